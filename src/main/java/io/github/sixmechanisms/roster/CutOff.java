package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;

/**
 * Which changes a count of a year uses (统计口径): by which date a change is counted, and on which day
 * the year closes.
 *
 * <p>A year that closes before 31 December takes in what came after the last closing: with 15
 * December the count of 2022 begins on 16 December 2021, its opening stock is that of 15 December
 * 2021, and what comes after 15 December 2022 belongs to 2023. This type is immutable and
 * thread-safe.
 *
 * @param basis the date by which a change is counted
 * @param closing the last day of the assessment year, 31 December for the calendar year; 29
 *     February is 28 February in a common year
 */
public record CutOff(Basis basis, MonthDay closing) implements Localized {

  /** By which date a change is counted. */
  public enum Basis implements Localized {
    /** The day from which the change holds (生效日期). */
    EFFECTIVE_DATE("生效日期", "effective date"),
    /**
     * The day of approval (审核通过日期); a change without one is counted on its effective date, and the
     * tally says how many those are.
     */
    APPROVAL_DATE("审核通过日期", "approval date");

    private final String zh;
    private final String en;

    Basis(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public String in(Language language) {
      return language == Language.ZH_CN ? zh : en;
    }
  }

  private static final MonthDay YEAR_END = MonthDay.of(12, 31);
  private static final CutOff BY_EFFECTIVE_DATE = new CutOff(Basis.EFFECTIVE_DATE, YEAR_END);
  private static final CutOff BY_APPROVAL_DATE = new CutOff(Basis.APPROVAL_DATE, YEAR_END);

  /**
   * Refuses nulls.
   *
   * @param basis the date by which a change is counted
   * @param closing the last day of the assessment year
   */
  public CutOff {
    requireNonNull(basis, "basis");
    requireNonNull(closing, "closing");
  }

  /**
   * Returns the cut-off of the standard policy: a change counts in the calendar year from its
   * effective date on.
   *
   * @return the cut-off
   */
  public static CutOff byEffectiveDate() {
    return BY_EFFECTIVE_DATE;
  }

  /**
   * Returns the cut-off by approval: a change counts in the calendar year from the day of its
   * approval on, so that a batch of the yearly review approved in December belongs to the old year.
   *
   * @return the cut-off
   */
  public static CutOff byApprovalDate() {
    return BY_APPROVAL_DATE;
  }

  /**
   * Returns the same cut-off for an assessment year (考核年度) that closes on another day.
   *
   * @param day the last day of the assessment year, inside the programme year that it is named
   *     after
   * @return the cut-off
   */
  public CutOff closingOn(MonthDay day) {
    return new CutOff(basis, day);
  }

  /**
   * Reads a cut-off from its text form.
   *
   * @param text such as {@code APPROVAL_DATE --12-15}
   * @return the cut-off
   * @throws IllegalArgumentException if the text has another form
   */
  public static CutOff parse(String text) {
    int blank = requireNonNull(text, "text").indexOf(' ');
    try {
      return new CutOff(
          Basis.valueOf(text.substring(0, Math.max(blank, 0))),
          MonthDay.parse(text.substring(blank + 1)));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalArgumentException(
          "The cut-off (" + text + ") must be written like EFFECTIVE_DATE --12-31.", e);
    }
  }

  /**
   * Returns the last day of the assessment year.
   *
   * @param year the programme year
   * @return the closing day
   */
  public LocalDate lastDay(ProgrammeYear year) {
    requireNonNull(year, "year");
    return closing.atYear(year.year());
  }

  /**
   * Returns the first day of the assessment year.
   *
   * @param year the programme year
   * @return the day after the closing of the year before
   */
  public LocalDate firstDay(ProgrammeYear year) {
    requireNonNull(year, "year");
    return closing.atYear(year.year() - 1).plusDays(1);
  }

  /** Says in words how is counted. */
  @Override
  public String in(Language language) {
    return Message.of(
            RosterKey.CUT_OFF,
            "basis",
            basis,
            "month",
            closing.getMonthValue(),
            "day",
            closing.getDayOfMonth())
        .in(language);
  }

  /**
   * Returns the text form, which {@link #parse} reads back.
   *
   * @return such as {@code EFFECTIVE_DATE --12-31}
   */
  @Override
  public String toString() {
    return basis.name() + " " + closing;
  }
}
