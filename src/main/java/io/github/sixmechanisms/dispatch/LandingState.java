package io.github.sixmechanisms.dispatch;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** How far a policy has come in a region as of a day. This type is immutable and thread-safe. */
@Value.Immutable
@ValueStyle
public interface LandingState extends Localized {

  /**
   * Returns the policy.
   *
   * @return the policy
   */
  SupportPolicy policy();

  /**
   * Returns the region.
   *
   * @return the code
   */
  RegionCode region();

  /**
   * Returns when the region issued it.
   *
   * @return the first day, empty if it has not
   */
  Optional<LocalDate> issued();

  /**
   * Returns when it was explained to the enterprises.
   *
   * @return the first day, empty if it was not
   */
  Optional<LocalDate> interpreted();

  /**
   * Returns how many enterprises applied.
   *
   * @return the sum up to the day
   */
  long applied();

  /**
   * Returns how many enterprises were paid.
   *
   * @return the sum up to the day
   */
  long paid();

  /**
   * Returns what was paid out.
   *
   * @return the sum of the stated amounts up to the day
   */
  Yuan paidOut();

  /**
   * Returns the last step reached.
   *
   * @return the step, empty if none
   */
  default Optional<LandingStep> reached() {
    if (paid() > 0) {
      return Optional.of(LandingStep.PAID);
    }
    if (applied() > 0) {
      return Optional.of(LandingStep.APPLIED);
    }
    return interpreted().isPresent()
        ? Optional.of(LandingStep.INTERPRETED)
        : issued().map(day -> LandingStep.ISSUED);
  }

  /**
   * Returns the share of the applicants that were paid (兑付率).
   *
   * @return paid ÷ applied, exact, at most 1; empty if nobody applied, or if the numbers contradict
   *     each other
   */
  default Optional<Fraction> payoutRate() {
    return applied() == 0 || isContradictory()
        ? Optional.empty()
        : Optional.of(Fraction.of(paid(), applied()));
  }

  /**
   * Says whether more enterprises were paid than applied. A record is missing, late or wrong.
   *
   * @return true if so
   */
  default boolean isContradictory() {
    return paid() > applied();
  }

  @Override
  default String in(Language language) {
    Message numbers = numbers();
    return isContradictory()
        ? Message.of(
                DispatchKey.LANDING_CONTRADICTION,
                "state",
                numbers,
                "applied",
                applied(),
                "paid",
                paid())
            .in(language)
        : numbers.in(language);
  }

  private Message numbers() {
    return Message.of(
        DispatchKey.LANDING_STATE,
        "region",
        region(),
        "title",
        policy().title(),
        "issued",
        issued().map(LocalDate::toString).orElse("–"),
        "interpreted",
        interpreted().map(LocalDate::toString).orElse("–"),
        "applied",
        applied(),
        "paid",
        paid(),
        "amount",
        paidOut());
  }

  /** Builds a {@link LandingState}; for the library only. */
  final class Builder extends ImmutableLandingState.Builder {
    Builder() {}
  }
}
