package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;

/**
 * What one enterprise reported for one month. What was not reported stays empty and is not
 * applicable, never zero. A later record of the same month corrects an earlier one as a whole. This
 * type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Observation {
  /** Whether an enterprise produced in a month. */
  enum Production implements Localized {
    /** It produced (在产). */
    RUNNING("在产", "running"),
    /** It stood still for the whole month (停产). */
    STOPPED("停产", "stopped");

    private final String zh;
    private final String en;

    Production(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public String in(Language language) {
      return language == Language.ZH_CN ? zh : en;
    }
  }

  /**
   * Returns the enterprise.
   *
   * @return the identifier
   */
  EnterpriseId enterprise();

  /**
   * Returns the month.
   *
   * @return the month to whose end the figures reach
   */
  YearMonth month();

  /**
   * Returns the main-business revenue since 1 January (累计营业收入).
   *
   * @return 0 or more; empty if not reported. There is no report for January alone
   */
  Optional<Yuan> revenueToDate();

  /**
   * Returns the electricity used in the month (用电量).
   *
   * @return kilowatt hours, 0 or more; empty if not reported
   */
  OptionalLong electricity();

  /**
   * Returns the employees at the end of the month (从业人员).
   *
   * @return 0 or more; empty if not reported
   */
  OptionalLong employees();

  /**
   * Returns whether it produced.
   *
   * @return empty if not reported
   */
  Optional<Production> production();

  /**
   * Returns when the figures became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns where the figures come from, such as statistics or tax.
   *
   * @return the origin, not blank
   */
  String origin();

  /** Refuses negative and too large figures, a record before the month, and a blank origin. */
  @Value.Check
  default void check() {
    revenueToDate()
        .filter(revenue -> revenue.compareTo(Yuan.ZERO) < 0)
        .ifPresent(revenue -> refuseNegative("revenue to date", revenue));
    electricity().stream()
        .filter(used -> used < 0)
        .forEach(used -> refuseNegative("electricity", used));
    employees().stream()
        .filter(number -> number < 0)
        .forEach(number -> refuseNegative("number of employees", number));
    if (recorded().isBefore(month().atDay(1))) {
      throw new IllegalArgumentException(
          "The figures of "
              + enterprise()
              + " for "
              + month()
              + " must not be recorded ("
              + recorded()
              + ") before the month begins.");
    }
    if (revenueToDate()
        .filter(revenue -> revenue.compareTo(ObservationPacker.MOST) > 0)
        .isPresent()) {
      throw new IllegalArgumentException(
          "The revenue ("
              + revenueToDate().get()
              + ") of "
              + enterprise()
              + " for "
              + month()
              + " must not exceed "
              + ObservationPacker.MOST
              + ".\nMaybe the amount is in another unit.");
    }
    if (origin().isBlank()) {
      throw new IllegalArgumentException(
          "The figures of " + enterprise() + " for " + month() + " must name their origin.");
    }
  }

  private void refuseNegative(String figure, Object value) {
    throw new IllegalArgumentException(
        "The "
            + figure
            + " ("
            + value
            + ") of "
            + enterprise()
            + " for "
            + month()
            + " must not be negative.\nMaybe leave it out where nothing was reported.");
  }

  /**
   * Starts an observation.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Observation}; enterprise, month, recorded date and origin are required. */
  final class Builder extends ImmutableObservation.Builder {
    Builder() {}
  }
}
