package io.github.sixmechanisms.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.target.ApportionmentMethod;
import io.github.sixmechanisms.target.MonthlyCounts;
import io.github.sixmechanisms.target.Schedule;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.target.TreeApportionment;
import io.github.sixmechanisms.target.TreeApportionmentRequest;
import io.github.sixmechanisms.target.WeightFactor;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Further snippets of the pages on targets; DocsTest checks that they stand here. */
class TargetsExamplesTest {

  @Test
  void aScheduleIsLearntFromTheRoster() {
    Roster roster =
        Roster.of(
            Hunan.regions(),
            List.of(
                Entry.builder()
                    .enterprise(EnterpriseId.of("E1"))
                    .kind(EntryKind.NEW_PRODUCTION)
                    .county(RegionCode.of("430121"))
                    .effective(LocalDate.of(2021, 4, 30))
                    .recorded(LocalDate.of(2021, 5, 20))
                    .build()),
            List.of());
    MonthlyCounts lastYear =
        MonthlyCounts.of(roster, RegionCode.of("430100"), AsOf.parse("2021-12-31"));
    Schedule fromRoster = Schedule.learnt(List.of(lastYear.newEntries()));

    assertThat(fromRoster.share(3)).isEqualTo(Fraction.ZERO);
    assertThat(fromRoster.share(4)).isEqualTo(Fraction.ONE);
  }

  @Test
  void targetsThatWereApportionedSayWhoIssuedThemAndAreRevised() {
    RegionTree tree = Hunan.regions();
    TreeApportionmentRequest.Builder request =
        TreeApportionmentRequest.builder()
            .tree(tree)
            .method(ApportionmentMethod.WEBSTER)
            .newTotal(1750)
            .netTotal(1000)
            .downTo(Level.PREFECTURE)
            .ceiling(Fraction.parse("1.20"));
    tree.unitsBelow(tree.root().code())
        .forEach(unit -> request.putWeights(unit.code(), Fraction.ONE));
    TreeApportionment issue = request.build().apportion();
    Target revision =
        Target.builder()
            .region(RegionCode.of("430100"))
            .newTarget(340)
            .netTarget(200)
            .effective(LocalDate.parse("2022-07-01"))
            .recorded(LocalDate.parse("2022-06-20"))
            .reason("two large projects start early")
            .build();
    Office department =
        new Office(RegionCode.of("430000"), Text.of("省工业和信息化厅", "Department of Industry"));
    List<Target> signed = issue.targets(LocalDate.parse("2022-01-10"), List.of(department));
    TargetPlan revised = TargetPlan.of(tree, signed).revisedBy(List.of(revision));

    assertThat(revised.inForce(RegionCode.of("430200"), AsOf.parse("2022-08-01")))
        .hasValueSatisfying(target -> assertThat(target.issuedBy()).contains(department));
    assertThat(revised.inForce(RegionCode.of("430100"), AsOf.parse("2022-08-01")))
        .contains(revision);
  }

  @Test
  void factorsAreBlendedInEveryStepOfATree() {
    RegionTree tree = Hunan.regions();
    Map<RegionCode, Long> opening = new TreeMap<>();
    Map<RegionCode, Long> candidates = new TreeMap<>();
    for (Region region : tree.regions()) {
      opening.put(region.code(), 100L);
      candidates.put(region.code(), region.level() == Level.COUNTY ? 5L : 40L);
    }
    TreeApportionment blended =
        TreeApportionmentRequest.builder()
            .tree(tree)
            .method(ApportionmentMethod.WEBSTER)
            .newTotal(1750)
            .netTotal(1000)
            .ceiling(Fraction.parse("1.20"))
            .addFactors(
                WeightFactor.ofCounts(
                    Text.of("年初在库数", "opening stock"), Fraction.parse("0.6"), opening),
                WeightFactor.ofCounts(
                    Text.of("候选数", "candidates"), Fraction.parse("0.4"), candidates))
            .build()
            .apportion();

    assertThat(blended.toUnits().get(tree.root().code()).newTargets().in(Language.EN))
        .contains("weights: 0.6 by opening stock", "430100: 125");
  }

  @Test
  void onePrefectureIsRevisedInJuly() {
    RegionTree tree = Hunan.regions();
    Map<RegionCode, Fraction> weights = new TreeMap<>();
    tree.codes().forEach(region -> weights.put(region, Fraction.ONE));
    TargetPlan plan =
        TargetPlan.of(
            tree,
            TreeApportionmentRequest.builder()
                .tree(tree)
                .method(ApportionmentMethod.WEBSTER)
                .newTotal(1750)
                .netTotal(1000)
                .ceiling(Fraction.parse("1.20"))
                .weights(weights)
                .build()
                .apportion()
                .targets(LocalDate.parse("2022-01-10")));
    Office bureau = new Office(RegionCode.of("430100"), Text.of("市工业和信息化局", "Bureau of Industry"));
    TreeApportionment changshaAnew =
        TreeApportionmentRequest.builder()
            .tree(tree)
            .root(RegionCode.of("430100"))
            .method(ApportionmentMethod.WEBSTER)
            .newTotal(340)
            .netTotal(200)
            .ceiling(Fraction.parse("1.20"))
            .weights(weights)
            .build()
            .apportion();
    LocalDate july = LocalDate.parse("2022-07-01");
    TargetPlan midYear =
        plan.revisedBy(
            changshaAnew.targets(july, List.of(bureau), "two large projects start early"));

    assertThat(midYear.changes(AsOf.parse("2022-06-30"), midYear, AsOf.of(july)))
        .extracting(change -> change.region().text())
        .allSatisfy(region -> assertThat(region).startsWith("4301"))
        .contains("430100", "430121");
  }
}
