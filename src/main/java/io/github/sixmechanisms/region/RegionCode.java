package io.github.sixmechanisms.region;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The code of a region: six digits of GB/T 2260 (or of the National Bureau of Statistics for a
 * statistical park) for provinces, prefectures and counties, and any code of the application for
 * parks and the country.
 *
 * @param text 1 to 32 ASCII letters, digits or {@code . _ -}; codes are ordered as text
 */
public record RegionCode(String text) implements Comparable<RegionCode> {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,32}");

  /**
   * Refuses a text of another form.
   *
   * @param text 1 to 32 ASCII letters, digits or {@code . _ -}; codes are ordered as text
   */
  public RegionCode {
    requireNonNull(text, "text");
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "The region code ("
              + text
              + ") must have 1 to 32 ASCII letters, digits or . _ - characters.\n"
              + "Maybe use the six digits of GB/T 2260, such as 430100.");
    }
  }

  /**
   * Returns the code with a text.
   *
   * @param text 1 to 32 ASCII letters, digits or {@code . _ -}
   * @return the code
   * @throws IllegalArgumentException if the text has another form
   */
  public static RegionCode of(String text) {
    return new RegionCode(text);
  }

  /**
   * Reads a code back from {@link #toString}; the same as {@link #of}.
   *
   * @param text the text
   * @return the code
   * @throws IllegalArgumentException if the text has another form
   */
  public static RegionCode parse(String text) {
    return new RegionCode(text);
  }

  @Override
  public int compareTo(RegionCode other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
