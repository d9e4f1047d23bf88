package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.util.Collection;
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
   * Returns the condition that the category is one of some names.
   *
   * @param names the names for programs, such as {@code PREFECTURE}; at least one
   * @return the condition
   * @throws IllegalArgumentException if the indicator is not a category, or a name is not one of
   *     its categories
   */
  default Condition isOneOf(Collection<String> names) {
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

  /** Refuses an identifier of another form, and categories that do not fit the type. */
  @Value.Check
  default void check() {
    if (!id().matches("[a-z][A-Za-z0-9]{0,63}")) {
      throw new IllegalArgumentException(
          "The indicator id ("
              + id()
              + ") must be a small letter followed by letters and digits.\n"
              + "Maybe write it like netAttainment.");
    }
    if ((type() == IndicatorType.CATEGORY) == categories().isEmpty()) {
      throw new IllegalArgumentException(
          "The indicator (" + id() + ") must have categories if and only if it is a category.");
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

  /** Builds an {@link Indicator}; all attributes but the categories are required. */
  final class Builder extends ImmutableIndicator.Builder {
    Builder() {}
  }
}
