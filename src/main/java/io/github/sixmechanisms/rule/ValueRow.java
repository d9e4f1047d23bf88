package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row that holds its values: for tests of rules, and as the witness of a finding. This class is
 * immutable and thread-safe.
 */
public final class ValueRow implements Row, Localized {

  private final String name;
  private final ImmutableMap<Indicator, Reading> values;

  private ValueRow(String name, ImmutableMap<Indicator, Reading> values) {
    this.name = name;
    this.values = values;
  }

  /**
   * Returns a row.
   *
   * @param name how errors name it
   * @param values the values; an indicator that is not among them is an error when it is read
   * @return the row
   */
  public static ValueRow of(String name, Map<Indicator, Reading> values) {
    requireNonNull(values, "values");
    return new ValueRow(requireNonNull(name, "name"), ImmutableMap.copyOf(values));
  }

  /**
   * Returns a row with one value changed or added.
   *
   * @param indicator the indicator
   * @param value its value
   * @return the other row
   */
  public ValueRow with(Indicator indicator, Reading value) {
    return new ValueRow(
        name,
        ImmutableMap.<Indicator, Reading>builder()
            .putAll(values)
            .put(indicator, value)
            .buildKeepingLast());
  }

  /**
   * Returns the value of an indicator.
   *
   * @param indicator the indicator
   * @return its value
   * @throws IllegalArgumentException if the row does not have it
   */
  @Override
  public Reading reading(Indicator indicator) {
    Reading value = values.get(requireNonNull(indicator, "indicator"));
    if (value == null) {
      throw new IllegalArgumentException(unknown(indicator));
    }
    return value;
  }

  private String unknown(Indicator indicator) {
    ImmutableMap<String, String> known =
        values.keySet().stream()
            .map(Indicator::id)
            .distinct()
            .collect(ImmutableMap.toImmutableMap(id -> id, id -> id));
    return "The indicator ("
        + indicator.id()
        + ") must be in the row, which has "
        + known.keySet()
        + "."
        + Nearest.mend(indicator, known.keySet());
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * Returns all values.
   *
   * @return the values in the order in which they were given
   */
  public ImmutableMap<Indicator, Reading> values() {
    return values;
  }

  /**
   * Returns the values for people.
   *
   * @param language the language
   * @return for instance {@code net increase = 12, quality = not applicable}
   */
  @Override
  public String in(Language language) {
    return values.entrySet().stream()
        .map(
            value ->
                value.getKey().name().in(language)
                    + " = "
                    + value.getKey().render(value.getValue(), language))
        .collect(Collectors.joining(Message.of(RuleKey.LIST).in(language)));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ValueRow that && name.equals(that.name) && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + values.hashCode();
  }

  @Override
  public String toString() {
    return name + ": " + in(Language.EN);
  }
}
