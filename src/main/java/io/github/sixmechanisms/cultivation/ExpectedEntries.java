package io.github.sixmechanisms.cultivation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds for each enterprise in the pools when it will enter. */
final class ExpectedEntries {

  /** The earliest month first, one without a month last. */
  private static final Comparator<ExpectedEntry> SOONEST =
      Comparator.comparing(entry -> entry.month().orElse(YearMonth.of(9999, 12)));

  private final Roster roster;
  private final ReviewCalendar calendar;
  private final AsOf asOf;
  private final Map<EnterpriseId, ExpectedEntry> entries = new TreeMap<>();

  ExpectedEntries(Roster roster, ReviewCalendar calendar, AsOf asOf) {
    this.roster = roster;
    this.calendar = calendar;
    this.asOf = asOf;
  }

  void add(PoolMembership member) {
    PoolStep last = member.last();
    if (last.expectedEntry().isPresent()) {
      YearMonth stated = last.expectedEntry().get();
      boolean hasPassed = stated.isBefore(YearMonth.from(asOf.day()));
      add(
          last,
          hasPassed ? Optional.empty() : Optional.of(stated),
          Message.of(
              hasPassed ? CultivationKey.PASSED_MONTH : CultivationKey.STATED_MONTH,
              "month",
              stated));
    } else if (last.candidate().equals(Optional.of(CandidateStatus.READY))) {
      LocalDate effective = calendar.effective(EntryKind.SCALE_UP, asOf.day());
      boolean hasPassed = effective.isBefore(asOf.day().withDayOfMonth(1));
      add(
          last,
          hasPassed ? Optional.empty() : Optional.of(YearMonth.from(effective)),
          Message.of(CultivationKey.BY_REVIEW, "effective", effective));
    } else {
      add(last, Optional.empty(), Message.of(CultivationKey.NO_MONTH));
    }
  }

  private void add(PoolStep last, Optional<YearMonth> month, Message basis) {
    add(last.enterprise(), last.county(), last.park(), month, basis);
  }

  void add(ScreenedProject screened) {
    Project project = screened.project();
    screened
        .intake()
        .ifPresent(
            intake -> {
              Optional<LocalDate> since = project.productionSince(asOf);
              LocalDate production = since.or(screened::expectedProduction).orElseThrow();
              boolean isLate =
                  since.isPresent()
                      ? intake.isBefore(asOf.day().withDayOfMonth(1))
                      : production.isBefore(asOf.day());
              add(
                  project.enterprise(),
                  project.county(),
                  project.park(),
                  isLate ? Optional.empty() : Optional.of(YearMonth.from(intake)),
                  basis(project, since, production, isLate));
            });
  }

  private static Message basis(
      Project project, Optional<LocalDate> since, LocalDate production, boolean isLate) {
    return since.isPresent()
        ? Message.of(CultivationKey.IN_PRODUCTION, "project", project.id(), "since", production)
        : Message.of(
            isLate ? CultivationKey.PASSED_PROJECT : CultivationKey.BY_PROJECT,
            "project",
            project.id(),
            "expected",
            production);
  }

  private void add(
      EnterpriseId enterprise,
      RegionCode county,
      Optional<RegionCode> park,
      Optional<YearMonth> month,
      Message basis) {
    if (roster.countyOf(enterprise, asOf).isEmpty()) {
      ExpectedEntry entry =
          month
              .flatMap(expected -> notNew(enterprise, expected))
              .map(why -> new ExpectedEntry(enterprise, county, park, Optional.empty(), why))
              .orElseGet(() -> new ExpectedEntry(enterprise, county, park, month, basis));
      entries.merge(enterprise, entry, (a, b) -> SOONEST.compare(b, a) < 0 ? b : a);
    }
  }

  /**
   * An enterprise that was on the roster in the twelve months before does not count as new (A2).
   */
  private Optional<Message> notNew(EnterpriseId enterprise, YearMonth month) {
    return Streams.findLast(
            roster.changesOf(enterprise, asOf).stream()
                .filter(Exit.class::isInstance)
                .map(Change::effective))
        .filter(left -> left.isAfter(month.atEndOfMonth().minusMonths(12)))
        .map(left -> Message.of(CultivationKey.NOT_NEW, "left", left, "month", month));
  }

  ImmutableList<ExpectedEntry> entries() {
    return ImmutableList.copyOf(entries.values());
  }
}
