package io.github.sixmechanisms;

import static io.github.sixmechanisms.Samples.of;

import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.Samples.Sample;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.linkage.ActionPlan;
import io.github.sixmechanisms.linkage.ActionPlans;
import io.github.sixmechanisms.linkage.Adoption;
import io.github.sixmechanisms.linkage.Award;
import io.github.sixmechanisms.linkage.AwardInstalment;
import io.github.sixmechanisms.linkage.AwardLedger;
import io.github.sixmechanisms.linkage.CompleteSince;
import io.github.sixmechanisms.linkage.FundBudget;
import io.github.sixmechanisms.linkage.FundId;
import io.github.sixmechanisms.linkage.FundMovement;
import io.github.sixmechanisms.linkage.Gap;
import io.github.sixmechanisms.linkage.Instalment;
import io.github.sixmechanisms.linkage.LinkagePolicy;
import io.github.sixmechanisms.linkage.PlanId;
import io.github.sixmechanisms.linkage.Repayment;
import io.github.sixmechanisms.linkage.RepaymentWithdrawal;
import io.github.sixmechanisms.linkage.RewardFund;
import io.github.sixmechanisms.linkage.RewardFunds;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Samples of the value types of the linkage. */
final class LinkageSamples {

  private static final LocalDate DAY = LocalDate.of(2022, 6, 30);
  private static final RegionCode CITY = RegionCode.of("430200");

  private LinkageSamples() {}

  static Stream<Sample<?>> all() {
    return Stream.concat(plans(), funds());
  }

  private static Stream<Sample<?>> plans() {
    return Stream.of(
        of(PlanId.class, () -> PlanId.of("a"), () -> PlanId.of("b")),
        of(ActionPlan.class, () -> plan("a"), () -> plan("b")),
        of(ActionPlans.class, () -> register("a"), () -> register("b")),
        of(CompleteSince.class, () -> complete(DAY), () -> complete(DAY.minusDays(1))),
        of(Gap.class, () -> new Gap(CITY, DAY), () -> new Gap(CITY, DAY.plusDays(1))),
        of(Adoption.class, () -> adoption("a"), () -> adoption("b")));
  }

  private static Stream<Sample<?>> funds() {
    return Stream.of(
        of(FundId.class, () -> FundId.of("a"), () -> FundId.of("b")),
        of(FundBudget.class, () -> budget(1), () -> budget(2)),
        of(RewardFund.class, () -> fund("a"), () -> fund("b")),
        of(RewardFunds.class, () -> funds("a"), () -> funds("b")),
        of(
            Instalment.class,
            () -> new Instalment(Fraction.ONE, 0),
            () -> new Instalment(Fraction.ONE, 1)),
        of(Repayment.class, () -> repayment(1), () -> repayment(2)),
        of(
            RepaymentWithdrawal.class,
            () -> new RepaymentWithdrawal(repayment(1), DAY, "a"),
            () -> new RepaymentWithdrawal(repayment(1), DAY, "b")),
        of(AwardLedger.class, () -> ledger("a"), () -> ledger("b")),
        of(Award.class, () -> ledger("a").awards().get(0), () -> ledger("b").awards().get(0)),
        of(
            AwardInstalment.class,
            () -> ledger("a").awards().get(0).instalments().get(0),
            () -> ledger("a").awards().get(0).instalments().get(1)),
        of(AwardLedger.QueuedInstalment.class, () -> queued("a"), () -> queued("b")),
        of(
            FundMovement.class,
            () -> ledger("a").movements().get(0),
            () -> ledger("b").movements().get(0)),
        of(
            LinkagePolicy.class,
            () -> policy(),
            () -> policy().withInstalments(policy().instalments(), Provenance.local("x"))));
  }

  private static LinkagePolicy policy() {
    return Hunan.policy2022().linkage();
  }

  private static ActionPlan plan(String id) {
    return ActionPlan.builder()
        .id(PlanId.of(id))
        .region(CITY)
        .title(Text.untranslated("t"))
        .duty(Text.untranslated("d"))
        .dutyProvenance(Provenance.source("S7"))
        .validFrom(DAY)
        .recorded(DAY)
        .build();
  }

  private static ActionPlans register(String id) {
    return ActionPlans.of(Hunan.regions(), List.of(plan(id)), List.of(complete(DAY)));
  }

  private static CompleteSince complete(LocalDate since) {
    return new CompleteSince(CITY, since, DAY);
  }

  private static Adoption adoption(String id) {
    return new Adoption(
        plan(id),
        ImmutableSortedSet.of(),
        ImmutableSortedSet.of(),
        ImmutableSortedSet.of(),
        ImmutableSortedSet.of());
  }

  private static FundBudget budget(long yuan) {
    return new FundBudget(ProgrammeYear.of(2022), Yuan.ofYuan(yuan), DAY);
  }

  private static RewardFund fund(String id) {
    return RewardFund.builder()
        .id(FundId.of(id))
        .region(CITY)
        .validFrom(LocalDate.of(2022, 1, 1))
        .recorded(LocalDate.of(2022, 1, 1))
        .addBudgets(
            new FundBudget(ProgrammeYear.of(2022), Yuan.ofYuan(60), LocalDate.of(2022, 1, 1)))
        .putRates(EntryKind.SCALE_UP, Yuan.ofYuan(100))
        .provenance(Provenance.local("illustrative"))
        .build();
  }

  private static RewardFunds funds(String id) {
    return RewardFunds.of(Hunan.regions(), List.of(fund(id)), List.of());
  }

  private static Repayment repayment(long yuan) {
    return new Repayment(FundId.of("a"), EnterpriseId.of("E"), Yuan.ofYuan(yuan), DAY, DAY);
  }

  private static Entry entry(String enterprise) {
    return Entry.builder()
        .enterprise(EnterpriseId.of(enterprise))
        .kind(EntryKind.SCALE_UP)
        .county(RegionCode.of("430281"))
        .effective(DAY)
        .recorded(DAY)
        .build();
  }

  private static AwardLedger ledger(String id) {
    return funds(id)
        .settle(
            Roster.of(Hunan.regions(), List.of(entry("E1"), entry("E2")), List.of()),
            policy(),
            List.of(),
            AsOf.of(DAY));
  }

  private static AwardLedger.QueuedInstalment queued(String id) {
    return ledger(id).queue().get(0);
  }
}
