package io.github.sixmechanisms.year;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.linkage.ActionPlan;
import io.github.sixmechanisms.linkage.ActionPlans;
import io.github.sixmechanisms.linkage.Award;
import io.github.sixmechanisms.linkage.AwardLedger;
import io.github.sixmechanisms.linkage.CompleteSince;
import io.github.sixmechanisms.linkage.FundBudget;
import io.github.sixmechanisms.linkage.FundId;
import io.github.sixmechanisms.linkage.PlanId;
import io.github.sixmechanisms.linkage.Repayment;
import io.github.sixmechanisms.linkage.RewardFund;
import io.github.sixmechanisms.linkage.RewardFunds;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Action plans down the levels, and reward funds; all amounts are illustrative. */
final class Support {

  private static final LocalDate SINCE = LocalDate.of(2022, 1, 10);
  private static final LocalDate FUNDS_SINCE = LocalDate.of(2022, 1, 1);
  private static final List<RegionCode> PLACES =
      Stream.of(Level.PREFECTURE, Level.COUNTY).flatMap(at -> Province.at(at).stream()).toList();

  private final Chance chance;
  private final Map<RegionCode, ActionPlan> drawn = new TreeMap<>();
  private final List<Repayment> repayments = new ArrayList<>();

  Support(long seed) {
    chance = new Chance(seed, "support");
    drawn.put(Province.CODE, plan(Province.CODE, SINCE).build());
    PLACES.forEach(this::draw);
  }

  /**
   * Most adopt the plan in the first quarter, some late, some never; some let it lapse. A plan is
   * recorded no earlier than the one that it adopts.
   */
  private void draw(RegionCode region) {
    int month = chance.percent(88) ? chance.between(1, 3) : chance.between(4, 15);
    LocalDate from = SINCE.plusMonths(month - 1L).plusDays(chance.between(0, 15));
    boolean lapses = chance.percent(6);
    ActionPlan above = drawn.get(Province.prefectureOf(region));
    ActionPlan plan =
        plan(region, from)
            .recorded(from.isBefore(above.recorded()) ? above.recorded() : from)
            .adopts(above.id())
            .validTo(lapses ? Optional.of(from.plusDays(180)) : Optional.empty())
            .build();
    drawn.put(region, plan);
  }

  private static ActionPlan.Builder plan(RegionCode region, LocalDate from) {
    return ActionPlan.builder()
        .id(PlanId.of("AP-" + region))
        .region(region)
        .title(Text.of("行动方案", "action plan"))
        .duty(Text.of("培育规模工业企业", "to grow industrial enterprises"))
        .dutyProvenance(Provenance.source("S7"))
        .validFrom(from)
        .recorded(from);
  }

  ActionPlans plans(YearMonth month) {
    List<ActionPlan> known =
        drawn.values().stream()
            .filter(plan -> !plan.recorded().isAfter(month.atEndOfMonth()))
            .toList();
    return ActionPlans.of(Province.TREE, known, CompleteSince.ofEach(PLACES, SINCE, SINCE));
  }

  /** The five cities of the source have funds; one adds to its budget in October. */
  RewardFunds funds(YearMonth month) {
    List<RewardFund> funds =
        Hunan.citiesWithRewardFunds().stream().map(city -> fund(city, month)).toList();
    return RewardFunds.of(
        Province.TREE,
        funds,
        CompleteSince.ofEach(Province.at(Level.PREFECTURE), FUNDS_SINCE, FUNDS_SINCE));
  }

  private static RewardFund fund(RegionCode city, YearMonth month) {
    LocalDate from = LocalDate.of(2021, 1, 1);
    RewardFund.Builder fund =
        RewardFund.builder()
            .id(FundId.of("F-" + city))
            .region(city)
            .validFrom(from)
            .recorded(from)
            .putRates(EntryKind.NEW_PRODUCTION, Yuan.ofYuan(100_001))
            .putRates(EntryKind.SCALE_UP, Yuan.ofYuan(60_000))
            .capPerEnterprise(Yuan.ofYuan(90_001))
            .addBudgets(budget(2021, 3_000_000, from))
            .addBudgets(budget(2022, 4_000_000, LocalDate.of(2022, 1, 20)))
            .provenance(Provenance.local("illustrative"));
    LocalDate raised = LocalDate.of(2022, 10, 12);
    if (city.equals(RegionCode.of("430100")) && !raised.isAfter(month.atEndOfMonth())) {
      fund.addBudgets(budget(2022, 6_000_000, raised));
    }
    return fund.build();
  }

  private static FundBudget budget(int year, long yuan, LocalDate recorded) {
    return new FundBudget(ProgrammeYear.of(year), Yuan.ofYuan(yuan), recorded);
  }

  /**
   * Some of what was to be paid back at the end of the last month is, the whole or a part of it.
   */
  List<Repayment> repayments(Optional<AwardLedger> last, YearMonth month) {
    last.ifPresent(
        ledger ->
            ledger.awards().stream()
                .filter(award -> award.receivable().compareTo(Yuan.ZERO) > 0)
                .filter(award -> chance.percent(40))
                .forEach(award -> repayments.add(repayment(award, month))));
    return List.copyOf(repayments);
  }

  private Repayment repayment(Award award, YearMonth month) {
    Yuan part = Yuan.ofYuan(10_000);
    boolean isWhole = chance.percent(70) || award.receivable().compareTo(part) < 0;
    LocalDate day = month.atDay(chance.between(5, 25));
    return new Repayment(
        award.fund(), award.entry().enterprise(), isWhole ? award.receivable() : part, day, day);
  }
}
