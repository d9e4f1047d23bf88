package io.github.sixmechanisms.internal;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/** The form of the typed identifiers, all of which are opaque to the library. */
public final class Identifiers {

  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}\\p{Ps}\\p{Pe}._:/-]{1,64}");

  private Identifiers() {}

  /**
   * Refuses a text of another form.
   *
   * @param what whose identifier it is, such as {@code task}
   * @param text 1 to 64 letters, digits, brackets or {@code . _ : - /}
   * @throws IllegalArgumentException if the text has another form, naming it
   */
  public static void check(String what, String text) {
    if (!FORM.matcher(requireNonNull(text, "text")).matches()) {
      throw new IllegalArgumentException(
          "The "
              + what
              + " identifier ("
              + text
              + ") must have 1 to 64 letters, digits, brackets or . _ : - / and no spaces.\n"
              + "Maybe trim it.");
    }
  }
}
