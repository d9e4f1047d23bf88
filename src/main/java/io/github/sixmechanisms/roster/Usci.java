package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.value.EnterpriseId;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A unified social credit identifier (统一社会信用代码, GB 32100-2015) of 18 characters: registering
 * authority (1), category (1), region (6), organisation (9) and check character (1).
 *
 * <p>The region part is never judged: codes of abolished divisions live on in genuine identifiers.
 * Some identifiers of the pilot years are genuine but fail the check; {@link #lenient} reads them.
 * This class is immutable and thread-safe.
 */
public final class Usci implements Comparable<Usci> {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  /** Letters that the alphabet leaves out, and the characters that they are mistaken for. */
  private static final String CONFUSED = "IOSVZ";

  private static final String MEANT = "105U2";

  private final String text;

  private Usci(String text) {
    requireNonNull(text, "text");
    boolean fits = text.length() == LENGTH && text.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    if (!fits) {
      throw new IllegalArgumentException(
          "The unified social credit identifier ("
              + text
              + ") must have 18 characters of 0-9 and A-Z without I, O, S, V and Z; it has "
              + text.codePointCount(0, text.length())
              + "."
              + mend(text));
    }
    this.text = text;
  }

  private static String mend(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    StringBuilder likely = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      int confused = CONFUSED.indexOf(plain.charAt(i));
      likely.append(confused < 0 ? plain.charAt(i) : MEANT.charAt(confused));
    }
    if (likely.length() == LENGTH
        && likely.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
        && !likely.toString().equals(text)) {
      return "\nMaybe " + likely + " is meant.";
    }
    return plain.matches("[0-9]{15}")
        ? "\nMaybe it is a registration number from before 2015."
        : "";
  }

  /**
   * Returns an identifier whose check character is right.
   *
   * @param text 18 characters
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form or the check character is wrong;
   *     it names the right one
   */
  public static Usci of(String text) {
    Usci usci = new Usci(text);
    if (!usci.isCheckCharacterRight()) {
      throw new IllegalArgumentException(
          "The check character ("
              + text.charAt(LENGTH - 1)
              + ") of the unified social credit identifier ("
              + text
              + ") must be "
              + usci.rightCheckCharacter()
              + ".\nMaybe a character is mistyped; a genuine identifier of the pilot years is read"
              + " with lenient.");
    }
    return usci;
  }

  /**
   * Reads an identifier whose check character is right; the same as {@link #of}.
   *
   * @param text 18 characters
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form or the check character is wrong
   */
  public static Usci parse(String text) {
    return of(text);
  }

  /**
   * Returns an identifier of the right form, whatever its check character.
   *
   * @param text 18 characters
   * @return the identifier
   * @throws IllegalArgumentException if the text has another form
   */
  public static Usci lenient(String text) {
    return new Usci(text);
  }

  /**
   * Says whether the check character is the one that the others give.
   *
   * @return false for some genuine identifiers of the pilot years, and for mistyped ones
   */
  public boolean isCheckCharacterRight() {
    return text.charAt(LENGTH - 1) == rightCheckCharacter();
  }

  /** 31 less the sum of the values, weighted by powers of 3, in modulo 31. */
  private char rightCheckCharacter() {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += ALPHABET.indexOf(text.charAt(i)) * weight;
      weight = weight * 3 % ALPHABET.length();
    }
    return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
  }

  /**
   * Returns the code of the region in which the organisation was registered first, which may have
   * been abolished since and says nothing of where it lies now.
   *
   * @return the third to eighth character
   */
  public String registrationRegion() {
    return text.substring(2, 8);
  }

  /**
   * Returns the code of the organisation (主体标识码).
   *
   * @return the ninth to seventeenth character
   */
  public String organisation() {
    return text.substring(8, LENGTH - 1);
  }

  /**
   * Returns the identifier by which the roster knows the enterprise.
   *
   * @return the same text
   */
  public EnterpriseId enterpriseId() {
    return EnterpriseId.of(text);
  }

  /**
   * Returns the identifier as it was given.
   *
   * @return 18 characters
   */
  public String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Usci that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(Usci other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
