package io.github.sixmechanisms.linkage;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An action plan that a locality has issued (行动方案, S7). A record of the same identifier that was
 * recorded later takes the place of an earlier one: so a plan is prolonged, ended early or
 * corrected. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface ActionPlan {

  /**
   * Returns the identifier.
   *
   * @return the plan's
   */
  PlanId id();

  /**
   * Returns the region that issued it.
   *
   * @return the code
   */
  RegionCode region();

  /**
   * Returns the title, with the number of the document.
   *
   * @return the title for people
   */
  Text title();

  /**
   * Returns the duty that it fulfils.
   *
   * @return the duty for people, such as the territorial responsibility (属地责任)
   */
  Text duty();

  /**
   * Returns where the duty comes from.
   *
   * @return S7 for the territorial responsibility
   */
  Provenance dutyProvenance();

  /**
   * Returns the first day on which it is in force.
   *
   * @return the effective date
   */
  LocalDate validFrom();

  /**
   * Returns the last day on which it is in force.
   *
   * @return the day, not before {@link #validFrom}; empty if no end is set
   */
  Optional<LocalDate> validTo();

  /**
   * Returns when this became known.
   *
   * @return the recorded date
   */
  LocalDate recorded();

  /**
   * Returns the plan of a higher level that it carries out.
   *
   * @return its identifier, or empty
   */
  Optional<PlanId> adopts();

  /** Refuses a validity that ends before it begins. */
  @Value.Check
  default void check() {
    if (validTo().filter(last -> last.isBefore(validFrom())).isPresent()) {
      throw new IllegalArgumentException(
          "The plan ("
              + id()
              + ") must not end ("
              + validTo().get()
              + ") before it begins ("
              + validFrom()
              + ").");
    }
  }

  /**
   * Starts a plan.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link ActionPlan}; end and adopted plan may be left out. */
  final class Builder extends ImmutableActionPlan.Builder {
    Builder() {}
  }
}
