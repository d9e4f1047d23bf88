package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.value.Fraction;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * A condition as data: on one indicator, on two indicators, or made of other conditions.
 *
 * <p>{@link Object#toString} gives the canonical text in plain operators, such as {@code
 * netAttainment >= 1.00 and quality >= 0.20}, which {@link #parse} reads back to an equal
 * condition; {@link #in} gives the rendering for people. All kinds are immutable. A condition has
 * at most {@value #MAX_NODES} parts in at most {@value #MAX_DEPTH} levels, so that no input can
 * exhaust the stack of a caller.
 */
public sealed interface Condition extends Localized {

  /** The most levels of conditions inside conditions. */
  int MAX_DEPTH = 100;

  /** The most conditions inside a condition, itself included. */
  int MAX_NODES = 1_000;

  /**
   * Evaluates the condition in three-valued (Kleene) logic.
   *
   * @param row the values
   * @return true, false, or unknown where a value is missing
   * @throws RuleEvaluationException if the row cannot give a value of an indicator's type
   */
  Truth test(Row row);

  /**
   * Returns the simple conditions inside, in the order in which they are written.
   *
   * @return this condition itself if it is simple
   */
  ImmutableList<Simple> leaves();

  /**
   * Returns the condition for people, composed from the names of the indicators.
   *
   * @param language the language
   * @return the text
   */
  @Override
  default String in(Language language) {
    requireNonNull(language, "language");
    return ConditionText.localized(this, language);
  }

  /** A condition on indicators, not made of other conditions. */
  sealed interface Simple extends Condition {

    /**
     * Returns the indicator.
     *
     * @return the indicator, the left one of a comparison of two
     */
    Indicator indicator();

    /**
     * Returns all indicators on which the condition depends.
     *
     * @return one indicator, or two
     */
    default ImmutableList<Indicator> indicators() {
      return ImmutableList.of(indicator());
    }

    @Override
    default ImmutableList<Simple> leaves() {
      return ImmutableList.of(this);
    }
  }

  /**
   * Reads a condition.
   *
   * <p>The text has comparisons ({@code < <= > >= = !=}) of an indicator with a number or another
   * indicator, {@code x between 1 and 2} (both inclusive), {@code level in (COUNTY, PARK)}, a flag
   * alone, {@code x is applicable}, {@code x is not applicable}, {@code always}, and these joined
   * by {@code and}, {@code or}, {@code not} and parentheses. {@code not} binds closest, then {@code
   * and}.
   *
   * @param text the text, at most {@value #MAX_TEXT_LENGTH} characters
   * @param indicators the indicators that the text may name
   * @return the condition
   * @throws io.github.sixmechanisms.text.InvalidInputException if the text is no condition; it
   *     names the column and, for an unknown indicator, the nearest known one
   */
  static Condition parse(String text, Collection<Indicator> indicators) {
    return new ConditionParser(text, indicators).parse();
  }

  /** The most characters that {@link #parse} reads. */
  int MAX_TEXT_LENGTH = 4_000_000;

  /**
   * Returns the condition that holds for every row; last in a set with hit policy FIRST it means
   * “otherwise”.
   *
   * @return the condition
   */
  static Condition always() {
    return Always.ALWAYS;
  }

  /**
   * Returns the condition that this one and another one hold.
   *
   * @param other the other condition
   * @return the conjunction
   * @throws IllegalArgumentException if it would have too many parts
   */
  default Condition and(Condition other) {
    return new AllOf(join(this instanceof AllOf all ? all.parts() : ImmutableList.of(this), other));
  }

  /**
   * Returns the condition that this one or another one holds.
   *
   * @param other the other condition
   * @return the disjunction
   * @throws IllegalArgumentException if it would have too many parts
   */
  default Condition or(Condition other) {
    return new AnyOf(join(this instanceof AnyOf any ? any.parts() : ImmutableList.of(this), other));
  }

  /**
   * Returns the condition that this one does not hold; unknown stays unknown.
   *
   * @return the negation
   * @throws IllegalArgumentException if it would have too many parts
   */
  default Condition not() {
    if (this instanceof Not negation) {
      return negation.part();
    }
    return this instanceof FlagIs flag
        ? new FlagIs(
            flag.indicator(),
            flag.expected() == Reading.Flag.YES ? Reading.Flag.NO : Reading.Flag.YES)
        : new Not(this);
  }

  private static ImmutableList<Condition> join(ImmutableList<Condition> parts, Condition last) {
    return ImmutableList.<Condition>builder()
        .addAll(parts)
        .add(requireNonNull(last, "other"))
        .build();
  }

  /**
   * A comparison of a numeric indicator with a threshold.
   *
   * @param indicator a numeric indicator
   * @param operator the comparison
   * @param threshold the exact threshold, in the indicator's unit
   */
  record Comparison(Indicator indicator, Operator operator, Fraction threshold) implements Simple {

    /**
     * Refuses nulls and an indicator that is not numeric.
     *
     * @param indicator a numeric indicator
     * @param operator the comparison
     * @param threshold the exact threshold, in the indicator's unit
     */
    public Comparison {
      requireNonNull(indicator, "indicator");
      requireNonNull(operator, "operator");
      requireNonNull(threshold, "threshold");
      ConditionChecks.requireNumeric(indicator);
    }

    @Override
    public Truth test(Row row) {
      return Readings.number(row, indicator)
          .map(value -> Truth.of(operator.holds(value, threshold)))
          .orElse(Truth.UNKNOWN);
    }

    /** Written out, since the form that the virtual machine generates delays the start by far. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Comparison that
          && indicator.equals(that.indicator)
          && operator == that.operator
          && threshold.equals(that.threshold);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * indicator.hashCode() + operator.hashCode()) + threshold.hashCode();
    }

    @Override
    public String toString() {
      return ConditionText.canonical(this);
    }
  }

  /**
   * A comparison of two numeric indicators of one type.
   *
   * @param indicator the left indicator
   * @param operator the comparison
   * @param other the right indicator
   */
  record IndicatorComparison(Indicator indicator, Operator operator, Indicator other)
      implements Simple {

    /**
     * Refuses nulls and indicators that are not numeric or not of one type.
     *
     * @param indicator the left indicator
     * @param operator the comparison
     * @param other the right indicator
     */
    public IndicatorComparison {
      requireNonNull(indicator, "indicator");
      requireNonNull(operator, "operator");
      requireNonNull(other, "other");
      ConditionChecks.requireNumeric(indicator);
      ConditionChecks.requireNumeric(other);
      ConditionChecks.requireSameType(indicator, other);
    }

    @Override
    public ImmutableList<Indicator> indicators() {
      return ImmutableList.of(indicator, other);
    }

    @Override
    public Truth test(Row row) {
      return Readings.number(row, indicator)
          .flatMap(
              left ->
                  Readings.number(row, other).map(right -> Truth.of(operator.holds(left, right))))
          .orElse(Truth.UNKNOWN);
    }

    @Override
    public String toString() {
      return ConditionText.canonical(this);
    }
  }

  /**
   * A numeric indicator inside bounds, both inclusive.
   *
   * @param indicator a numeric indicator
   * @param low the least number
   * @param high the greatest number
   */
  record Between(Indicator indicator, Fraction low, Fraction high) implements Simple {

    /**
     * Refuses nulls, an indicator that is not numeric, and bounds in the wrong order.
     *
     * @param indicator a numeric indicator
     * @param low the least number
     * @param high the greatest number
     */
    public Between {
      requireNonNull(indicator, "indicator");
      requireNonNull(low, "low");
      requireNonNull(high, "high");
      ConditionChecks.requireNumeric(indicator);
      ConditionChecks.requireOrder(indicator, low, high);
    }

    @Override
    public Truth test(Row row) {
      return Readings.number(row, indicator)
          .map(value -> Truth.of(value.compareTo(low) >= 0 && value.compareTo(high) <= 0))
          .orElse(Truth.UNKNOWN);
    }

    @Override
    public String toString() {
      return ConditionText.canonical(this);
    }
  }

  /**
   * The state of a flag.
   *
   * @param indicator a flag
   * @param expected the state that makes the condition true
   */
  record FlagIs(Indicator indicator, Reading.Flag expected) implements Simple {

    /**
     * Refuses nulls and an indicator that is not a flag.
     *
     * @param indicator a flag
     * @param expected the state that makes the condition true
     */
    public FlagIs {
      requireNonNull(indicator, "indicator");
      requireNonNull(expected, "expected");
      ConditionChecks.requireType(indicator, IndicatorType.FLAG, "be asked yes or no");
    }

    @Override
    public Truth test(Row row) {
      Reading reading = Readings.read(row, indicator);
      if (reading instanceof Reading.Missing) {
        return Truth.UNKNOWN;
      }
      return Truth.of(reading == expected);
    }

    @Override
    public String toString() {
      return ConditionText.canonical(this);
    }
  }

  /**
   * Membership of a category in a list of names.
   *
   * @param indicator a category
   * @param names the names that make the condition true, at least one
   */
  record OneOf(Indicator indicator, ImmutableSortedSet<String> names) implements Simple {

    /**
     * Refuses an empty list, an unknown name, and an indicator that is not a category.
     *
     * @param indicator a category
     * @param names the names that make the condition true, at least one
     */
    public OneOf {
      requireNonNull(indicator, "indicator");
      requireNonNull(names, "names");
      ConditionChecks.requireType(indicator, IndicatorType.CATEGORY, "be one of some names");
      ConditionChecks.requireNames(indicator, names);
    }

    @Override
    public Truth test(Row row) {
      return Readings.read(row, indicator) instanceof Reading.Category category
          ? Truth.of(names.contains(category.name()))
          : Truth.UNKNOWN;
    }

    @Override
    public String toString() {
      return ConditionText.canonical(this);
    }
  }

  /**
   * Whether an indicator has a value; never unknown but for a fact that was not supplied.
   *
   * @param indicator any indicator
   * @param expected yes if a value makes the condition true, no if its absence does
   */
  record Applicable(Indicator indicator, Reading.Flag expected) implements Simple {

    /**
     * Refuses nulls.
     *
     * @param indicator any indicator
     * @param expected yes if a value makes the condition true, no if its absence does
     */
    public Applicable {
      requireNonNull(indicator, "indicator");
      requireNonNull(expected, "expected");
    }

    @Override
    public Truth test(Row row) {
      Reading reading = Readings.read(row, indicator);
      if (reading == Reading.Missing.NOT_SUPPLIED) {
        return Truth.UNKNOWN;
      }
      boolean applicable = reading != Reading.Missing.NOT_APPLICABLE;
      return Truth.of(applicable == (expected == Reading.Flag.YES));
    }

    @Override
    public String toString() {
      return ConditionText.canonical(this);
    }
  }

  /** The condition that holds for every row. */
  enum Always implements Condition {
    /** The only one. */
    ALWAYS;

    @Override
    public Truth test(Row row) {
      return Truth.TRUE;
    }

    @Override
    public ImmutableList<Simple> leaves() {
      return ImmutableList.of();
    }

    @Override
    public String toString() {
      return ConditionText.canonical(this);
    }
  }

  /**
   * All of several conditions.
   *
   * @param parts the conditions, at least two
   */
  record AllOf(ImmutableList<Condition> parts) implements Condition {

    /**
     * Refuses fewer than two parts, and too many.
     *
     * @param parts the conditions, at least two
     */
    public AllOf {
      ConditionChecks.requireParts(parts);
    }

    @Override
    public Truth test(Row row) {
      Truth result = Truth.TRUE;
      for (Condition part : parts) {
        result = result.and(part.test(row));
      }
      return result;
    }

    @Override
    public ImmutableList<Simple> leaves() {
      return ConditionChecks.leavesOf(parts);
    }

    @Override
    public String toString() {
      return ConditionText.canonical(this);
    }
  }

  /**
   * Any of several conditions.
   *
   * @param parts the conditions, at least two
   */
  record AnyOf(ImmutableList<Condition> parts) implements Condition {

    /**
     * Refuses fewer than two parts, and too many.
     *
     * @param parts the conditions, at least two
     */
    public AnyOf {
      ConditionChecks.requireParts(parts);
    }

    @Override
    public Truth test(Row row) {
      Truth result = Truth.FALSE;
      for (Condition part : parts) {
        result = result.or(part.test(row));
      }
      return result;
    }

    @Override
    public ImmutableList<Simple> leaves() {
      return ConditionChecks.leavesOf(parts);
    }

    @Override
    public String toString() {
      return ConditionText.canonical(this);
    }
  }

  /**
   * The opposite of a condition; {@link Condition#not} makes it.
   *
   * @param part the condition, neither a negation nor a flag, which have opposites of their own
   */
  record Not(Condition part) implements Condition {

    /**
     * Refuses a negation, a flag, and too many levels.
     *
     * @param part the condition, neither a negation nor a flag, which have opposites of their own
     */
    public Not {
      requireNonNull(part, "part");
      if (part instanceof Not || part instanceof FlagIs) {
        throw new IllegalArgumentException(
            "The negated condition (" + part + ") has an opposite of its own.\nMaybe use not().");
      }
      ConditionChecks.requireSize(ImmutableList.of(part));
    }

    @Override
    public Truth test(Row row) {
      return part.test(row).not();
    }

    @Override
    public ImmutableList<Simple> leaves() {
      return part.leaves();
    }

    @Override
    public String toString() {
      return ConditionText.canonical(this);
    }
  }
}
