package io.github.sixmechanisms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Finding;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DispatchListTest {

  private static final DispatchPolicy POLICY = Hunan.policy2022().dispatch();
  private static final AsOf DAY = AsOf.parse("2022-06-30");
  private static final Office BUREAU =
      new Office(RegionCode.of("430200"), Text.of("株洲市工信局", "Zhuzhou bureau"));

  private static DispatchFacts.Builder facts(String code) {
    return DispatchFacts.builder().region(Hunan.regions().region(RegionCode.of(code)));
  }

  private static DispatchList list(DispatchFacts.Builder... facts) {
    return POLICY.list(DAY, List.of(facts).stream().map(DispatchFacts.Builder::build).toList());
  }

  @ParameterizedTest
  @CsvSource({"49/100, NET_FAR_BEHIND", "1/2, NET_BEHIND", "79/100, NET_BEHIND", "4/5, "})
  void theNetIncreaseIsBehindByItsAttainment(String attainment, DispatchReason reason) {
    DispatchList list = list(facts("430200").netAttainment(Fraction.parse(attainment)));

    assertThat(list.entries().stream().flatMap(entry -> entry.items().stream()))
        .extracting(DispatchItem::reason)
        .isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @ParameterizedTest
  @CsvSource({"39/100, NEW_FAR_BEHIND", "2/5, NEW_BEHIND", "59/100, NEW_BEHIND", "3/5, "})
  void theNewEntriesAreBehindByTheirAttainment(String attainment, DispatchReason reason) {
    DispatchList list = list(facts("430200").newAttainment(Fraction.parse(attainment)));

    assertThat(list.entries().stream().flatMap(entry -> entry.items().stream()))
        .extracting(DispatchItem::reason)
        .isEqualTo(reason == null ? List.of() : List.of(reason));
  }

  @Test
  void regionsComeByUrgencyWithTheirLargestReasonsAndWhoMustAct() {
    DispatchList list =
        list(
            facts("430100").overdueTasks(1),
            facts("430200")
                .netAttainment(Fraction.parse("1/4"))
                .actionPlanInForce(Truth.FALSE)
                .overdueFindings(2)
                .overdueTasks(3)
                .responsibleOffice(BUREAU)
                .addTaskDepartments(Text.of("供电公司", "power company"))
                .addFindingOffices(
                    new Office(RegionCode.of("430281"), Text.of("醴陵市工信局", "Liling bureau"))),
            facts("430300").overdueTasks(1),
            facts("430400").overdueTasks(0).actionPlanInForce(Truth.TRUE));

    assertThat(list.entries())
        .extracting(entry -> entry.region().code() + " " + entry.urgency())
        .containsExactly("430200 90", "430100 15", "430300 15");
    DispatchEntry zhuzhou = list.of(RegionCode.of("430200")).orElseThrow();
    assertThat(zhuzhou.largest())
        .extracting(DispatchItem::reason)
        .containsExactly(
            DispatchReason.NET_FAR_BEHIND,
            DispatchReason.NO_ACTION_PLAN,
            DispatchReason.OVERDUE_TASKS);
    assertThat(zhuzhou.items()).hasSize(4);
    assertThat(zhuzhou.in(Language.EN))
        .isEqualTo(
            "Zhuzhou (430200), urgency 90\n"
                + "  net increase far behind: net increase against schedule < 0.50 (actual"
                + " 0.25, margin -0.25); to act: Zhuzhou bureau"
                + " [D1, rule: S8 source fact; numbers: A13 assumption; points 40]\n"
                + "  no action plan: action plan in force: no (actual no); to act: Zhuzhou"
                + " bureau [D5, rule: S8 source fact; numbers: A13 assumption; points 20]\n"
                + "  coordination tasks overdue: overdue coordination tasks ≥ 1 (actual 3,"
                + " margin +2); to act: power company"
                + " [D7, rule: S8 source fact; numbers: A13 assumption; points 15]\n"
                + "  and further reasons: 1\n");
    assertThat(zhuzhou.items().get(3).actors().get(0).in(Language.ZH_CN)).isEqualTo("醴陵市工信局");
    assertThat(list.of(RegionCode.of("430100")).orElseThrow().in(Language.ZH_CN))
        .contains("长沙市（430100），紧急程度 15", "责任单位：长沙市人民政府");
    assertThat(list.in(Language.EN))
        .startsWith("Dispatch list as of 2022-06-30: 3 regions; points by assumption:A13\n");
    assertThat(list.of(RegionCode.of("430400"))).isEmpty();
  }

  @Test
  void whatIsUnknownIsNoReason() {
    assertThat(list(facts("430200")).entries()).isEmpty();
    assertThat(list(facts("430200")).in(Language.EN))
        .isEqualTo("Dispatch list as of 2022-06-30: no region has a reason\n");
    assertThat(list(facts("430200")).in(Language.ZH_CN))
        .isEqualTo("调度清单（截至 2022-06-30）：没有需要调度的区域\n");
  }

  @Test
  void theChangesSinceTheLastListAreNamed() {
    DispatchList before =
        list(
            facts("430100").overdueTasks(1),
            facts("430200").overdueTasks(1),
            facts("430300").overdueTasks(1),
            facts("430400").overdueTasks(1).withoutRelief(1),
            facts("430500").overdueTasks(1));
    DispatchList after =
        list(
            facts("430200").overdueTasks(1).actionPlanInForce(Truth.FALSE),
            facts("430300").overdueFindings(1),
            facts("430400").overdueTasks(1),
            facts("430500").overdueTasks(4),
            facts("430600").withoutRelief(1));

    assertThat(after.changesSince(before))
        .extracting(change -> change.kind() + " " + change.in(Language.EN))
        .containsExactly(
            "WENT Changsha (430100) went off the list, urgency before 15",
            "MORE_URGENT Zhuzhou (430200) became more urgent: 15 → 35",
            "OTHER_REASONS Xiangtan (430300) is as urgent as before (15), for other reasons",
            "LESS_URGENT Hengyang (430400) became less urgent: 25 → 15",
            "OTHER_VALUES Shaoyang (430500) has the same reasons, other values: overdue coordination"
                + " tasks ≥ 1 (actual 1, margin 0) → overdue coordination tasks ≥ 1 (actual 4,"
                + " margin +3)",
            "CAME Yueyang (430600) came onto the list, urgency 10");
    assertThat(after.changesSince(after)).isEmpty();
  }

  @Test
  void aChangeOfWhoMustActIsNamedInAnyOrderOfTheNames() {
    Text power = Text.of("供电公司", "power company");
    Text land = Text.of("自然资源局", "bureau of land");
    DispatchList before =
        list(
            facts("430100").overdueTasks(1).addTaskDepartments(power),
            facts("430200").overdueTasks(2).addTaskDepartments(power, land));
    DispatchList after =
        list(
            facts("430100").overdueTasks(2).addTaskDepartments(land),
            facts("430200").overdueTasks(2).addTaskDepartments(land, power));

    assertThat(after.changesSince(before))
        .extracting(change -> change.kind() + " " + change.in(Language.EN))
        .containsExactly(
            "OTHER_ACTORS Changsha (430100) has the same reasons, others must act: power company →"
                + " bureau of land");
  }

  @Test
  void aListOfALaterDayIsNoEarlierOne() {
    DispatchList june = list(facts("430100").overdueTasks(1));
    DispatchList july = POLICY.list(AsOf.parse("2022-07-31"), List.of());

    assertThat(july.changesSince(june)).hasSize(1);
    assertThatThrownBy(() -> june.changesSince(july))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The earlier list (2022-07-31) must not be of a later day than this one (2022-06-30)");
  }

  @Test
  void forOverdueTasksThatNobodyLeadsTheResponsibleOfficeMustAct() {
    DispatchFacts.Builder facts =
        facts("430200")
            .overdueTasks(2)
            .overdueTasksWithoutLead(1)
            .addTaskDepartments(Text.of("供电公司", "power company"));

    assertThat(list(facts).entries().get(0).items().get(0).actors(Language.EN))
        .isEqualTo("power company, the government of Zhuzhou");
    assertThat(
            list(facts.responsibleOffice(BUREAU))
                .entries()
                .get(0)
                .items()
                .get(0)
                .actors(Language.EN))
        .isEqualTo("power company, Zhuzhou bureau");
  }

  @Test
  void ofAParkTheAdministrationMustAct() {
    Region park =
        Region.of(
            RegionCode.of("430171"),
            Text.of("高新区", "high-tech park"),
            Level.PARK,
            RegionCode.of("430100"));

    DispatchList list = list(DispatchFacts.builder().region(park).netAttainment(Fraction.ZERO));

    assertThat(list.in(Language.ZH_CN)).contains("责任单位：高新区管理委员会");
    assertThat(list.in(Language.EN)).contains("to act: the administration of high-tech park");
  }

  @Test
  void aRegionGivenTwiceIsRefused() {
    assertThatThrownBy(() -> list(facts("430200"), facts("430200")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The facts of 430200 are given twice");
  }

  @Test
  void negativeCountsAnEmptyEntryAndAnEmptyChangeAreRefused() {
    assertThatThrownBy(() -> facts("430200").overdueTasks(-1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The counts of 430200")
        .hasMessageContaining("must not be negative");
    assertThatThrownBy(
            () -> new DispatchEntry(facts("430200").build().region(), ImmutableList.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The region (430200) needs a reason");
    assertThatThrownBy(
            () -> new DispatchChange(RegionCode.of("430200"), Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be on one of the lists");
  }

  static List<RuleSet<?>> ruleSets() {
    return List.of(POLICY.findings(), POLICY.reasons());
  }

  @ParameterizedTest
  @MethodSource("ruleSets")
  void theStandardRulesAreSound(RuleSet<?> rules) {
    assertThat(rules.analyse().findings())
        .filteredOn(finding -> finding.code().severity() != Finding.Severity.INFO)
        .isEmpty();
  }

  @Test
  void aPolicyMustHavePointsForItsReasonsAndRulesOfItsOwnKind() {
    assertThatThrownBy(
            () ->
                POLICY.withPoints(
                    ImmutableMap.of(DispatchReason.NET_BEHIND, 1), Provenance.local("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of the rule (D1) must have 1 to 1,000,000 points, not 0");
    Rule<DispatchReason> foreign =
        Rule.<DispatchReason>builder()
            .id("X")
            .condition(Indicators.NET.atLeast("1"))
            .outcome(DispatchReason.NET_BEHIND)
            .provenance(Provenance.local("x"))
            .build();
    assertThatThrownBy(
            () ->
                POLICY.withReasons(
                    RuleSet.builder(DispatchReason.class)
                        .id("foreign")
                        .hitPolicy(HitPolicy.COLLECT)
                        .rules(List.of(foreign))
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The rule set (foreign) must use indicators of")
        .hasMessageContaining("not (net)");
    assertThatThrownBy(
            () ->
                POLICY.withReasons(
                    RuleSet.builder(DispatchReason.class)
                        .id("first")
                        .hitPolicy(HitPolicy.FIRST)
                        .rules(POLICY.reasons().rules())
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The rule set (first) must have the hit policy COLLECT");
    assertThatThrownBy(
            () ->
                POLICY.withFindings(
                    RuleSet.builder(FindingStatus.class)
                        .id("many")
                        .hitPolicy(HitPolicy.COLLECT)
                        .rules(POLICY.findings().rules())
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The rule set (many) must have the hit policy FIRST or UNIQUE");
  }

  @Test
  void otherPointsMakeAnotherOrder() {
    DispatchPolicy own =
        POLICY.withPoints(
            ImmutableMap.<DispatchReason, Integer>builder()
                .putAll(POLICY.points())
                .put(DispatchReason.OVERDUE_TASKS, 99)
                .buildKeepingLast(),
            Provenance.local("circular 7"));

    assertThat(
            own.list(
                    DAY,
                    List.of(
                        facts("430200").netAttainment(Fraction.ZERO).build(),
                        facts("430300").overdueTasks(1).build()))
                .entries())
        .extracting(entry -> entry.region().code().toString())
        .containsExactly("430300", "430200");
  }
}
