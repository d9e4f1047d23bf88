package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.text.Text;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A class of GB/T 4754-2017 (国民经济行业分类), by four digits. Divisions 06 to 46 (sections B, C and D)
 * are industrial; their 665 classes and 41 divisions are known by name.
 *
 * @param text four digits, the first two a division from 01 to 97
 */
public record IndustryCode(String text) implements Comparable<IndustryCode> {

  private static final Pattern FORM = Pattern.compile("(?:0[1-9]|[1-8][0-9]|9[0-7])[0-9]{2}");

  /** The last division of the sections A to T. */
  private static final ImmutableList<Integer> LAST_DIVISIONS =
      ImmutableList.of(
          5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97);

  private static final int FIRST_INDUSTRIAL = 6;
  private static final int FIRST_MANUFACTURING = 13;
  private static final int FIRST_UTILITY = 44;
  private static final int LAST_INDUSTRIAL = 46;

  /**
   * Refuses a text of another form.
   *
   * @param text four digits, the first two a division from 01 to 97
   */
  public IndustryCode {
    requireNonNull(text, "text");
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "The industry code ("
              + text
              + ") must have four digits, the first two a division from 01 to 97.\n"
              + "Maybe write a class of division 6 as 0610, with its zero.");
    }
  }

  /**
   * Returns the class with a code.
   *
   * @param text four digits
   * @return the class; one that this edition does not know has no name
   * @throws IllegalArgumentException if the text has another form
   */
  public static IndustryCode of(String text) {
    return new IndustryCode(text);
  }

  /**
   * Reads a class, with or without the letter of its section.
   *
   * @param text such as {@code 3511} or {@code C3511}
   * @return the class
   * @throws IllegalArgumentException if the text has another form, or the letter is of another
   *     section
   */
  public static IndustryCode parse(String text) {
    requireNonNull(text, "text");
    boolean lettered = text.length() == 5 && Character.isLetter(text.charAt(0));
    if (!lettered) {
      return of(text);
    }
    IndustryCode code = of(text.substring(1));
    char letter = code.sectionLetter();
    if (letter != text.charAt(0)) {
      throw new IllegalArgumentException(
          "The class ("
              + code
              + ") must not be in section "
              + text.charAt(0)
              + ", it is in "
              + letter
              + ".");
    }
    return code;
  }

  /** The section of the division, by the last division of each (GB/T 4754-2017). */
  private char sectionLetter() {
    int number = Integer.parseInt(division());
    int section = 0;
    while (LAST_DIVISIONS.get(section) < number) {
      section++;
    }
    return (char) ('A' + section);
  }

  /**
   * Returns all industrial classes that are known by name.
   *
   * @return the 665 classes in the order of their codes
   */
  public static ImmutableList<IndustryCode> industrialClasses() {
    return Industries.CLASSES.keySet().stream()
        .map(IndustryCode::of)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the division (大类).
   *
   * @return the first two digits
   */
  public String division() {
    return text.substring(0, 2);
  }

  /**
   * Returns the group (中类).
   *
   * @return the first three digits
   */
  public String group() {
    return text.substring(0, 3);
  }

  /**
   * Returns the section, if it is an industrial one.
   *
   * @return B, C or D; empty for agriculture, construction and services
   */
  public Optional<IndustrySection> section() {
    int division = Integer.parseInt(division());
    if (division < FIRST_INDUSTRIAL || division > LAST_INDUSTRIAL) {
      return Optional.empty();
    }
    if (division < FIRST_MANUFACTURING) {
      return Optional.of(IndustrySection.MINING);
    }
    return Optional.of(
        division < FIRST_UTILITY ? IndustrySection.MANUFACTURING : IndustrySection.UTILITIES);
  }

  /**
   * Says whether an enterprise of this class is industrial, so that it can be on the roster.
   *
   * @return true for sections B, C and D
   */
  public boolean isIndustrial() {
    return section().isPresent();
  }

  /**
   * Returns the official name of the class.
   *
   * @return the Chinese name; empty for a class that is not industrial, or not of this edition
   */
  public Optional<String> name() {
    return Optional.ofNullable(Industries.CLASSES.get(text));
  }

  /**
   * Returns the name of the division.
   *
   * @return the Chinese and English name; empty for a division that is not industrial
   */
  public Optional<Text> divisionName() {
    return Optional.ofNullable(Industries.DIVISIONS.get(division()));
  }

  @Override
  public int compareTo(IndustryCode other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
