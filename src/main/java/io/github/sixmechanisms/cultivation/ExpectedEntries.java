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

  /** An entry with the day from which it would count. */
  private record Expected(
      EnterpriseId enterprise,
      RegionCode county,
      Optional<RegionCode> park,
      Optional<LocalDate> effective,
      Message basis) {}

  private final Roster roster;
  private final ReviewCalendar calendar;
  private final AsOf asOf;
  private final Placing placing;
  private final Map<EnterpriseId, ExpectedEntry> entries = new TreeMap<>();

  ExpectedEntries(Roster roster, ReviewCalendar calendar, AsOf asOf) {
    this.roster = roster;
    this.calendar = calendar;
    this.asOf = asOf;
    this.placing = new Placing(roster.tree());
  }

  void add(PoolMembership member) {
    PoolStep last = member.last();
    if (last.expectedEntry().isPresent()) {
      YearMonth stated = last.expectedEntry().get();
      boolean hasPassed = stated.isBefore(YearMonth.from(asOf.day()));
      CultivationKey basis = hasPassed ? CultivationKey.PASSED_MONTH : CultivationKey.STATED_MONTH;
      add(
          last,
          Optional.of(stated.atDay(1)).filter(day -> !hasPassed),
          Message.of(basis, "month", stated));
    } else if (last.candidate().equals(Optional.of(CandidateStatus.READY))) {
      LocalDate effective = calendar.effective(EntryKind.SCALE_UP, asOf.day());
      add(
          last,
          Optional.of(effective).filter(this::isNotPast),
          Message.of(CultivationKey.BY_REVIEW, "effective", effective));
    } else {
      add(last, Optional.empty(), Message.of(CultivationKey.NO_MONTH));
    }
  }

  private boolean isNotPast(LocalDate effective) {
    return !effective.isBefore(asOf.day().withDayOfMonth(1));
  }

  private void add(PoolStep last, Optional<LocalDate> effective, Message basis) {
    add(
        new Expected(last.enterprise(), last.county(), last.park(), effective, basis),
        Placing.of(last));
  }

  void add(ScreenedProject screened) {
    screened.intake().ifPresent(intake -> add(screened, intake));
  }

  private void add(ScreenedProject screened, LocalDate intake) {
    Project project = screened.project();
    Optional<LocalDate> since = project.productionSince(asOf);
    LocalDate production = since.or(screened::expectedProduction).orElseThrow();
    boolean isLate = since.isPresent() ? !isNotPast(intake) : production.isBefore(asOf.day());
    add(
        new Expected(
            project.enterprise(),
            project.county(),
            project.park(),
            Optional.of(intake).filter(day -> !isLate),
            basis(project, since, production, isLate)),
        Message.of(CultivationKey.PLACE_OF_PROJECT, "project", project.id()));
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

  private void add(Expected expected, Message statedBy) {
    EnterpriseId enterprise = expected.enterprise();
    if (roster.countyOf(enterprise, asOf).isPresent()
        || placing.regions(enterprise, expected.county(), expected.park(), statedBy).isEmpty()) {
      return;
    }
    Optional<Message> notNew = expected.effective().flatMap(day -> notNew(enterprise, day));
    ExpectedEntry entry =
        new ExpectedEntry(
            enterprise,
            expected.county(),
            expected.park(),
            expected.effective().filter(day -> notNew.isEmpty()).map(YearMonth::from),
            notNew.orElse(expected.basis()));
    entries.merge(enterprise, entry, (a, b) -> SOONEST.compare(b, a) < 0 ? b : a);
  }

  /** An entry that does not count as new (A2) fills no target. */
  private Optional<Message> notNew(EnterpriseId enterprise, LocalDate effective) {
    return roster.wouldBeNew(enterprise, effective, asOf)
        ? Optional.empty()
        : Streams.findLast(
                roster.changesOf(enterprise, asOf).stream()
                    .filter(Exit.class::isInstance)
                    .map(Change::effective))
            .map(
                left ->
                    Message.of(
                        CultivationKey.NOT_NEW, "left", left, "month", YearMonth.from(effective)));
  }

  ImmutableList<ExpectedEntry> entries() {
    placing.throwIfAny(CultivationKey.MEMBERS);
    return ImmutableList.copyOf(entries.values());
  }
}
