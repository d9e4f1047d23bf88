package io.github.sixmechanisms.value;

import static java.util.Objects.requireNonNull;

/**
 * Where a rule or a number comes from: a fact of the published source, a documented assumption, or
 * a rule of the embedding application. No rule can be built without one.
 *
 * <p>The text form is {@code source:S9}, {@code assumption:A8} or {@code local:clause}.
 *
 * @param kind the kind of origin
 * @param clause the fact ({@code S9}), the assumption ({@code A8}), or the local document and
 *     clause, 1 to 200 characters
 */
public record Provenance(Kind kind, String clause) implements Comparable<Provenance> {

  /** The kinds of origin. */
  public enum Kind {
    /** A fact of the published source (来源事实). */
    SOURCE("source"),
    /** A documented, replaceable assumption of the library (假设). */
    ASSUMPTION("assumption"),
    /** A rule of the embedding application (本地规定). */
    LOCAL("local");

    private final String prefix;

    Kind(String prefix) {
      this.prefix = prefix;
    }
  }

  /**
   * Refuses nulls and a blank or overlong clause.
   *
   * @param kind the kind of origin
   * @param clause the fact ({@code S9}), the assumption ({@code A8}), or the local document and
   *     clause, 1 to 200 characters
   */
  public Provenance {
    requireNonNull(kind, "kind");
    requireNonNull(clause, "clause");
    if (clause.isBlank() || clause.length() > 200) {
      throw new IllegalArgumentException(
          "The clause (" + clause + ") of a provenance must have 1 to 200 characters.");
    }
  }

  /**
   * Returns the origin in a fact of the source.
   *
   * @param clause the fact, such as {@code S9}
   * @return the provenance
   */
  public static Provenance source(String clause) {
    return new Provenance(Kind.SOURCE, clause);
  }

  /**
   * Returns the origin in an assumption of the library.
   *
   * @param clause the assumption, such as {@code A8}
   * @return the provenance
   */
  public static Provenance assumption(String clause) {
    return new Provenance(Kind.ASSUMPTION, clause);
  }

  /**
   * Returns the origin in a rule of the embedding application.
   *
   * @param clause the document and clause, such as {@code 湘工信〔2022〕1号 第三条}
   * @return the provenance
   */
  public static Provenance local(String clause) {
    return new Provenance(Kind.LOCAL, clause);
  }

  /**
   * Reads a provenance from its text form.
   *
   * @param text for instance {@code assumption:A8}
   * @return the provenance
   * @throws IllegalArgumentException if the text has another form
   */
  public static Provenance parse(String text) {
    requireNonNull(text, "text");
    for (Kind kind : Kind.values()) {
      if (text.startsWith(kind.prefix + ":")) {
        return new Provenance(kind, text.substring(kind.prefix.length() + 1));
      }
    }
    throw new IllegalArgumentException(
        "The provenance (" + text + ") must start with source:, assumption: or local:.");
  }

  @Override
  public int compareTo(Provenance other) {
    int byKind = kind.compareTo(other.kind);
    return byKind != 0 ? byKind : clause.compareTo(other.clause);
  }

  /**
   * Returns the text form, which {@link #parse} reads back.
   *
   * @return for instance {@code assumption:A8}
   */
  @Override
  public String toString() {
    return kind.prefix + ":" + clause;
  }

  /** Written out, since the form that the virtual machine generates delays the start by far. */
  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + clause.hashCode();
  }
}
