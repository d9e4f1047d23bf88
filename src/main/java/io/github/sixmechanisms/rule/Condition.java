package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A condition as data: a comparison, a flag, a membership, or all or any of several conditions.
 *
 * <p>{@link Object#toString} gives the canonical text in plain operators, such as {@code
 * netAttainment >= 1 and quality >= 1/5}; {@link #in} the rendering for people. All kinds are
 * immutable.
 */
public sealed interface Condition extends Localized {

  /**
   * Evaluates the condition.
   *
   * @param row the values
   * @return true, false, or unknown where a value is missing
   * @throws IllegalArgumentException if a value of the row is not of its indicator's type
   */
  Truth test(Row row);

  /**
   * Returns the simple conditions inside, in the order in which they are written.
   *
   * @return this condition itself if it is simple
   */
  ImmutableList<Simple> leaves();

  /** A condition on a single indicator. */
  sealed interface Simple extends Condition {

    /**
     * Returns the indicator.
     *
     * @return the indicator
     */
    Indicator indicator();

    @Override
    default ImmutableList<Simple> leaves() {
      return ImmutableList.of(this);
    }
  }

  /**
   * Returns the condition that this one and another one hold.
   *
   * @param other the other condition
   * @return the conjunction
   */
  default Condition and(Condition other) {
    return new AllOf(join(this instanceof AllOf all ? all.parts() : ImmutableList.of(this), other));
  }

  /**
   * Returns the condition that this one or another one holds.
   *
   * @param other the other condition
   * @return the disjunction
   */
  default Condition or(Condition other) {
    return new AnyOf(join(this instanceof AnyOf any ? any.parts() : ImmutableList.of(this), other));
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
   * @param threshold the exact threshold
   */
  record Comparison(Indicator indicator, Operator operator, Fraction threshold) implements Simple {

    /**
     * Refuses nulls and an indicator that is not numeric.
     *
     * @param indicator a numeric indicator
     * @param operator the comparison
     * @param threshold the exact threshold
     */
    public Comparison {
      requireNonNull(indicator, "indicator");
      requireNonNull(operator, "operator");
      requireNonNull(threshold, "threshold");
      requireType(indicator, indicator.type().isNumeric(), "be compared with a number");
    }

    @Override
    public Truth test(Row row) {
      Reading reading = row.reading(indicator);
      if (reading instanceof Reading.Numeric number) {
        return Truth.of(operator.holds(number.value(), threshold));
      }
      return unknown(this, reading);
    }

    @Override
    public String in(Language language) {
      return indicator.name().in(language)
          + " "
          + operator.sign()
          + " "
          + Digits.exact(threshold, indicator.type());
    }

    @Override
    public String toString() {
      return indicator.id() + " " + operator.plain() + " " + threshold;
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
      requireType(indicator, indicator.type() == IndicatorType.FLAG, "be asked yes or no");
    }

    @Override
    public Truth test(Row row) {
      Reading reading = row.reading(indicator);
      return reading instanceof Reading.Flag
          ? Truth.of(reading == expected)
          : unknown(this, reading);
    }

    @Override
    public String in(Language language) {
      RuleKey key = expected == Reading.Flag.YES ? RuleKey.FLAG_YES : RuleKey.FLAG_NO;
      return Message.of(key, "indicator", indicator.name()).in(language);
    }

    @Override
    public String toString() {
      return expected == Reading.Flag.YES ? indicator.id() : "not " + indicator.id();
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
     * Refuses an empty list and an indicator that is not a category.
     *
     * @param indicator a category
     * @param names the names that make the condition true, at least one
     */
    public OneOf {
      requireNonNull(indicator, "indicator");
      requireNonNull(names, "names");
      requireType(indicator, indicator.type() == IndicatorType.CATEGORY, "be one of some names");
      if (names.isEmpty() || !indicator.categories().keySet().containsAll(names)) {
        throw new IllegalArgumentException(
            "The names ("
                + names
                + ") for the indicator ("
                + indicator.id()
                + ") must be some of "
                + indicator.categories().keySet()
                + ".");
      }
    }

    @Override
    public Truth test(Row row) {
      Reading reading = row.reading(indicator);
      return reading instanceof Reading.Category category
          ? Truth.of(names.contains(category.name()))
          : unknown(this, reading);
    }

    @Override
    public String in(Language language) {
      return Message.of(RuleKey.ONE_OF, "indicator", indicator.name(), "names", namesIn(language))
          .in(language);
    }

    private String namesIn(Language language) {
      return indicator.categories().entrySet().stream()
          .filter(category -> names.contains(category.getKey()))
          .map(category -> category.getValue().in(language))
          .collect(Collectors.joining(Message.of(RuleKey.LIST).in(language)));
    }

    @Override
    public String toString() {
      return indicator.id() + " in (" + String.join(", ", names) + ")";
    }
  }

  /**
   * All of several conditions.
   *
   * @param parts the conditions, at least one
   */
  record AllOf(ImmutableList<Condition> parts) implements Condition {

    /**
     * Refuses an empty list.
     *
     * @param parts the conditions, at least one
     */
    public AllOf {
      requireParts(parts);
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
      return leavesOf(parts);
    }

    @Override
    public String in(Language language) {
      return joined(parts, RuleKey.AND, language);
    }

    @Override
    public String toString() {
      return parts.stream().map(AllOf::nested).collect(Collectors.joining(" and "));
    }

    private static String nested(Condition part) {
      return part instanceof Simple ? part.toString() : "(" + part + ")";
    }
  }

  /**
   * Any of several conditions.
   *
   * @param parts the conditions, at least one
   */
  record AnyOf(ImmutableList<Condition> parts) implements Condition {

    /**
     * Refuses an empty list.
     *
     * @param parts the conditions, at least one
     */
    public AnyOf {
      requireParts(parts);
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
      return leavesOf(parts);
    }

    @Override
    public String in(Language language) {
      return joined(parts, RuleKey.OR, language);
    }

    @Override
    public String toString() {
      return parts.stream().map(AllOf::nested).collect(Collectors.joining(" or "));
    }
  }

  private static String joined(
      ImmutableList<Condition> parts, RuleKey junction, Language language) {
    Function<Condition, String> nested =
        part -> part instanceof Simple ? part.in(language) : "(" + part.in(language) + ")";
    return parts.stream()
        .map(nested)
        .collect(Collectors.joining(" " + Message.of(junction).in(language) + " "));
  }

  private static ImmutableList<Simple> leavesOf(ImmutableList<Condition> parts) {
    return parts.stream()
        .flatMap(part -> part.leaves().stream())
        .collect(ImmutableList.toImmutableList());
  }

  private static void requireParts(ImmutableList<Condition> parts) {
    if (requireNonNull(parts, "parts").isEmpty()) {
      throw new IllegalArgumentException("The parts of a condition must not be empty.");
    }
  }

  private static void requireType(Indicator indicator, boolean fits, String use) {
    if (!fits) {
      throw new IllegalArgumentException(
          "The indicator ("
              + indicator.id()
              + ") of type ("
              + indicator.type()
              + ") must not "
              + use
              + ".");
    }
  }

  private static Truth unknown(Simple condition, Reading reading) {
    if (reading instanceof Reading.Missing) {
      return Truth.UNKNOWN;
    }
    throw new IllegalArgumentException(
        "The value ("
            + reading
            + ") of the indicator ("
            + condition.indicator().id()
            + ") must be of type ("
            + condition.indicator().type()
            + ").");
  }
}
