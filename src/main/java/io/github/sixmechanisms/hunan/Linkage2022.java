package io.github.sixmechanisms.hunan;

import static io.github.sixmechanisms.linkage.LinkageIndicators.LEFT;
import static io.github.sixmechanisms.linkage.LinkageIndicators.MONTHS_ON_ROSTER;
import static io.github.sixmechanisms.linkage.LinkageIndicators.PAID;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.linkage.AwardStatus;
import io.github.sixmechanisms.linkage.Instalment;
import io.github.sixmechanisms.linkage.LinkagePolicy;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.OutcomeOrder;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.util.List;

/** The cities with reward funds (S7), and how awards are paid and paid back (A12). */
final class Linkage2022 {

  private static final Origin AWARDS = Origin.of("S7", "A12");

  private static final Provenance A12 = Provenance.assumption("A12");

  static final ImmutableSortedSet<RegionCode> CITIES_WITH_FUNDS =
      ImmutableSortedSet.of(
          RegionCode.of("430100"),
          RegionCode.of("430200"),
          RegionCode.of("430400"),
          RegionCode.of("430800"),
          RegionCode.of("431200"));

  static final LinkagePolicy POLICY =
      LinkagePolicy.builder()
          .instalments(
              ImmutableList.of(
                  new Instalment(Fraction.of(1, 2), 0), new Instalment(Fraction.of(1, 2), 12)))
          .instalmentsProvenance(A12)
          .repayment(repayment())
          .build();

  private Linkage2022() {}

  private static RuleSet<AwardStatus> repayment() {
    return RuleSet.builder(AwardStatus.class)
        .id("hunan-2022-repayment")
        .hitPolicy(HitPolicy.FIRST)
        .order(OutcomeOrder.worstFirst(List.of(AwardStatus.REPAYABLE, AwardStatus.KEPT)))
        .rules(
            List.of(
                AWARDS.rule(
                    "B1",
                    PAID.isYes().and(LEFT.isYes()).and(MONTHS_ON_ROSTER.below("24")),
                    AwardStatus.REPAYABLE),
                AWARDS.rule("B0", Condition.always(), AwardStatus.KEPT)))
        .build();
  }
}
