package io.github.sixmechanisms.rule;

import static io.github.sixmechanisms.rule.RandomRules.AHEAD;
import static io.github.sixmechanisms.rule.RandomRules.FUND;
import static io.github.sixmechanisms.rule.RandomRules.KIND;
import static io.github.sixmechanisms.rule.RandomRules.PACE;
import static io.github.sixmechanisms.rule.RandomRules.PLAN;
import static io.github.sixmechanisms.rule.RandomRules.TASKS;
import static io.github.sixmechanisms.rule.RandomRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.rule.RandomRules.Outcome;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.Fraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnalysisTest {

  private static final OutcomeOrder<Outcome> ORDER =
      OutcomeOrder.worstFirst(List.of(Outcome.BAD, Outcome.MIDDLE, Outcome.GOOD));

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Analysis analysis(HitPolicy hitPolicy, Rule<Outcome>... rules) {
    return RuleSet.builder(Outcome.class)
        .id("set")
        .hitPolicy(hitPolicy)
        .rules(List.of(rules))
        .order(ORDER)
        .build()
        .analyse();
  }

  private static List<String> codes(Analysis analysis) {
    return analysis.findings().stream().map(f -> f.code() + " " + f.ruleIds()).toList();
  }

  @Test
  void theSetsOfTheStandardPolicyHaveNoFindings() {
    Analysis classification = Hunan.policy2022().assessment().classification().analyse();
    Analysis measures = Hunan.policy2022().assessment().ladder().measures().analyse();

    assertThat(classification.findings()).isEmpty();
    assertThat(measures.findings()).isEmpty();
    assertThat(classification.isClean()).isTrue();
    assertThat(classification.in(Language.EN))
        .isEqualTo("The rule set hunan-2022-classification has no findings.\n");
    assertThat(measures.in(Language.ZH_CN)).contains("未发现问题");
  }

  @Test
  void aSoundFirstHitTableHasNoFindings() {
    Analysis analysis =
        analysis(
            HitPolicy.FIRST,
            rule("a", PACE.below("0.5"), Outcome.BAD),
            rule("b", PACE.below("1"), Outcome.MIDDLE),
            rule("c", PACE.atLeast("1").and(AHEAD.below("0.3")), Outcome.GOOD),
            rule("z", Condition.always(), Outcome.MIDDLE));

    assertThat(analysis.findings()).isEmpty();
  }

  @Test
  void aGapIsShownByARowOnWhichNoRuleIsTrue() {
    Analysis analysis =
        analysis(
            HitPolicy.FIRST,
            rule("a", PACE.below("0.5"), Outcome.BAD),
            rule("b", PACE.above("0.5"), Outcome.GOOD));

    Finding finding = analysis.findings(Finding.Code.GAP).get(0);
    assertThat(finding.witness().orElseThrow().reading(PACE))
        .isEqualTo(Reading.of(Fraction.parse("0.5")));
    assertThat(finding.in(Language.EN))
        .isEqualTo(
            "warning GAP: There are rows on which no rule is true. Witness: the pace = 0.50.");
  }

  @Test
  void aValueThatIsNotApplicableIsAGapToo() {
    Analysis analysis =
        analysis(
            HitPolicy.UNIQUE,
            rule("a", PACE.below("0.5"), Outcome.BAD),
            rule("b", PACE.atLeast("0.5"), Outcome.GOOD));

    assertThat(codes(analysis)).containsExactly("GAP []");
    assertThat(analysis.findings().get(0).witness().orElseThrow().reading(PACE))
        .isEqualTo(Reading.Missing.NOT_APPLICABLE);
  }

  @Test
  void overlapsAndConflictsAreErrorsWithHitPolicyUniqueOnly() {
    Rule<Outcome> a = rule("a", PACE.below("0.5"), Outcome.BAD);
    Rule<Outcome> b = rule("b", TASKS.above("3"), Outcome.BAD);
    Rule<Outcome> c = rule("c", PACE.below("0.4").and(PLAN.isNo()), Outcome.MIDDLE);

    assertThat(codes(analysis(HitPolicy.UNIQUE, a, b, c)))
        .containsExactly("CONFLICT [a, c]", "CONFLICT [b, c]", "OVERLAP [a, b]", "GAP []");
    assertThat(codes(analysis(HitPolicy.COLLECT, a, b, c))).isEmpty();
  }

  @Test
  void aMaskedRuleIsFoundThoughNoSingleEarlierRuleMasksIt() {
    Analysis analysis =
        analysis(
            HitPolicy.FIRST,
            rule("low", PACE.below("1"), Outcome.BAD),
            rule("high", PACE.atLeast("1"), Outcome.GOOD),
            rule("none", PACE.isApplicable().and(TASKS.above("3")), Outcome.BAD),
            rule("z", Condition.always(), Outcome.MIDDLE));

    Finding finding = analysis.findings(Finding.Code.MASKED).get(0);
    assertThat(finding.ruleIds()).containsExactly("none");
    assertThat(finding.code().severity()).isEqualTo(Finding.Severity.ERROR);
    assertThat(finding.witness().orElseThrow().values()).containsKeys(PACE, TASKS);
  }

  @Test
  void theMostSevereRuleBehindAMilderOneIsMasked() {
    Analysis analysis =
        analysis(
            HitPolicy.FIRST,
            rule("warn", PACE.below("0.5"), Outcome.MIDDLE),
            rule("circular", PACE.below("0.5").and(TASKS.above("3")), Outcome.BAD),
            rule("z", Condition.always(), Outcome.GOOD));

    assertThat(codes(analysis)).containsExactly("MASKED [circular]");
  }

  @Test
  void contradictionsAreFoundAlsoThroughTheTypeOfTheIndicator() {
    Analysis analysis =
        analysis(
            HitPolicy.COLLECT,
            rule("a", PACE.below("0.5").and(PACE.above("0.5")), Outcome.BAD),
            rule("b", TASKS.above("2").and(TASKS.below("3")), Outcome.BAD),
            rule("c", AHEAD.atLeast("1"), Outcome.BAD),
            rule(
                "d",
                KIND.isOneOf(List.of("CITY")).and(KIND.isOneOf(List.of("COUNTY"))),
                Outcome.BAD),
            rule("e", FUND.above("2").and(FUND.below("3")), Outcome.BAD));

    assertThat(codes(analysis))
        .containsExactly(
            "CONTRADICTION [a]", "CONTRADICTION [b]", "CONTRADICTION [c]", "CONTRADICTION [d]");
    assertThat(analysis.findings())
        .allSatisfy(finding -> assertThat(finding.witness()).isPresent());
  }

  @Test
  void conditionsThatAreAlwaysTrueOrFalseAreFoundInsideARule() {
    Analysis analysis =
        analysis(
            HitPolicy.COLLECT,
            rule("a", AHEAD.below("1").and(PLAN.isYes()), Outcome.BAD),
            rule("b", AHEAD.below("0").or(PLAN.isYes()), Outcome.BAD),
            rule("c", PLAN.isYes().or(PLAN.isNo()), Outcome.GOOD));

    assertThat(codes(analysis)).contains("ALWAYS_TRUE [a]", "ALWAYS_TRUE [c]", "ALWAYS_FALSE [b]");
    assertThat(analysis.findings(Finding.Code.ALWAYS_TRUE).get(0).explanation().in(Language.EN))
        .contains("the ahead < 1.00");
  }

  @Test
  void nonMonotonicityIsShownByARowAndTheSameRowImproved() {
    Analysis analysis =
        analysis(
            HitPolicy.FIRST,
            rule("a", PACE.above("2"), Outcome.MIDDLE),
            rule("b", PACE.atLeast("1"), Outcome.GOOD),
            rule("z", Condition.always(), Outcome.BAD));

    Finding finding = analysis.findings(Finding.Code.NON_MONOTONE).get(0);
    assertThat(finding.ruleIds()).containsExactly("b", "a");
    assertThat(finding.witness().orElseThrow().reading(PACE)).isEqualTo(Reading.of(2));
    assertThat(finding.improved().orElseThrow().reading(PACE)).isEqualTo(Reading.of(3));
  }

  @Test
  void lowerIsBetterIsHonouredByNonMonotonicity() {
    Rule<Outcome> busyIsGood = rule("a", TASKS.atLeast("3"), Outcome.GOOD);
    Rule<Outcome> otherwise = rule("z", Condition.always(), Outcome.BAD);
    Rule<Outcome> busyIsBad = rule("a", TASKS.atLeast("3"), Outcome.BAD);
    Rule<Outcome> otherwiseGood = rule("z", Condition.always(), Outcome.GOOD);

    assertThat(codes(analysis(HitPolicy.FIRST, busyIsGood, otherwise)))
        .containsExactly("NON_MONOTONE [a, z]");
    assertThat(codes(analysis(HitPolicy.FIRST, busyIsBad, otherwiseGood))).isEmpty();
  }

  @Test
  void duplicateIdsOfADraftAreFound() {
    Rule<Outcome> a = rule("a", PACE.below("0.5"), Outcome.BAD);
    Analysis analysis = Analysis.ofDraft("draft", HitPolicy.COLLECT, List.of(a, a, a));

    assertThat(codes(analysis)).contains("DUPLICATE_ID [a]").doesNotHaveDuplicates();
    assertThat(analysis.findings(Finding.Code.DUPLICATE_ID).get(0).witness()).isPresent();
  }

  @Test
  void whatIsNotDecidedIsSaid() {
    Indicator planned = Indicator.builder().from(TASKS).id("planned").build();
    Analysis comparing =
        analysis(
            HitPolicy.FIRST,
            rule("a", TASKS.is(Operator.ABOVE, planned), Outcome.BAD),
            rule("z", Condition.always(), Outcome.GOOD));
    Analysis unordered =
        RandomRules.set(HitPolicy.COLLECT, List.of(rule("a", PACE.below("1"), Outcome.BAD)))
            .analyse();

    assertThat(codes(comparing)).contains("NOT_DECIDED [a]");
    assertThat(unordered.findings().get(0).in(Language.EN)).contains("states no order");
  }

  /** Nine pigeons in eight holes: the last rule is masked, which takes too many steps to prove. */
  @Test
  void aSpaceThatIsTooLargeIsSaidAndEndsSoon() {
    int holes = 8;
    List<Rule<Outcome>> rules = new ArrayList<>();
    for (int pigeon = 0; pigeon <= holes; pigeon++) {
      Condition nowhere = away(pigeon, 0);
      for (int hole = 1; hole < holes; hole++) {
        nowhere = nowhere.and(away(pigeon, hole));
      }
      rules.add(rule("nowhere" + pigeon, nowhere, Outcome.BAD));
    }
    for (int hole = 0; hole < holes; hole++) {
      for (int a = 0; a <= holes; a++) {
        for (int b = a + 1; b <= holes; b++) {
          Condition together = sits(a, hole).and(sits(b, hole));
          rules.add(rule("hole" + hole + "." + a + "." + b, together, Outcome.BAD));
        }
      }
    }
    rules.add(rule("last", Condition.always(), Outcome.GOOD));

    Analysis analysis = RandomRules.set(HitPolicy.FIRST, rules).analyse();

    assertThat(analysis.findings())
        .extracting(finding -> finding.in(Language.EN))
        .containsExactly(
            "info NOT_DECIDED: The question of masked rules was not decided within 200000 steps.");
  }

  private static Indicator place(int pigeon, int hole) {
    return Indicator.builder()
        .from(PLAN)
        .id("p" + pigeon + "h" + hole)
        .direction(Direction.NEUTRAL)
        .build();
  }

  private static Condition sits(int pigeon, int hole) {
    return place(pigeon, hole).isYes();
  }

  private static Condition away(int pigeon, int hole) {
    return place(pigeon, hole).isNo().or(place(pigeon, hole).isNotApplicable());
  }

  /** The analysis against a plain walk over a grid of all thresholds and values between them. */
  @Test
  void theAnalysisAgreesWithBruteForce() {
    for (long seed = 0; seed < 400; seed++) {
      HitPolicy hitPolicy = HitPolicy.values()[(int) (seed % 3)];
      List<Indicator> indicators = List.of(TASKS, PACE, PLAN);
      List<Rule<Outcome>> rules = new RandomRules(seed, indicators).rules(3, 2);
      RuleSet<Outcome> set =
          RuleSet.builder(Outcome.class)
              .id("set")
              .hitPolicy(hitPolicy)
              .rules(rules)
              .order(ORDER)
              .build();
      Analysis analysis = set.analyse();
      List<ValueRow> grid = grid();

      String as = "seed " + seed + ": " + rules;
      for (Rule<Outcome> rule : rules) {
        boolean never = grid.stream().noneMatch(row -> isTrue(rule, row));
        assertThat(has(analysis, Finding.Code.CONTRADICTION, rule)).as(as).isEqualTo(never);
        boolean masked =
            hitPolicy == HitPolicy.FIRST
                && !never
                && grid.stream().noneMatch(row -> firstTrue(rules, row).equals(Optional.of(rule)));
        assertThat(has(analysis, Finding.Code.MASKED, rule)).as(as).isEqualTo(masked);
      }
      boolean gap =
          hitPolicy != HitPolicy.COLLECT
              && grid.stream().anyMatch(row -> firstTrue(rules, row).isEmpty());
      assertThat(analysis.findings(Finding.Code.GAP).isEmpty()).as(as).isEqualTo(!gap);
      int overlaps =
          analysis.findings(Finding.Code.OVERLAP).size()
              + analysis.findings(Finding.Code.CONFLICT).size();
      assertThat(overlaps)
          .as(as)
          .isEqualTo(hitPolicy == HitPolicy.UNIQUE ? overlapsOn(grid, rules) : 0);
      if (hitPolicy != HitPolicy.UNIQUE) {
        assertThat(analysis.findings(Finding.Code.NON_MONOTONE).isEmpty())
            .as(as)
            .isEqualTo(!worsensSomewhere(hitPolicy, rules));
      }
    }
  }

  private static boolean has(Analysis analysis, Finding.Code code, Rule<Outcome> rule) {
    return analysis.findings(code).stream().anyMatch(f -> f.ruleIds().contains(rule.id()));
  }

  private static boolean isTrue(Rule<Outcome> rule, Row row) {
    return rule.condition().test(row) == Truth.TRUE;
  }

  private static Optional<Rule<Outcome>> firstTrue(List<Rule<Outcome>> rules, Row row) {
    return rules.stream().filter(rule -> isTrue(rule, row)).findFirst();
  }

  private static int overlapsOn(List<ValueRow> grid, List<Rule<Outcome>> rules) {
    int overlaps = 0;
    for (int i = 0; i < rules.size(); i++) {
      for (int j = i + 1; j < rules.size(); j++) {
        Rule<Outcome> a = rules.get(i);
        Rule<Outcome> b = rules.get(j);
        overlaps += grid.stream().anyMatch(row -> isTrue(a, row) && isTrue(b, row)) ? 1 : 0;
      }
    }
    return overlaps;
  }

  private static final List<Reading> COUNTS = numbers("-2", "-1", "0", "1", "2", "3");
  private static final List<Reading> RATIOS =
      numbers("-2", "-1", "-1/2", "0", "1/6", "1/3", "2/5", "1/2", "3/4", "1", "3/2", "2", "3");
  private static final List<Reading> FLAGS = List.of(Reading.Flag.NO, Reading.Flag.YES);

  private static List<Reading> numbers(String... texts) {
    return List.of(texts).stream().map(text -> Reading.of(Fraction.parse(text))).toList();
  }

  private static List<Reading> withMissing(List<Reading> values) {
    List<Reading> all = new ArrayList<>(values);
    all.add(Reading.Missing.NOT_APPLICABLE);
    return all;
  }

  private static List<ValueRow> grid() {
    return Lists.cartesianProduct(withMissing(COUNTS), withMissing(RATIOS), withMissing(FLAGS))
        .stream()
        .map(v -> row(v.get(0), v.get(1), v.get(2)))
        .toList();
  }

  private static ValueRow row(Reading tasks, Reading pace, Reading plan) {
    return ValueRow.of("grid", ImmutableMap.of(TASKS, tasks, PACE, pace, PLAN, plan));
  }

  private static boolean worsensSomewhere(HitPolicy hitPolicy, List<Rule<Outcome>> rules) {
    return grid().stream()
        .anyMatch(
            row ->
                worsens(hitPolicy, rules, row, TASKS, Lists.reverse(COUNTS))
                    || worsens(hitPolicy, rules, row, PACE, RATIOS)
                    || worsens(hitPolicy, rules, row, PLAN, FLAGS));
  }

  /** Whether any better value, not only the next, gives a worse outcome. */
  private static boolean worsens(
      HitPolicy hitPolicy,
      List<Rule<Outcome>> rules,
      ValueRow row,
      Indicator indicator,
      List<Reading> worstFirst) {
    int at = worstFirst.indexOf(row.reading(indicator));
    Optional<Outcome> before = outcome(hitPolicy, rules, row);
    return at >= 0
        && before.isPresent()
        && worstFirst.subList(at + 1, worstFirst.size()).stream()
            .flatMap(better -> outcome(hitPolicy, rules, row.with(indicator, better)).stream())
            .anyMatch(after -> after.compareTo(before.get()) < 0);
  }

  private static Optional<Outcome> outcome(
      HitPolicy hitPolicy, List<Rule<Outcome>> rules, Row row) {
    Stream<Outcome> all = rules.stream().filter(rule -> isTrue(rule, row)).map(Rule::outcome);
    return hitPolicy == HitPolicy.FIRST ? all.findFirst() : all.min(Comparator.naturalOrder());
  }

  @Test
  void aWayOverRowsWithoutOutcomeStillWorsens() {
    Rule<Outcome> good = rule("good", PACE.between("0", "1"), Outcome.GOOD);
    Rule<Outcome> bad = rule("bad", PACE.atLeast("2"), Outcome.BAD);

    assertThat(codes(analysis(HitPolicy.COLLECT, good, bad)))
        .containsExactly("NON_MONOTONE [good, bad]");
    assertThat(codes(analysis(HitPolicy.FIRST, good, bad)))
        .containsExactly("GAP []", "NON_MONOTONE [good, bad]");
  }

  @Test
  @SuppressWarnings("unchecked")
  void aLongTableIsDecidedAndKeepsWhatWasFound() {
    List<Rule<Outcome>> rules = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      Condition step = PACE.atLeast(Integer.toString(i)).and(PACE.below(Integer.toString(i + 1)));
      rules.add(rule("r" + i, step, i < 50 ? Outcome.GOOD : Outcome.BAD));
    }
    Analysis analysis = analysis(HitPolicy.FIRST, rules.toArray(Rule[]::new));

    assertThat(analysis.findings(Finding.Code.NOT_DECIDED)).isEmpty();
    assertThat(analysis.findings(Finding.Code.NON_MONOTONE)).hasSize(50 * 50);
  }

  @Test
  void veryManyIndicatorsAreNotDecidedInsteadOfExhaustingTheStack() {
    List<Rule<Outcome>> rules = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      List<Condition> flags = new ArrayList<>();
      for (int j = 0; j < 999; j++) {
        flags.add(place(i, j).isYes());
      }
      rules.add(rule("r" + i, new Condition.AnyOf(ImmutableList.copyOf(flags)), Outcome.BAD));
    }
    Analysis analysis = RandomRules.set(HitPolicy.UNIQUE, rules).analyse();

    assertThat(analysis.findings(Finding.Code.NOT_DECIDED)).isNotEmpty();
  }

  @Test
  void everyWitnessIsARowThatTheWholeSetCanDecide() {
    Rule<Outcome> a = rule("a", PACE.above("1"), Outcome.GOOD);
    Rule<Outcome> b = rule("b", PACE.above("2"), Outcome.BAD);
    Rule<Outcome> c = rule("c", TASKS.below("3"), Outcome.BAD);
    RuleSet<Outcome> set = RandomRules.set(HitPolicy.COLLECT, List.of(a, b, c));
    Finding conflict = analysis(HitPolicy.UNIQUE, a, b, c).findings(Finding.Code.CONFLICT).get(0);

    assertThat(set.decide(conflict.witness().orElseThrow()).outcomes())
        .contains(Outcome.GOOD, Outcome.BAD);
  }

  @Test
  void aMaskedRuleIsReportedOnlyWithARowThatShowsIt() {
    Indicator planned = Indicator.builder().from(TASKS).id("planned").build();
    Condition fewer = TASKS.is(Operator.BELOW, planned);
    Analysis analysis =
        analysis(
            HitPolicy.FIRST,
            rule("a", fewer, Outcome.GOOD),
            rule("b", fewer.and(PLAN.isYes()), Outcome.BAD),
            rule("z", Condition.always(), Outcome.MIDDLE));

    assertThat(analysis.findings(Finding.Code.MASKED)).isEmpty();
    assertThat(analysis.findings(Finding.Code.NOT_DECIDED).get(0).ruleIds()).contains("b");
  }
}
