package io.github.sixmechanisms.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.linkage.ActionPlan;
import io.github.sixmechanisms.linkage.ActionPlans;
import io.github.sixmechanisms.linkage.Adoption;
import io.github.sixmechanisms.linkage.Award;
import io.github.sixmechanisms.linkage.AwardLedger;
import io.github.sixmechanisms.linkage.AwardStatus;
import io.github.sixmechanisms.linkage.CompleteSince;
import io.github.sixmechanisms.linkage.FundBudget;
import io.github.sixmechanisms.linkage.FundId;
import io.github.sixmechanisms.linkage.Gap;
import io.github.sixmechanisms.linkage.PlanId;
import io.github.sixmechanisms.linkage.Repayment;
import io.github.sixmechanisms.linkage.RewardFund;
import io.github.sixmechanisms.linkage.RewardFunds;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the examples of docs/linkage.md. */
class LinkageExamplesTest {

  private static Entry entry(String enterprise, EntryKind kind, String day) {
    return Entry.builder()
        .enterprise(EnterpriseId.of(enterprise))
        .kind(kind)
        .county(RegionCode.of("430281"))
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(day))
        .build();
  }

  @Test
  void linkage() {
    LocalDate closed = LocalDate.parse("2023-06-30");
    Roster roster =
        Roster.of(
            Hunan.regions(),
            List.of(
                entry("mill", EntryKind.SCALE_UP, "2022-03-15"),
                entry("kiln", EntryKind.NEW_PRODUCTION, "2022-05-31"),
                entry("forge", EntryKind.SCALE_UP, "2022-07-15"),
                Exit.builder()
                    .enterprise(EnterpriseId.of("mill"))
                    .kind(ExitKind.CLOSURE)
                    .effective(closed)
                    .recorded(closed)
                    .build()),
            List.of());
    RegionTree tree = Hunan.regions();
    RegionCode province = RegionCode.of("430000");
    RegionCode zhuzhou = RegionCode.of("430200");
    LocalDate newYear = LocalDate.parse("2022-01-01");
    LocalDate spring = LocalDate.parse("2022-03-01");
    ActionPlan provincial =
        ActionPlan.builder()
            .id(PlanId.of("H-2022-1"))
            .region(province)
            .title(Text.of("规模以上工业企业培育行动方案", "action plan for industrial enterprises above size"))
            .duty(Text.of("属地责任", "territorial responsibility"))
            .dutyProvenance(Provenance.source("S7"))
            .validFrom(spring)
            .recorded(spring)
            .build();
    ActionPlan ofZhuzhou =
        ActionPlan.builder()
            .from(provincial)
            .id(PlanId.of("Z-2022-4"))
            .region(zhuzhou)
            .adopts(provincial.id())
            .validTo(LocalDate.parse("2022-12-31"))
            .build();
    ActionPlans plans =
        ActionPlans.of(
            tree,
            List.of(provincial, ofZhuzhou),
            CompleteSince.ofEach(List.of(zhuzhou, RegionCode.of("430300")), newYear, spring));
    AsOf midYear = AsOf.parse("2022-06-30");
    Truth hasPlan = plans.hasPlan(zhuzhou, midYear);
    Adoption adoption = plans.adoption(provincial.id(), midYear);
    List<Gap> withoutPlan = plans.lacking(Level.PREFECTURE, midYear);

    assertThat(hasPlan).isEqualTo(Truth.TRUE);
    assertThat(adoption.adopted()).containsExactly(zhuzhou);
    assertThat(adoption.notAdopted()).containsExactly(RegionCode.of("430300"));
    assertThat(adoption.unknown()).hasSize(12);
    assertThat(withoutPlan)
        .containsExactly(new Gap(RegionCode.of("430300"), LocalDate.parse("2022-01-01")));

    RewardFund fund =
        RewardFund.builder()
            .id(FundId.of("Z-FUND"))
            .region(zhuzhou)
            .validFrom(newYear)
            .recorded(spring)
            .putRates(EntryKind.SCALE_UP, Yuan.parse("10 万元"))
            .putRates(EntryKind.NEW_PRODUCTION, Yuan.parse("20 万元"))
            .addBudgets(new FundBudget(ProgrammeYear.of(2022), Yuan.parse("12 万元"), spring))
            .addBudgets(new FundBudget(ProgrammeYear.of(2023), Yuan.parse("50 万元"), spring))
            .provenance(Provenance.local("illustrative"))
            .build();
    RewardFunds funds =
        RewardFunds.of(
            tree,
            List.of(fund),
            CompleteSince.ofEach(Hunan.citiesWithRewardFunds(), newYear, spring));
    AwardLedger ledger =
        funds.settle(roster, Hunan.policy2022().linkage(), List.of(), AsOf.parse("2022-12-31"));
    Yuan left = ledger.balance(fund.id(), ProgrammeYear.of(2022));
    List<String> waiting =
        ledger.queue().stream().map(queued -> queued.award().entry().enterprise().text()).toList();

    String waits = ledger.queue().get(1).instalment().reason().in(Language.EN);

    assertThat(waits)
        .isEqualTo(
            "due since 2022-07-15; number 2 in the queue: 150000.00元 needed for it and those"
                + " before, 70000.00元 left for the year");
    assertThat(left).isEqualTo(Yuan.parse("7 万元"));
    assertThat(waiting).containsExactly("kiln", "forge");
    assertThat(funds.lacking(Level.PREFECTURE, midYear)).hasSize(4);

    AwardLedger later =
        funds.settle(roster, Hunan.policy2022().linkage(), List.of(), AsOf.parse("2023-12-31"));
    Award award = later.awards().get(0);
    AwardStatus status = award.status();
    Yuan receivable = award.receivable();
    String what = award.in(Language.ZH_CN);
    String why = award.decision().in(Language.ZH_CN);
    Repayment back =
        new Repayment(
            fund.id(),
            EnterpriseId.of("mill"),
            Yuan.parse("5 万元"),
            LocalDate.parse("2024-01-15"),
            LocalDate.parse("2024-01-16"));
    AwardLedger settled =
        funds.settle(roster, Hunan.policy2022().linkage(), List.of(back), AsOf.parse("2024-01-31"));

    assertThat(later.queue()).isEmpty();
    assertThat(status).isEqualTo(AwardStatus.REPAYABLE);
    assertThat(receivable).isEqualTo(Yuan.parse("10 万元"));
    assertThat(what).startsWith("mill，奖励资金 Z-FUND：2022-03-15 入规（规下升规上），奖励 100000.00元；应退回");
    assertThat(why).contains("在库月数").contains("15");
    assertThat(settled.awards().get(0).receivable()).isEqualTo(Yuan.parse("5 万元"));
    assertThat(settled.balance(fund.id(), ProgrammeYear.of(2022))).isEqualTo(Yuan.parse("12 万元"));
  }
}
