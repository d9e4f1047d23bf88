package io.github.sixmechanisms.year;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.coordination.EntryApplication;
import io.github.sixmechanisms.coordination.ReviewStage;
import io.github.sixmechanisms.coordination.ReviewStep;
import io.github.sixmechanisms.coordination.WaitingApplication;
import io.github.sixmechanisms.cultivation.CultivationStage;
import io.github.sixmechanisms.cultivation.Pool;
import io.github.sixmechanisms.cultivation.PoolMembership;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.cultivation.TimelineEntry;
import io.github.sixmechanisms.linkage.AwardLedger;
import io.github.sixmechanisms.linkage.FundId;
import io.github.sixmechanisms.linkage.FundMovement;
import io.github.sixmechanisms.linkage.InstalmentState;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.LedgerRecord;
import io.github.sixmechanisms.roster.Tally;
import io.github.sixmechanisms.target.Decomposition;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** What must add up at the end of every month: the roster, targets, pools, pipeline and awards. */
final class CountInvariants {

  private final MonthEnd now;
  private final String label;

  CountInvariants(MonthEnd now, String label) {
    this.now = now;
    this.label = label;
  }

  void hold() {
    regionsSumToTheirUnits();
    theStockIsThatOfTheEnterprises();
    targetsSumExactly();
    noPoolContradictsTheRoster();
    theTimelineEndsWhereTheMemberIs();
    thePipelineIsOffTheRoster();
    awardsSumToTheMovements();
    whatWaitsIsNotDecided();
  }

  private void regionsSumToTheirUnits() {
    for (Region region : Province.TREE.regions()) {
      List<Region> units = Province.TREE.unitsBelow(region.code());
      if (!units.isEmpty()) {
        sums(region, units, Tally::opening);
        sums(region, units, Tally::closing);
        sums(region, units, Tally::newEntries);
        sums(region, units, Tally::markedNewEntries);
        sums(region, units, tally -> tally.otherInflows() - tally.exits());
      }
    }
  }

  private void sums(Region region, List<Region> units, ToLongFunction<Tally> count) {
    long sum =
        units.stream().mapToLong(unit -> count.applyAsLong(now.tallies().of(unit.code()))).sum();
    assertThat(count.applyAsLong(now.tallies().of(region.code())))
        .as("%s: %s is the sum of its units", label, region.name())
        .isEqualTo(sum);
  }

  /** Asks for every enterprise of the ledger where it is, in place of counting flows. */
  private void theStockIsThatOfTheEnterprises() {
    long present =
        now.facts().ledger().stream()
            .map(LedgerRecord::enterprise)
            .distinct()
            .filter(this::isPresent)
            .count();
    Tally tally = now.tallies().of(Province.CODE);
    assertThat(tally.closing()).as("%s: enterprises on the roster", label).isEqualTo(present);
    assertThat(tally.opening() + tally.newEntries() + tally.otherInflows() - tally.exits())
        .as("%s: opening plus in minus out", label)
        .isEqualTo(tally.closing());
    assertThat(now.tallies().leftOut()).as("%s: nothing is left out", label).isEmpty();
  }

  private boolean isPresent(EnterpriseId enterprise) {
    return now.facts().roster().countyOf(enterprise, now.asOf()).isPresent();
  }

  private void targetsSumExactly() {
    for (Region region : Province.TREE.regions()) {
      List<Region> units = Province.TREE.unitsBelow(region.code());
      boolean isShort =
          region.code().equals(TargetsOfTheYear.SHORT_PREFECTURE)
              && !now.month().isBefore(TargetsOfTheYear.LET_OFF);
      if (!units.isEmpty() && !isShort) {
        issued(region, units, Target::newTarget);
        issued(region, units, Target::netTarget);
      }
      Decomposition.Status expected =
          isShort ? Decomposition.Status.UNSOUND : Decomposition.Status.SOUND;
      if (!units.isEmpty()) {
        assertThat(decomposition(region.code()))
            .as("%s: %s", label, region.name())
            .isEqualTo(expected);
      }
    }
  }

  private void issued(Region region, List<Region> units, Function<Target, OptionalLong> kind) {
    long sum = units.stream().mapToLong(unit -> target(unit, kind).orElse(0)).sum();
    assertThat(sum)
        .as("%s: the targets below %s", label, region.name())
        .isEqualTo(TargetsOfTheYear.issuedBy(target(region, kind)));
  }

  private OptionalLong target(Region region, Function<Target, OptionalLong> kind) {
    return kind.apply(now.facts().targets().inForce(region.code(), now.asOf()).orElseThrow());
  }

