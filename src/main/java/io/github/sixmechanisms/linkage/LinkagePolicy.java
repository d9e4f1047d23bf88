package io.github.sixmechanisms.linkage;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import org.immutables.value.Value;

/** How awards are paid and paid back (A12). This type is immutable and thread-safe. */
@Value.Immutable
@ValueStyle
public interface LinkagePolicy {

  /**
   * Returns the instalments of an award.
   *
   * @return the parts in the order in which they fall due, their shares sum to 1; half at the entry
   *     and half after 12 months in the standard policy
   */
  ImmutableList<Instalment> instalments();

  /**
   * Returns where the instalments come from.
   *
   * @return A12 in the standard policy
   */
  Provenance instalmentsProvenance();

  /**
   * Returns the rules by which an award is repayable.
   *
   * @return rules on {@link LinkageIndicators}; the first that is true counts
   */
  RuleSet<AwardStatus> repayment();

  /**
   * Returns a variant with other instalments.
   *
   * @param instalments the instalments
   * @param provenance where they come from
   * @return the variant
   */
  default LinkagePolicy withInstalments(
      Iterable<? extends Instalment> instalments, Provenance provenance) {
    requireNonNull(instalments, "instalments");
    requireNonNull(provenance, "provenance");
    return builder().from(this).instalments(instalments).instalmentsProvenance(provenance).build();
  }

  /**
   * Returns a variant with other rules of repayment.
   *
   * @param value the rules
   * @return the variant
   */
  LinkagePolicy withRepayment(RuleSet<AwardStatus> value);

  /** Refuses shares that do not sum to 1, a wrong order, and rules on other indicators. */
  @Value.Check
  default void check() {
    Fraction sum = Fraction.ZERO;
    int months = 0;
    for (Instalment instalment : instalments()) {
      if (instalment.afterMonths() < months) {
        throw new IllegalArgumentException(
            "The instalments (" + instalments() + ") must be in the order in which they fall due.");
      }
      months = instalment.afterMonths();
      sum = sum.plus(instalment.share());
    }
    if (!sum.equals(Fraction.ONE)) {
      throw new IllegalArgumentException(
          "The shares of the instalments must sum to 1, not " + sum + ".");
    }
    repayment().requireOneOutcome();
    repayment().requireIndicators(LinkageIndicators.all());
  }

  /**
   * Starts a policy.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link LinkagePolicy}; all attributes are required. */
  final class Builder extends ImmutableLinkagePolicy.Builder {
    Builder() {}
  }
}
