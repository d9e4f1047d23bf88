package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.util.Collection;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A named, typed quantity on which conditions are stated.
 *
 * <p>Conditions read like the rule they state: {@code NET_ATTAINMENT.atLeast("1.00")}. This type is
 * immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Indicator {

  /**
   * Returns the identifier in canonical texts, unique in a policy.
   *
   * @return a letter followed by letters and digits, such as {@code netAttainment}
   */
  String id();

  /**
   * Returns the name for people.
   *
   * @return the Chinese and English name
   */
  Text name();

  /**
   * Returns the type of its values.
   *
   * @return the type
   */
  IndicatorType type();

  /**
   * Returns the unit of its values, shown beside amounts and in tables of indicators.
   *
   * @return for instance 家 and enterprises; empty for a pure number, and yuan for an amount unless
   *     stated
   */
  @Value.Default
  default Optional<Text> unit() {
    return type() == IndicatorType.AMOUNT ? Optional.of(Text.of("元", "yuan")) : Optional.empty();
  }

  /**
   * Returns which way it improves.
   *
   * @return neutral unless stated
   */
  @Value.Default
  default Direction direction() {
    return Direction.NEUTRAL;
  }

  /**
   * Returns the names that a category can take.
   *
   * @return the texts by the name for programs, in their natural order; empty for any other type
   */
  ImmutableMap<String, Text> categories();

  /**
   * Returns where its definition comes from.
   *
   * @return the source fact, assumption or local rule
   */
  Provenance provenance();

  /**
   * Returns the condition that the value is less than a threshold.
   *
   * @param threshold a number as {@link Fraction#parse} reads it, such as {@code 0.80}
   * @return the condition
   * @throws IllegalArgumentException if the indicator is not numeric or the text is no number
   */
  default Condition below(String threshold) {
    return compare(Operator.BELOW, threshold);
  }

  /**
   * Returns the condition that the value is less than or equal to a threshold.
   *
   * @param threshold a number as {@link Fraction#parse} reads it
   * @return the condition
   * @throws IllegalArgumentException if the indicator is not numeric or the text is no number
   */
  default Condition atMost(String threshold) {
    return compare(Operator.AT_MOST, threshold);
  }

  /**
   * Returns the condition that the value is greater than a threshold.
   *
   * @param threshold a number as {@link Fraction#parse} reads it
   * @return the condition
   * @throws IllegalArgumentException if the indicator is not numeric or the text is no number
   */
  default Condition above(String threshold) {
    return compare(Operator.ABOVE, threshold);
  }

  /**
   * Returns the condition that the value is greater than or equal to a threshold.
   *
   * @param threshold a number as {@link Fraction#parse} reads it
   * @return the condition
   * @throws IllegalArgumentException if the indicator is not numeric or the text is no number
   */
  default Condition atLeast(String threshold) {
    return compare(Operator.AT_LEAST, threshold);
  }

  private Condition compare(Operator operator, String threshold) {
    return new Condition.Comparison(this, operator, Fraction.parse(threshold));
  }

  /**
   * Returns the condition that the flag is set.
   *
   * @return the condition
   * @throws IllegalArgumentException if the indicator is not a flag
   */
  default Condition isYes() {
    return new Condition.FlagIs(this, Reading.Flag.YES);
  }

  /**
   * Returns the condition that the flag is known not to be set.
   *
   * @return the condition
   * @throws IllegalArgumentException if the indicator is not a flag
   */
  default Condition isNo() {
    return new Condition.FlagIs(this, Reading.Flag.NO);
  }

  /**
   * Returns the condition that the value equals a number.
   *
   * @param number a number as {@link Fraction#parse} reads it
   * @return the condition
   * @throws IllegalArgumentException if the indicator is not numeric or the text is no number
   */
  default Condition equalTo(String number) {
    return compare(Operator.EQUAL, number);
  }

  /**
   * Returns the condition that the value lies between two numbers, both inclusive.
   *
   * @param low the least number, as {@link Fraction#parse} reads it
   * @param high the greatest number
   * @return the condition
   * @throws IllegalArgumentException if the indicator is not numeric, a text is no number, or the
   *     greatest number is less than the least
   */
  default Condition between(String low, String high) {
    return new Condition.Between(this, Fraction.parse(low), Fraction.parse(high));
  }

  /**
   * Returns the comparison with another indicator.
   *
   * @param operator the comparison
   * @param other an indicator of the same type
   * @return the condition
   * @throws IllegalArgumentException if the indicators are not numeric or not of one type
   */
  default Condition is(Operator operator, Indicator other) {
    return new Condition.IndicatorComparison(this, operator, other);
  }

  /**
   * Returns the condition that there is a value.
   *
   * @return the condition, false for a value that is not applicable, unknown for one not supplied
   */
  default Condition isApplicable() {
    return new Condition.Applicable(this, Reading.Flag.YES);
  }

  /**
   * Returns the condition that the value has no meaning here.
   *
   * @return the condition, true for a value that is not applicable, unknown for one not supplied
   */
  default Condition isNotApplicable() {
    return new Condition.Applicable(this, Reading.Flag.NO);
  }

  /**
   * Returns the condition that the category is one of some names.
   *
   * @param names the names for programs, such as {@code PREFECTURE}; at least one
   * @return the condition
   * @throws IllegalArgumentException if the indicator is not a category, or a name is not one of
   *     its categories
   */
  default Condition isOneOf(Collection<String> names) {
    requireNonNull(names, "names");
    return new Condition.OneOf(this, ImmutableSortedSet.copyOf(names));
  }

  /**
   * Renders a value for people: a ratio with up to four decimals and, where these are not exact,
   * the fraction beside them.
   *
   * @param reading a value of this indicator
   * @param language the language
   * @return the text
   */
  default String render(Reading reading, Language language) {
    return Digits.render(this, reading, language);
  }

  /** Refuses an identifier of another form, and categories or a unit that do not fit the type. */
  @Value.Check
  default void check() {
    if (!id().matches("[a-z][A-Za-z0-9]{0,63}") || ConditionParser.isReserved(id())) {
      throw new IllegalArgumentException(
          "The indicator id ("
              + id()
              + ") must be a small letter followed by letters and digits, and no word of the "
              + "condition language.\n"
              + "Maybe write it like netAttainment.");
    }
    if ((type() == IndicatorType.CATEGORY) == categories().isEmpty()) {
      throw new IllegalArgumentException(
          "The indicator (" + id() + ") must have categories if and only if it is a category.");
    }
    if (unit().isPresent() && !type().isNumeric()) {
      throw new IllegalArgumentException(
          "The indicator (" + id() + ") of type (" + type() + ") must not have a unit.");
    }
    if (type() == IndicatorType.CATEGORY && direction() != Direction.NEUTRAL) {
      throw new IllegalArgumentException(
          "The indicator (" + id() + ") must be neutral: the names of a category have no order.");
    }
  }

  /**
   * Starts an indicator.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Indicator}; id, name, type and provenance are required. */
  final class Builder extends ImmutableIndicator.Builder {
    Builder() {}
  }
}