  private Decomposition.Status decomposition(RegionCode region) {
    return now.facts()
        .targets()
        .decomposition(region, now.asOf(), MonthEnd.POLICY.targets().overAllocationCeiling())
        .status();
  }

  private void noPoolContradictsTheRoster() {
    PoolRegister pools = now.facts().pools();
    assertThat(pools.contradictions(now.facts().roster(), now.asOf()))
        .as("%s: contradictions", label)
        .isEmpty();
    for (Pool pool : Pool.values()) {
      assertThat(pools.counts(now.facts().roster(), pool, now.asOf()).get(Province.CODE))
          .as("%s: members of %s", label, pool)
          .isEqualTo(pools.members(pool, now.asOf()).size());
    }
  }

  private void theTimelineEndsWhereTheMemberIs() {
    endsAs(Pool.EXIT_RISK, stage -> stage == CultivationStage.AT_RISK);
    endsAs(
        Pool.KEY_CULTIVATION,
        stage -> stage == CultivationStage.CANDIDATE || stage == CultivationStage.READY);
  }

  private void endsAs(Pool pool, Predicate<CultivationStage> stage) {
    for (PoolMembership member : now.facts().pools().members(pool, now.asOf())) {
      List<TimelineEntry> way =
          now.facts()
              .pools()
              .timeline(member.last().enterprise(), now.facts().roster(), now.asOf());
      assertThat(stage)
          .as("%s: the way of %s", label, member.last().enterprise())
          .accepts(way.get(way.size() - 1).stage());
    }
  }

  private void thePipelineIsOffTheRoster() {
    assertThat(now.pipeline().entries())
        .as("%s: the pipeline", label)
        .isNotEmpty()
        .allSatisfy(
            entry -> {
              assertThat(isPresent(entry.enterprise())).isFalse();
              assertThat(entry.month().filter(month -> month.isBefore(now.month()))).isEmpty();
            });
  }

  private void awardsSumToTheMovements() {
    AwardLedger ledger = now.awards();
    for (FundId fund : ledger.budgets().rowKeySet()) {
      ledger.budgets().row(fund).forEach((year, budget) -> balances(fund, year, budget));
    }
    Yuan kept = sum(ledger.awards().stream().map(award -> award.paid().minus(award.repaid())));
    assertThat(Yuan.ZERO.minus(kept))
        .as("%s: what was paid and not paid back", label)
        .isEqualTo(sum(ledger.movements().stream().map(FundMovement::amount)));
    assertThat(ledger.queue())
        .as("%s: the queue", label)
        .allMatch(queued -> queued.instalment().state() == InstalmentState.QUEUED);
    assertThat(ledger.awards())
        .as("%s: no more is paid back than was paid", label)
        .allMatch(award -> award.repaid().compareTo(award.paid()) <= 0);
  }

  private void balances(FundId fund, ProgrammeYear year, Yuan budget) {
    Yuan moved =
        sum(
            now.awards().movements().stream()
                .filter(move -> move.fund().equals(fund) && move.year().equals(year))
                .map(FundMovement::amount));
    assertThat(now.awards().balance(fund, year))
        .as("%s: %s of %s", label, fund, year)
        .isEqualTo(budget.plus(moved))
        .isGreaterThanOrEqualTo(Yuan.ZERO);
  }

  private static Yuan sum(Stream<Yuan> amounts) {
    return amounts.reduce(Yuan.ZERO, Yuan::plus);
  }

  private void whatWaitsIsNotDecided() {
    List<WaitingApplication> waiting =
        now.facts().queue().waiting(MonthEnd.POLICY.cultivation().reviewCalendar(), now.asOf());
    assertThat(waiting)
        .as("%s: applications that wait", label)
        .allSatisfy(
            found -> {
              assertThat(found.since()).isBeforeOrEqualTo(now.asOf().day());
              assertThat(found.hasMissedItsBatch())
                  .isEqualTo(
                      found.deadline().filter(last -> last.isBefore(now.asOf().day())).isPresent());
            })
        .extracting(found -> found.application().id())
        .containsExactlyInAnyOrderElementsOf(
            now.facts().queue().applications().stream()
                .filter(application -> !isDecided(application))
                .map(EntryApplication::id)
                .toList());
  }

  private static boolean isDecided(EntryApplication application) {
    return application.steps().stream()
        .anyMatch(
            step ->
                step.outcome() == ReviewStep.Outcome.REFUSED
                    || (step.stage() == ReviewStage.NATION
                        && step.outcome() == ReviewStep.Outcome.PASSED));
  }
}
