package io.github.sixmechanisms.rule;

import static io.github.sixmechanisms.rule.RandomRules.FUND;
import static io.github.sixmechanisms.rule.RandomRules.PACE;
import static io.github.sixmechanisms.rule.RandomRules.PLAN;
import static io.github.sixmechanisms.rule.RandomRules.TASKS;
import static io.github.sixmechanisms.rule.RandomRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.rule.RandomRules.Outcome;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {

  private static final Rule<Outcome> SLOW = rule("slow", PACE.below("0.8"), Outcome.BAD);
  private static final Rule<Outcome> BUSY = rule("busy", TASKS.atLeast("3"), Outcome.MIDDLE);
  private static final Rule<Outcome> FAST =
      rule("fast", PACE.atLeast("1").and(PLAN.isYes()), Outcome.GOOD);
  private static final RuleSet<Outcome> SET =
      RandomRules.set(HitPolicy.FIRST, List.of(SLOW, BUSY, FAST));

  private static final ValueRow ROW = values("0.9", 1, Reading.Flag.NO);

  private static ValueRow values(String pace, long tasks, Reading plan) {
    return ValueRow.of(
        "430100",
        ImmutableMap.of(
            PACE, Reading.of(Fraction.parse(pace)), TASKS, Reading.of(tasks), PLAN, plan));
  }

  private static List<String> ids(RuleSet<Outcome> set) {
    return set.rules().stream().map(Rule::id).toList();
  }

  @Test
  void theFirstTrueRuleFiresWithHitPolicyFirst() {
    Decision<Outcome> decision = SET.decide(values("0.5", 5, Reading.Flag.YES));

    assertThat(decision.outcome()).contains(Outcome.BAD);
    assertThat(decision.fired()).extracting(result -> result.rule().id()).containsExactly("slow");
    assertThat(decision.matched())
        .extracting(result -> result.rule().id())
        .containsExactly("slow", "busy");
    assertThat(SET.decide(ROW).outcome()).isEmpty();
  }

  @Test
  void allTrueRulesFireWithHitPolicyCollect() {
    Decision<Outcome> decision =
        SET.withHitPolicy(HitPolicy.COLLECT).decide(values("0.5", 5, Reading.Flag.YES));

    assertThat(decision.outcomes()).containsExactly(Outcome.BAD, Outcome.MIDDLE);
    assertThatIllegalStateException()
        .isThrownBy(decision::outcome)
        .withMessageContaining("Maybe use outcomes()");
  }

  @Test
  void twoTrueRulesAreAnErrorWithHitPolicyUnique() {
    RuleSet<Outcome> unique = SET.withHitPolicy(HitPolicy.UNIQUE);

    assertThat(unique.decide(values("0.5", 1, Reading.Flag.NO)).outcome()).contains(Outcome.BAD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> unique.decide(values("0.5", 5, Reading.Flag.NO)))
        .withMessageContaining("(random)")
        .withMessageContaining("(430100)")
        .withMessageContaining("[slow, busy]");
  }

  @Test
  void anUnknownConditionDoesNotFire() {
    Decision<Outcome> decision = SET.decide(values("1.2", 1, Reading.Missing.NOT_SUPPLIED));

    assertThat(decision.outcomes()).isEmpty();
    assertThat(decision.unknown()).extracting(r -> r.rule().id()).containsExactly("fast");
  }

  @Test
  void aLocalVariantIsMadeInOneExpression() {
    Rule<Outcome> slower = rule("slow", PACE.below("0.7"), Outcome.BAD);
    Rule<Outcome> other = rule("other", FUND.below("1"), Outcome.BAD);

    assertThat(ids(SET.with(other))).containsExactly("slow", "busy", "fast", "other");
    assertThat(ids(SET.withBefore("fast", other))).containsExactly("slow", "busy", "other", "fast");
    assertThat(ids(SET.without(List.of("busy", "fast")))).containsExactly("slow");
    assertThat(SET.replacing(slower).rules()).containsExactly(slower, BUSY, FAST);
    assertThat(SET.withVersion("2").version()).isEqualTo("2");
  }

  @Test
  void aSlipOfThePenInAVariantIsAnError() {
    Rule<Outcome> unknown = rule("slwo", PACE.below("0.7"), Outcome.BAD);

    assertThatThrownBy(() -> SET.replacing(unknown))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("slwo")
        .hasMessageContaining("slow, busy, fast");
    assertThatThrownBy(() -> SET.without(List.of("x", "y")))
        .isInstanceOfSatisfying(
            InvalidInputException.class, e -> assertThat(e.problems()).hasSize(2));
    assertThatThrownBy(() -> SET.withBefore("x", unknown)).hasMessageContaining("The rule x");
    assertThatThrownBy(() -> SET.with(SLOW)).hasMessageContaining("slow is used twice");
  }

  @Test
  void aRuleWithoutAProvenanceCannotBeBuilt() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Rule.<Outcome>builder()
                    .id("r")
                    .condition(PLAN.isYes())
                    .outcome(Outcome.GOOD)
                    .build())
        .withMessageContaining("provenance");
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void anOutcomeOfAnotherTypeIsRefused() {
    Rule wrong =
        Rule.<String>builder()
            .id("w")
            .condition(PLAN.isYes())
            .outcome("good")
            .provenance(Provenance.local("test"))
            .build();

    assertThatThrownBy(() -> RandomRules.set(HitPolicy.FIRST, List.of(SLOW, wrong)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The outcome good of the rule w is of type java.lang.String")
        .hasMessageContaining(Outcome.class.getName());
  }

  @Test
  void anOutcomeOutsideTheOrderIsRefused() {
    assertThatThrownBy(
            () ->
                RuleSet.builder(Outcome.class)
                    .id("s")
                    .hitPolicy(HitPolicy.FIRST)
                    .rules(List.of(SLOW, BUSY))
                    .order(OutcomeOrder.worstFirst(List.of(Outcome.BAD, Outcome.GOOD)))
                    .build())
        .hasMessageContaining("The outcome MIDDLE of the rule busy is not in the order");
  }

  @Test
  void twoDefinitionsOfOneIndicatorAreRefused() {
    Indicator other = Indicator.builder().from(PACE).name(Text.of("乙", "b")).build();

    assertThatThrownBy(() -> SET.with(rule("x", other.above("1"), Outcome.BAD)))
        .hasMessageContaining("pace has two different definitions");
  }

  @Test
  void aHistoryAnswersWhichVersionIsInForce() {
    RuleSet<Outcome> first =
        SET.withValidity(Validity.between(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31)));
    RuleSet<Outcome> second =
        SET.withVersion("2").withValidity(Validity.from(LocalDate.of(2023, 2, 1)));
    RuleHistory<Outcome> history = RuleHistory.of(List.of(second, first));

    assertThat(history.versions()).containsExactly(first, second);
    assertThat(history.on(LocalDate.of(2022, 12, 31))).isEqualTo(first);
    assertThat(history.on(LocalDate.of(2030, 1, 1))).isEqualTo(second);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> history.on(LocalDate.of(2023, 1, 15)))
        .withMessageContaining("on 2023-01-15")
        .withMessageContaining("1 (2022-01-01..2022-12-31), 2 (2023-02-01..)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> first.on(LocalDate.of(2023, 1, 1)))
        .withMessageContaining("in force on 2022-01-01..2022-12-31, not on 2023-01-01");
    assertThat(first.on(LocalDate.of(2022, 1, 1))).isSameAs(first);
  }

  @Test
  void aHistoryRefusesVersionsThatCannotLiveTogether() {
    RuleSet<Outcome> other =
        RuleSet.builder(Outcome.class)
            .id("other")
            .hitPolicy(HitPolicy.FIRST)
            .rules(List.of(SLOW))
            .build();

    assertThatThrownBy(() -> RuleHistory.of(List.of(SET, SET.withVersion("2"), other)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is of another set, other")
        .hasMessageContaining("is there twice")
        .hasMessageContaining("share a day");
  }

  @Test
  void theTraceShowsEveryRuleWithActualThresholdAndMargin() {
    Rule<Outcome> reasoned =
        Rule.<Outcome>builder()
            .id("slow")
            .condition(PACE.below("0.8"))
            .outcome(Outcome.BAD)
            .provenance(Provenance.local("circular 5"))
            .because(Text.of("进度要求", "the pace is due"))
            .build();
    Decision<Outcome> decision = SET.replacing(reasoned).decide(values("0.75", 1, Reading.Flag.NO));

    assertThat(decision.in(Language.EN))
        .isEqualTo(
            """
            * slow: true, fired, gives BAD [circular 5 local rule]
                because the pace is due
                true: the pace < 0.80 (actual 0.75, margin -0.05)
            - busy: false, would give MIDDLE [test local rule]
                false: the tasks ≥ 3 (actual 1, margin -2)
            - fast: false, would give GOOD [test local rule]
                false: the pace ≥ 1.00 (actual 0.75, margin -0.25)
                false: the plan: yes (actual no)
            """);
    assertThat(decision.in(Language.ZH_CN)).contains("* slow：是，触发", "理由：进度要求");
  }

  @Test
  void whyNotNamesTheConditionsInTheWayNearestRuleFirst() {
    RuleSet<Outcome> set =
        SET.with(rule("near", TASKS.above("2"), Outcome.GOOD))
            .with(rule("nearer", PACE.atLeast("0.95"), Outcome.GOOD));
    List<Obstacle<Outcome>> obstacles = set.decide(ROW).whyNot(Outcome.GOOD);

    assertThat(obstacles)
        .extracting(obstacle -> obstacle.rule().id())
        .containsExactly("nearer", "near", "fast");
    assertThat(obstacles.get(2).conditions())
        .extracting(condition -> condition.condition().toString())
        .containsExactly("pace >= 1.00", "plan");
    assertThat(obstacles.get(0).conditions().get(0).margin()).contains(Fraction.parse("-0.05"));
    assertThat(obstacles.get(0).in(Language.EN))
        .isEqualTo(
            """
            Not GOOD by rule nearer [test local rule], because these do not hold:
                false: the pace ≥ 0.95 (actual 0.90, margin -0.05)
            """);
  }

  @Test
  void whyNotSeesThroughNegationsAndAlternatives() {
    Condition condition =
        PACE.below("1").not().and(TASKS.above("5").or(PLAN.isYes().and(TASKS.above("0"))));
    Decision<Outcome> decision =
        RandomRules.set(HitPolicy.FIRST, List.of(rule("r", condition, Outcome.GOOD))).decide(ROW);

    assertThat(decision.whyNot(Outcome.GOOD).get(0).conditions())
        .extracting(result -> result.condition().toString())
        .containsExactly("pace >= 1.00", "tasks > 5");
  }

  @Test
  void whyNotNamesTheRuleThatFiredBefore() {
    Decision<Outcome> decision = SET.decide(values("0.5", 5, Reading.Flag.YES));
    Obstacle<Outcome> obstacle = decision.whyNot(Outcome.MIDDLE).get(0);

    assertThat(obstacle.precededBy()).contains(SLOW);
    assertThat(obstacle.conditions()).isEmpty();
    assertThat(decision.whyNot(Outcome.BAD)).isEmpty();
    assertThat(obstacle.in(Language.EN)).contains("rule slow fired first and gives BAD");
  }

  @Test
  void whyNotOfAnUnknownOutcomeIsAnError() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SET.without(List.of("fast")).decide(ROW).whyNot(Outcome.GOOD))
        .withMessageContaining("(GOOD) must be one of [BAD, MIDDLE]");
  }

  @Test
  void anIndicatorThatTheRowDoesNotHaveIsAnErrorWithSetRuleRowAndMend() {
    ValueRow typo = ValueRow.of("430100", ImmutableMap.of(TASKS, Reading.of(1)));

    assertThatThrownBy(() -> SET.decide(typo))
        .isInstanceOfSatisfying(
            RuleEvaluationException.class,
            e -> {
              assertThat(e.ruleSet()).contains("random");
              assertThat(e.rule()).contains("slow");
              assertThat(e.indicator()).isEqualTo("pace");
              assertThat(e.row()).isEqualTo("430100");
              assertThat(e).hasMessageContaining("which has [tasks]");
            });
  }

  @Test
  void anExceptionOfTheApplicationsIndicatorIsNeverTakenForFalse() {
    Row failing =
        new Row() {
          @Override
          public Reading reading(Indicator indicator) {
            throw new UnsupportedOperationException("no connection");
          }

          @Override
          public String name() {
            return "430200";
          }
        };

    assertThatThrownBy(() -> SET.decide(failing))
        .isInstanceOf(RuleEvaluationException.class)
        .hasMessageContaining("Rule set (random), rule (slow)")
        .hasMessageContaining("(pace) of the row (430200)")
        .hasMessageContaining("no connection")
        .hasCauseInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void whyNotNamesOneConditionWhereItServesSeveralAlternatives() {
    Condition either = PACE.above("1").or(TASKS.below("1")).and(PACE.above("1").or(PLAN.isYes()));
    RuleSet<Outcome> set =
        RandomRules.set(HitPolicy.FIRST, List.of(rule("either", either, Outcome.GOOD)));

    assertThat(set.decide(ROW).whyNot(Outcome.GOOD).get(0).conditions())
        .singleElement()
        .satisfies(result -> assertThat(result.condition()).hasToString("pace > 1.00"));
  }

  @Test
  void aRuleThatNothingCanMakeTrueComesLastAndSaysSo() {
    RuleSet<Outcome> set =
        RandomRules.set(
            HitPolicy.FIRST, List.of(rule("never", Condition.always().not(), Outcome.GOOD), FAST));
    List<Obstacle<Outcome>> obstacles = set.decide(ROW).whyNot(Outcome.GOOD);

    assertThat(obstacles)
        .extracting(obstacle -> obstacle.rule().id())
        .containsExactly("fast", "never");
    assertThat(obstacles.get(1).in(Language.EN)).contains("No values can make this rule true.");
    assertThat(obstacles.get(0).in(Language.EN)).doesNotContain("No values");
  }

  @Test
  void errorsOfARowKeepTheirMendEvenIfItsNameFails() {
    Row nameless =
        new Row() {
          @Override
          public Reading reading(Indicator indicator) {
            return Reading.of(Fraction.of(1, 2));
          }

          @Override
          public String name() {
            throw new IllegalStateException("no name");
          }
        };

    assertThatThrownBy(() -> SET.decide(nameless))
        .isInstanceOf(RuleEvaluationException.class)
        .hasMessageContaining("rule (busy)")
        .hasMessageContaining("tasks")
        .hasMessageContaining("no name")
        .hasMessageContaining("Maybe a whole number is meant");
  }

  @Test
  void anotherIndicatorWithTheSameIdIsNotSuggestedAsAMistype() {
    Indicator other = Indicator.builder().from(PACE).name(Text.of("另一", "other")).build();
    ValueRow row = ValueRow.of("r", ImmutableMap.of(other, Reading.of(1)));

    assertThatThrownBy(() -> SET.decide(row))
        .hasMessageContaining("Another indicator has this id")
        .hasMessageNotContaining("Maybe pace is meant");
  }
}
