package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Sets;
import com.google.common.collect.TreeBasedTable;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import org.immutables.value.Value;

/**
 * When entries take effect after the bureau of statistics has approved them: new production month
 * by month, scale-up and sector change by the yearly review, in one batch at the turn of the year
 * (A1). This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface ReviewCalendar {

  /**
   * Returns the kinds that are taken in month by month.
   *
   * @return new production in the standard calendar
   */
  @Value.NaturalOrder
  ImmutableSortedSet<EntryKind> monthlyKinds();

  /**
   * Returns the months at whose end nothing is taken in; what is approved then waits.
   *
   * @return months from 1 to 12, not all; December and January in the standard calendar
   */
  @Value.NaturalOrder
  ImmutableSortedSet<Integer> monthsWithoutIntake();

  /**
   * Returns the kinds that are taken in by the yearly review.
   *
   * @return scale-up and sector change in the standard calendar
   */
  @Value.NaturalOrder
  ImmutableSortedSet<EntryKind> yearlyKinds();

  /**
   * Returns the day of the year from which the batch of the yearly review holds.
   *
   * @return 1 January in the standard calendar
   */
  MonthDay reviewTakesEffect();

  /**
   * Returns the last day on which the review may still approve for the batch.
   *
   * @return a day of the year of {@link #reviewClosing}; 31 January in the standard calendar
   */
  MonthDay reviewCloses();

  /**
   * Returns in which year the review closes.
   *
   * @return the year in which the batch takes effect, unless stated otherwise
   */
  @Value.Default
  default Closing reviewClosing() {
    return Closing.SAME_YEAR;
  }

  /** In which year the review of a batch closes. */
  enum Closing {
    /** In the year in which the batch takes effect, not before that day: it is dated back. */
    SAME_YEAR,
    /** In the year before. */
    YEAR_BEFORE
  }

  /**
   * Returns where the calendar comes from.
   *
   * @return A1 for the standard calendar
   */
  Provenance provenance();

  /** Refuses a kind of both ways, wrong months, and a review that closes before it takes effect. */
  @Value.Check
  default void check() {
    ImmutableSortedSet<EntryKind> both =
        ImmutableSortedSet.copyOf(Sets.intersection(monthlyKinds(), yearlyKinds()));
    if (!both.isEmpty()) {
      throw new IllegalArgumentException(
          "The kinds (" + both + ") must be taken in monthly or yearly, not both.");
    }
    if (monthsWithoutIntake().stream().anyMatch(month -> month < 1 || month > 12)
        || monthsWithoutIntake().size() == 12) {
      throw new IllegalArgumentException(
          "The months without intake ("
              + monthsWithoutIntake()
              + ") must be from 1 to 12 and leave at least one.");
    }
    if (reviewClosing() == Closing.SAME_YEAR && reviewCloses().isBefore(reviewTakesEffect())) {
      throw new IllegalArgumentException(
          "The review must not close ("
              + reviewCloses()
              + ") before it takes effect ("
              + reviewTakesEffect()
              + ").\nMaybe it closes in the year before: reviewClosing(YEAR_BEFORE).");
    }
  }

  /**
   * Returns the calendar that the standard policy assumes (A1): new production at the end of every
   * month but December and January, scale-up and sector change on 1 January if approved by 31
   * January.
   *
   * @return the calendar
   */
  static ReviewCalendar standard() {
    return builder()
        .addMonthlyKinds(EntryKind.NEW_PRODUCTION)
        .addMonthsWithoutIntake(12, 1)
        .addYearlyKinds(EntryKind.SCALE_UP, EntryKind.SECTOR_CHANGE_IN)
        .reviewTakesEffect(MonthDay.of(1, 1))
        .reviewCloses(MonthDay.of(1, 31))
        .provenance(Provenance.assumption("A1"))
        .build();
  }

  /**
   * Returns the day from which an entry holds.
   *
   * @param kind how it comes
   * @param approved when it was approved
   * @return for a monthly kind the end of the month, or of the next one with intake; for a yearly
   *     kind the turn of the year whose review was open, else the next; for any other the day
   *     itself
   */
  default LocalDate effective(EntryKind kind, LocalDate approved) {
    requireNonNull(kind, "kind");
    requireNonNull(approved, "approved");
    if (monthlyKinds().contains(kind)) {
      YearMonth month = YearMonth.from(approved);
      while (monthsWithoutIntake().contains(month.getMonthValue())) {
        month = month.plusMonths(1);
      }
      return month.atEndOfMonth();
    }
    if (yearlyKinds().contains(kind)) {
      return reviewTakesEffect().atYear(yearOfReview(approved));
    }
    return approved;
  }

  private int yearOfReview(LocalDate approved) {
    boolean open = !approved.isAfter(reviewCloses().atYear(approved.getYear()));
    return approved.getYear() + (open ? 0 : 1) + (reviewClosing() == Closing.YEAR_BEFORE ? 1 : 0);
  }

  /**
   * Returns how many entries take effect in each month of a year up to a day, by kind, whoever
   * entered before; corrected entries and opening stock are left out.
   *
   * @param roster the roster
   * @param year the year
   * @param asOf the day, inside the year, and the knowledge day
   * @return the numbers by month (1 to 12) and kind, in that order; none for a month without
   *     entries
   */
  default ImmutableTable<Integer, EntryKind, Long> batches(
      Roster roster, ProgrammeYear year, AsOf asOf) {
    requireNonNull(roster, "roster");
    requireNonNull(year, "year");
    requireNonNull(asOf, "asOf");
    TreeBasedTable<Integer, EntryKind, Long> batches = TreeBasedTable.create();
    for (Entry entry : roster.entries(year, asOf)) {
      int month = entry.effective().getMonthValue();
      Long before = batches.get(month, entry.kind());
      batches.put(month, entry.kind(), before == null ? 1 : before + 1);
    }
    return ImmutableTable.copyOf(batches);
  }

  /**
   * Returns the entries of a year that do not keep to the calendar: of a monthly kind in another
   * month than that in which their approval is taken in, since real rosters date them by the month;
   * of a yearly kind on another day than the turn of the year. Without an approval on record the
   * effective date is judged by itself.
   *
   * @param roster the roster
   * @param year the year
   * @param asOf the day, inside the year, up to which entries are judged, and the knowledge day
   * @return the entries with the reason, by enterprise; corrected ones are left out
   */
  default ImmutableList<Irregularity> irregular(Roster roster, ProgrammeYear year, AsOf asOf) {
    requireNonNull(roster, "roster");
    requireNonNull(year, "year");
    requireNonNull(asOf, "asOf");
    ImmutableList.Builder<Irregularity> found = ImmutableList.builder();
    for (Entry entry : roster.entries(year, asOf)) {
      LocalDate judged = entry.approved().orElse(entry.effective());
      LocalDate expected = effective(entry.kind(), judged);
      boolean keeps =
          monthlyKinds().contains(entry.kind())
              ? YearMonth.from(expected).equals(YearMonth.from(entry.effective()))
              : !yearlyKinds().contains(entry.kind()) || expected.equals(entry.effective());
      if (!keeps) {
        found.add(new Irregularity(entry, expected));
      }
    }
    return found.build();
  }

  /**
   * An entry that does not keep to the calendar.
   *
   * @param entry the entry
   * @param expected the day from which it would hold by its approval, or if it had been approved on
   *     its effective date
   */
  record Irregularity(Entry entry, LocalDate expected) implements Localized {

    /**
     * Refuses nulls.
     *
     * @param entry the entry
     * @param expected the day from which it would hold
     */
    public Irregularity {
      requireNonNull(entry, "entry");
      requireNonNull(expected, "expected");
    }

    @Override
    public String in(Language language) {
      return Message.of(
              RosterKey.OFF_CALENDAR,
              "enterprise",
              entry.enterprise(),
              "kind",
              entry.kind(),
              "effective",
              entry.effective(),
              "expected",
              expected)
          .in(language);
    }
  }

  /**
   * Starts a calendar.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link ReviewCalendar}; the review's days and the origin are required. */
  final class Builder extends ImmutableReviewCalendar.Builder {
    Builder() {}
  }
}
