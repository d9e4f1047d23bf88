package io.github.sixmechanisms.year;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Tallies;
import io.github.sixmechanisms.target.ApportionmentMethod;
import io.github.sixmechanisms.target.Responsibility;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.target.TreeApportionment;
import io.github.sixmechanisms.target.TreeApportionmentRequest;
import io.github.sixmechanisms.value.Fraction;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The province's targets, divided down the tree by the stock, and revised in the middle. */
final class TargetsOfTheYear {

  static final YearMonth REVISED = YearMonth.of(2022, 7);

  /** The month in which one county is let off, so that its prefecture's sum falls short. */
  static final YearMonth LET_OFF = YearMonth.of(2022, 10);

  static final RegionCode SHORT_PREFECTURE = RegionCode.of("430500");
  static final Fraction MARGIN = Fraction.parse("0.05");
  private static final LocalDate ISSUED = LocalDate.of(2022, 1, 10);

  private final Tallies opening;
  private final List<Target> targets = new ArrayList<>();

  TargetsOfTheYear(Tallies opening) {
    this.opening = opening;
  }

  TargetPlan upTo(YearMonth month) {
    if (month.getMonthValue() == 1) {
      targets.addAll(divided(1_800, 1_000).targets(ISSUED));
    } else if (month.equals(REVISED.minusMonths(1))) {
      divided(1_900, 1_060).targets(ISSUED).forEach(this::revise);
    } else if (month.equals(LET_OFF)) {
      letOff();
    }
    return TargetPlan.of(Province.TREE, targets)
        .withRecordedDownTo(Level.COUNTY)
        .withResponsibilities(responsibilities());
  }

  private void revise(Target higher) {
    targets.add(
        Target.builder()
            .from(higher)
            .effective(REVISED.atDay(1))
            .recorded(LocalDate.of(2022, 6, 20))
            .reason("the province raised its target")
            .build());
  }

  private void letOff() {
    RegionCode county = Province.TREE.children(SHORT_PREFECTURE).get(0).code();
    targets.add(
        Target.builder()
            .region(county)
            .newTarget(1)
            .netTarget(1)
            .effective(LET_OFF.atDay(1))
            .recorded(LET_OFF.atDay(8))
            .reason("a flood")
            .build());
  }

  private TreeApportionment divided(long newTotal, long netTotal) {
    return TreeApportionmentRequest.builder()
        .tree(Province.TREE)
        .method(ApportionmentMethod.WEBSTER)
        .newTotal(newTotal)
        .netTotal(netTotal)
        .weights(weights())
        .putMargins(Level.PROVINCE, MARGIN)
        .putMargins(Level.PREFECTURE, MARGIN)
        .ceiling(Hunan.policy2022().targets().overAllocationCeiling())
        .build()
        .apportion();
  }

  private Map<RegionCode, Fraction> weights() {
    Map<RegionCode, Fraction> weights = new TreeMap<>();
    opening
        .byRegion()
        .forEach((region, tally) -> weights.put(region, Fraction.of(tally.closing())));
    return weights;
  }

  /** What the units below the province must sum to, by the margin on its own target. */
  static long issuedBy(OptionalLong own) {
    return MARGIN.plus(Fraction.ONE).times(Fraction.of(own.orElseThrow())).floor().longValueExact();
  }

  private static List<Responsibility> responsibilities() {
    return Province.TREE.regions().stream()
        .filter(region -> region.level() == Level.PREFECTURE || region.level() == Level.COUNTY)
        .map(Region::code)
        .map(TargetsOfTheYear::responsibility)
        .toList();
  }

  private static Responsibility responsibility(RegionCode region) {
    return Responsibility.builder()
        .region(region)
        .holder(Province.bureau(region))
        .effective(ISSUED)
        .recorded(ISSUED)
        .build();
  }
}
