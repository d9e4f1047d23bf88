package io.github.sixmechanisms.example;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.Policy;
import io.github.sixmechanisms.Programme;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.AssessmentPolicy;
import io.github.sixmechanisms.assessment.Ground;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.ScoreComponent;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.target.Apportionment;
import io.github.sixmechanisms.target.ApportionmentMethod;
import io.github.sixmechanisms.target.ApportionmentRequest;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.target.TargetPolicy;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Guangdong 2021, real year-end numbers of 21 cities, with an illustrative target and a policy that
 * looks at net increase only: every part of a policy can be replaced.
 */
final class GuangdongYearEnd {

  static final List<String> COLUMNS =
      ImmutableList.of("code", "name_zh", "name_en", "y2020", "y2021");

  private static final long NET_TARGET = 6_000;
  private static final LocalDate ISSUED = LocalDate.of(2021, 1, 10);
  private static final LocalDate DAY = LocalDate.of(2021, 12, 31);
  private static final LocalDate RECORDED = LocalDate.of(2022, 2, 28);
  private static final RegionCode PROVINCE = RegionCode.of("440000");

  private static final Provenance EXAMPLE = Provenance.local("Guangdong example");

  private final CsvTable table;
  private final RegionTree tree;

  GuangdongYearEnd(CsvTable table) {
    this.table = table;
    table.requireUnique("code");
    this.tree = tree();
  }

  private RegionTree tree() {
    ImmutableList.Builder<Region> regions = ImmutableList.builder();
    regions.add(Region.root(PROVINCE, Text.of("广东省", "Guangdong"), Level.PROVINCE));
    for (CsvTable.Row row : table.rows()) {
      Text name = Text.of(row.name("name_zh"), row.name("name_en"));
      regions.add(Region.of(city(row), name, Level.PREFECTURE, PROVINCE));
    }
    return RegionTree.of(regions.build());
  }

  private static RegionCode city(CsvTable.Row row) {
    if (!row.text("code").matches("44[0-9]{2}00") || row.text("code").equals("440000")) {
      throw row.error(
          "code", "is not a city of Guangdong", "use the six-digit code of GB/T 2260, 44xx00");
    }
    return RegionCode.of(row.text("code"));
  }

  Assessment assess() {
    Programme programme =
        Programme.builder()
            .year(ProgrammeYear.of(2021))
            .tree(tree)
            .targets(TargetPlan.of(tree, targets()))
            .counts(counts())
            .build();
    return programme.assess(netIncreaseOnly(), AsOf.of(DAY));
  }

  private List<PublishedCounts> counts() {
    ImmutableList.Builder<PublishedCounts> counts = ImmutableList.builder();
    long opening = 0;
    long closing = 0;
    for (CsvTable.Row row : table.rows()) {
      opening += row.count("y2020");
      closing += row.count("y2021");
      counts.add(
          PublishedCounts.ofStock(
              city(row), DAY, RECORDED, row.count("y2020"), row.count("y2021")));
    }
    return counts.add(PublishedCounts.ofStock(PROVINCE, DAY, RECORDED, opening, closing)).build();
  }

  /** The target by stock, by largest remainders. */
  private List<Target> targets() {
    ImmutableSortedMap.Builder<RegionCode, Fraction> stock = ImmutableSortedMap.naturalOrder();
    for (CsvTable.Row row : table.rows()) {
      stock.put(city(row), Fraction.of(row.count("y2020")));
    }
    ImmutableSortedMap<RegionCode, Fraction> weights = stock.buildOrThrow();
    if (weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
      throw table
          .rows()
          .get(0)
          .error("y2020", "is 0 like all others", "give the stock by which to apportion");
    }
    Apportionment shares =
        ApportionmentRequest.builder()
            .method(ApportionmentMethod.HAMILTON)
            .total(NET_TARGET)
            .weights(weights)
            .build()
            .apportion();
    return Stream.concat(
            Stream.of(netTarget(PROVINCE, NET_TARGET)),
            weights.keySet().stream().map(city -> netTarget(city, shares.units(city))))
        .toList();
  }

  private static Target netTarget(RegionCode region, long target) {
    return Target.builder()
        .region(region)
        .netTarget(target)
        .effective(ISSUED)
        .recorded(ISSUED)
        .build();
  }

  /** No new targets, no quality, no L2 to L6: score and rules on net increase alone. */
  static Policy netIncreaseOnly() {
    AssessmentPolicy standard = Hunan.policy2022().assessment();
    return Hunan.policy2022()
        .withIdentity(
            "example-net-increase-only",
            "1",
            Text.of("示例政策：只看净增", "Example policy: net increase only"))
        .withTargets(
            TargetPolicy.builder()
                .schedule(Hunan.policy2022().targets().schedule())
                .scheduleProvenance(Provenance.assumption("A1"))
                .overAllocationCeiling(Fraction.parse("1.20"))
                .overAllocationCeilingProvenance(Provenance.assumption("A3"))
                .build())
        .withAssessment(
            standard
                .withScoring(
                    List.of(
                        half(
                            "净增数",
                            "net increase",
                            ScoreComponent.Method.EFFICACY,
                            "0.6",
                            Indicators.NET),
                        half(
                            "目标完成率",
                            "target completion",
                            ScoreComponent.Method.CAPPED_MEAN,
                            "1.2",
                            Indicators.NET_ATTAINMENT)))
                .withTieBreakers(List.of(Indicators.NET_ATTAINMENT, Indicators.NET))
                .withClassification(rules(standard.classification())));
  }

  private static RuleSet<Ground> rules(RuleSet<Ground> standard) {
    return standard
        .without(List.of("L2", "L3", "L4", "L5", "L6", "O1"))
        .with(
            Rule.<Ground>builder()
                .id("O1-net")
                .condition(
                    Indicators.NET_ATTAINMENT
                        .atLeast("1.00")
                        .and(Indicators.RANK_SHARE.below("0.30")))
                .outcome(Ground.OUTSTANDING_RESULTS)
                .provenance(EXAMPLE)
                .build());
  }

  private static ScoreComponent half(
      String zh, String en, ScoreComponent.Method method, String parameter, Indicator indicator) {
    return ScoreComponent.builder()
        .name(Text.of(zh, en))
        .weight(Fraction.of(50))
        .method(method)
        .parameter(Fraction.parse(parameter))
        .indicators(List.of(indicator))
        .provenance(Provenance.source("S9"))
        .numbersProvenance(EXAMPLE)
        .build();
  }

  void print(Assessment assessment, PrintStream out) {
    out.println("== 广东省 2021 年 / Guangdong 2021 ==");
    out.println(
        "The stocks are real (Guangdong Statistical Yearbook 2024, table 12-6); the net target of "
            + NET_TARGET
            + " and the policy are ILLUSTRATIVE.");
    out.println("在库数为真实数据；净增目标与政策仅为示例。");
    out.println();
    out.print(assessment.in(Language.EN));
    out.println();
    out.print(LeagueTable.of(assessment, Level.PREFECTURE));
    out.println();
    out.println(
        "Guangdong: net increase "
            + assessment.of(PROVINCE).row().reading(Indicators.NET).number().orElseThrow()
            + " in 2021.");
  }
}
