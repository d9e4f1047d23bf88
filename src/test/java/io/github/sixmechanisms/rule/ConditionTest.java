package io.github.sixmechanisms.rule;

import static io.github.sixmechanisms.rule.RandomRules.ALL;
import static io.github.sixmechanisms.rule.RandomRules.FUND;
import static io.github.sixmechanisms.rule.RandomRules.KIND;
import static io.github.sixmechanisms.rule.RandomRules.PACE;
import static io.github.sixmechanisms.rule.RandomRules.PLAN;
import static io.github.sixmechanisms.rule.RandomRules.TASKS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {

  private static Condition parse(String text) {
    return Condition.parse(text, ALL);
  }

  private static ValueRow row(Indicator indicator, Reading reading) {
    return ValueRow.of("a row", ImmutableMap.of(indicator, reading));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pace >= 1.00 and tasks < 3",
        "pace < 1/3 or (tasks = 2 and plan)",
        "not plan",
        "not (pace between 0.20 and 0.50)",
        "kind in (CITY, COUNTY)",
        "kind in (\"a \\\"b\\\" and c\")",
        "pace is applicable and fund is not applicable",
        "fund <= 20000000",
        "tasks != 0",
        "always",
        "not (plan or tasks > 1)"
      })
  void theCanonicalTextParsesBackToTheSameCondition(String text) {
    Condition condition = parse(text);

    assertThat(condition).hasToString(text);
    assertThat(parse(condition.toString())).isEqualTo(condition);
  }

  @Test
  void anyConditionParsesBackToItself() {
    for (long seed = 0; seed < 2_000; seed++) {
      Condition condition = new RandomRules(seed, ALL).condition(4);

      assertThat(parse(condition.toString())).as("seed %s", seed).isEqualTo(condition);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pace  >= 1 and  tasks<3 | pace >= 1.00 and tasks < 3",
        "pace == 0.2 | pace = 0.20",
        "((plan)) | plan",
        "not not plan | plan",
        "not pace < 1 or plan and tasks > 1 | not (pace < 1.00) or (plan and tasks > 1)",
      })
  void freeSpellingsHaveOneCanonicalText(String text, String canonical) {
    assertThat(parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pase >= 1 | 1 | the indicator pase is unknown. Maybe pace is meant.",
        "plan and tsks > 1 | 10 | Maybe tasks is meant.",
        "revenue > 1 | 1 | known are tasks, pace, fund, ahead, plan, kind",
        "pace >= | 8 | expected a number such as 12, 0.20 or 3/4, found the end of the text",
        "pace 1 | 6 | expected <, <=, >, >=, =, !=, between, found 1",
        "pace >= 1 tasks < 2 | 11 | expected and, or, found tasks",
        "(plan or not plan | 18 | expected ), found the end of the text",
        "pace >= 1 & plan | 11 | the character & is not part of the language",
        "kind = CITY | 6 | expected in, found =",
        "kind in CITY | 9 | expected (, found CITY",
        "kind in (TOWN) | 1 | must be some of",
        "pace is relevant | 9 | expected applicable, found relevant",
        "plan and pace between 2 and 1 | 10 | must be in order",
        "plan > 1 | 1 | must not be compared with a number",
        "plan or pace >= tasks and tasks > 2 | 9 | must be of one type",
        "and plan | 1 | expected an indicator, found and",
        "pace >= 1/0 | 9 | must not be 0",
      })
  void aMistakeIsReportedWithItsColumn(String text, int column, String message) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e -> {
              assertThat(e.problems()).hasSize(1);
              assertThat(e.problems().get(0).arguments()).containsEntry("column", column);
              assertThat(e.getMessage()).containsIgnoringCase(message);
              assertThat(e.in(Language.ZH_CN)).contains("第 " + column + " 列");
            });
  }

  @Test
  void hugeAndDeepConditionsAreRefusedAndNeverExhaustTheStack() {
    String deep = "(".repeat(10_000) + "plan" + ")".repeat(10_000);
    String nots = "not ".repeat(10_000) + "(pace > 1)";
    String wide = "tasks > 1" + " or tasks > 1".repeat(5_000);
    String tooLong = "plan" + " or plan".repeat(600_000);

    assertThatThrownBy(() -> parse(deep)).hasMessageContaining("100 levels deep");
    assertThatThrownBy(() -> parse(nots)).hasMessageContaining("100 levels deep");
    assertThatThrownBy(() -> parse(wide)).hasMessageContaining("at most 1000 parts");
    assertThatThrownBy(() -> parse(tooLong)).hasMessageContaining("at most 4000000 are read");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> nested(10_000))
        .withMessageContaining("at most 100 levels");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wide(100_000))
        .withMessageContaining("at most 1000 parts");
  }

  private static Condition nested(int depth) {
    Condition condition = PACE.above("1");
    for (int i = 0; i < depth; i++) {
      condition = i % 2 == 0 ? condition.and(PLAN.isYes()) : condition.or(PLAN.isNo());
    }
    return condition;
  }

  private static Condition wide(int parts) {
    Condition condition = PACE.above("1");
    for (int i = 0; i < parts; i++) {
      condition = condition.or(PLAN.isNo());
    }
    return condition;
  }

  @Test
  void theLargestConditionsAreStillRead() {
    Condition deep = nested(98);
    Condition wide = wide(997);

    assertThat(parse(deep.toString())).isEqualTo(deep);
    assertThat(parse(wide.toString())).isEqualTo(wide);
  }

  @Test
  void theTextForPeopleIsComposedFromPartsInBothLanguages() {
    Condition condition =
        PACE.between("0.2", "0.5")
            .and(KIND.isOneOf(List.of("CITY", "COUNTY")))
            .and(PLAN.isNo())
            .or(FUND.atLeast("20000000").not());

    assertThat(condition.in(Language.EN))
        .isEqualTo(
            "(the pace between 0.20 and 0.50 and kind is one of city, county and the plan: no) or"
                + " not (the fund ≥ 20000000 yuan)");
    assertThat(condition.in(Language.ZH_CN))
        .isEqualTo("(指标pace 介于 0.20 与 0.50 之间 且 类别属于 市、县 且 指标plan：否) 或 非（指标fund ≥ 20000000 元）");
  }

  @Test
  void logicIsThreeValued() {
    Row unknown = row(PACE, Reading.Missing.NOT_APPLICABLE);

    assertThat(PACE.above("1").test(unknown)).isEqualTo(Truth.UNKNOWN);
    assertThat(PACE.above("1").not().test(unknown)).isEqualTo(Truth.UNKNOWN);
    assertThat(PACE.above("1").or(Condition.always()).test(unknown)).isEqualTo(Truth.TRUE);
    assertThat(PACE.above("1").and(Condition.always().not()).test(unknown)).isEqualTo(Truth.FALSE);
    assertThat(PACE.isApplicable().test(unknown)).isEqualTo(Truth.FALSE);
    assertThat(PACE.isNotApplicable().test(unknown)).isEqualTo(Truth.TRUE);
    assertThat(PACE.isNotApplicable().test(row(PACE, Reading.Missing.NOT_SUPPLIED)))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(PACE.isApplicable().test(row(PACE, Reading.of(1)))).isEqualTo(Truth.TRUE);
  }

  @Test
  void twoIndicatorsOfOneTypeAreCompared() {
    Indicator planned =
        Indicator.builder()
            .id("planned")
            .name(Text.of("计划", "planned"))
            .type(IndicatorType.COUNT)
            .provenance(Provenance.local("test"))
            .build();
    Condition condition = Condition.parse("tasks <= planned", List.of(TASKS, planned));
    ValueRow row = row(TASKS, Reading.of(3)).with(planned, Reading.of(3));

    assertThat(condition).isEqualTo(TASKS.is(Operator.AT_MOST, planned));
    assertThat(condition.test(row)).isEqualTo(Truth.TRUE);
    assertThat(condition.test(row.with(planned, Reading.of(2)))).isEqualTo(Truth.FALSE);
    assertThat(condition.test(row.with(planned, Reading.Missing.NOT_SUPPLIED)))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aNegationHoldsExactlyWhereTheConditionDoesNot() {
    for (long seed = 0; seed < 2_000; seed++) {
      RandomRules random = new RandomRules(seed, ALL);
      Condition condition = random.condition(3);
      Row row = random.row("r");

      assertThat(condition.not().test(row))
          .as("seed %s: %s", seed, condition)
          .isEqualTo(condition.test(row).not());
    }
  }

  @Test
  void aValueOfTheWrongTypeIsAnErrorThatNamesIndicatorAndRow() {
    assertThatThrownBy(() -> TASKS.above("1").test(row(TASKS, Reading.of(Fraction.of(1, 2)))))
        .isInstanceOf(RuleEvaluationException.class)
        .hasMessageContaining("the indicator (tasks) of the row (a row)")
        .hasMessageContaining("The value (1/2) must be of type (COUNT)");
    assertThatThrownBy(() -> KIND.isOneOf(List.of("CITY")).test(row(KIND, Reading.category("X"))))
        .hasMessageContaining("one of [CITY, COUNTY");
    assertThatThrownBy(() -> PLAN.isYes().test(row(PLAN, Reading.of(1))))
        .hasMessageContaining("must be of type (FLAG)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"and", "between", "applicable", "Pace", "net_increase", ""})
  void anIndicatorMustHaveAnIdThatTheLanguageCanRead(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Indicator.builder()
                    .id(id)
                    .name(Text.of("甲", "a"))
                    .type(IndicatorType.COUNT)
                    .provenance(Provenance.local("test"))
                    .build())
        .withMessageContaining("(" + id + ")");
  }

  @Test
  void whatCanBeBuiltCanBeReadBack() {
    Condition deep = PLAN.isYes();
    for (int i = 0; i < 49; i++) {
      deep = deep.or(TASKS.above("1")).not();
    }
    Condition tiny =
        new Condition.Comparison(
            PACE, Operator.AT_LEAST, Fraction.of(BigInteger.ONE, BigInteger.TWO.pow(1_200)));
    List<Condition> parts = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      parts.add(PACE.above("1" + "0".repeat(900)));
    }
    Condition wide = new Condition.AllOf(ImmutableList.copyOf(parts));

    for (Condition condition : List.of(deep, tiny, wide)) {
      assertThat(parse(condition.toString())).isEqualTo(condition);
    }
  }

  @Test
  void fullWidthSpacesSeparateWords() {
    assertThat(parse("pace >= 1\u3000and\u00A0tasks < 2"))
        .hasToString("pace >= 1.00 and tasks < 2");
  }

  @Test
  void twoKnownIndicatorsWithOneIdAreRefused() {
    Indicator other = Indicator.builder().from(PACE).name(Text.of("另一", "other")).build();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Condition.parse("pace > 1", List.of(PACE, other)))
        .withMessageContaining("two have the id (pace)");
  }
}
