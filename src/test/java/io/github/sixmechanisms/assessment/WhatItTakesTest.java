package io.github.sixmechanisms.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Decomposition;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhatItTakesTest {

  private static final RegionCode A = RegionCode.of("430100");

  private static Assessment assessment(AssessmentPolicy policy, List<RegionFacts> facts) {
    return new Assessment.Builder()
        .stamp(new AuditStamp("p", "1", "p", "f", AsOf.of(LocalDate.of(2022, 6, 30)), "v"))
        .policyName(Text.untranslated("p"))
        .day(Facts.HALF_YEAR)
        .scheduleProvenance(Provenance.assumption("A1"))
        .regions(policy.assess(Facts.HALF_YEAR, facts))
        .build();
  }

  private static RegionFacts.Builder prefecture(
      String code, long newEntries, long net, long marked) {
    return Facts.of(code, Level.PREFECTURE, 100, 60, newEntries, net, marked).exits(20);
  }

  private static List<RegionFacts> group(RegionFacts.Builder first) {
    return List.of(
        first.build(),
        prefecture("430200", 30, 19, 3).build(),
        prefecture("430300", 11, -2, 0).build());
  }

  private static WhatItTakes ask(RegionFacts.Builder first, RegionClass wished, int maxSteps) {
    return assessment(Facts.POLICY, group(first)).whatItTakes(A, wished, maxSteps);
  }

  @Test
  void theWorkedExampleNeedsTwoMoreEntrantsWithAMark() {
    WhatItTakes answer = ask(prefecture("430100", 60, 33, 10), RegionClass.OUTSTANDING, 20);

    assertThat(answer.answer()).isEqualTo(WhatItTakes.Answer.REACHABLE);
    assertThat(answer.stepSets().get(0).steps()).containsOnly(entry(Step.MARK_GAINED, 2));
    assertThat(answer.stepSets().get(0).reached()).isEqualTo(RegionClass.OUTSTANDING);
    assertThat(answer.stepSets()).extracting(StepSet::size).isSorted();
    assertThat(answer.in(Language.EN))
        .contains("what would it take to be outstanding? reachable")
        .contains("2 × one entrant gaining a mark → outstanding");
    assertThat(answer.in(Language.ZH_CN)).contains("2 × 一家入规企业取得资质 → 成效突出");
  }

  private static Map.Entry<Step, Integer> entry(Step step, int count) {
    return Map.entry(step, count);
  }

  @Test
  void severalKindsAreMixedWhereNoneSufficesAlone() {
    RegionFacts.Builder facts =
        prefecture("430100", 60, 33, 12)
            .actionPlanInForce(Truth.FALSE)
            .decomposition(Decomposition.Status.UNSOUND)
            .tasks(4)
            .overdueTasks(2)
            .overdueFindings(4);
    WhatItTakes answer = ask(facts, RegionClass.ON_TRACK, 20);

    assertThat(answer.actual()).isEqualTo(RegionClass.LAGGING);
    assertThat(answer.stepSets()).hasSize(1);
    assertThat(answer.stepSets().get(0).steps())
        .containsOnly(
            entry(Step.ACTION_PLAN_ISSUED, 1),
            entry(Step.TARGETS_DECOMPOSED, 1),
            entry(Step.TASK_SETTLED, 1),
            entry(Step.FINDING_SETTLED, 2));
    assertThat(answer.stepSets().get(0).reached()).isEqualTo(RegionClass.OUTSTANDING);
  }

  @Test
  void theClassMayBeThereAlready() {
    WhatItTakes answer = ask(prefecture("430100", 60, 33, 12), RegionClass.ON_TRACK, 5);

    assertThat(answer.actual()).isEqualTo(RegionClass.OUTSTANDING);
    assertThat(answer.answer()).isEqualTo(WhatItTakes.Answer.ALREADY);
    assertThat(answer.stepSets()).isEmpty();
  }

  @Test
  void tooFewStepsLeaveItUndecided() {
    WhatItTakes answer = ask(prefecture("430100", 20, 5, 0), RegionClass.OUTSTANDING, 3);

    assertThat(answer.answer()).isEqualTo(WhatItTakes.Answer.NOT_DECIDED);
    assertThat(answer.searchedSteps()).isEqualTo(3);
    assertThat(answer.in(Language.EN)).contains("searched up to 3 steps");
  }

  @Test
  void whatNoStepCanChangeIsNamed() {
    Rule<Ground> noPrefectures =
        Rule.<Ground>builder()
            .id("X1")
            .condition(Indicators.LEVEL.isOneOf(List.of("PREFECTURE")))
            .outcome(Ground.WEAK_IMPLEMENTATION)
            .provenance(Provenance.local("test"))
            .build();
    AssessmentPolicy policy =
        Facts.POLICY.withClassification(Facts.POLICY.classification().with(noPrefectures));
    WhatItTakes answer =
        assessment(policy, group(prefecture("430100", 60, 33, 12)))
            .whatItTakes(A, RegionClass.ON_TRACK, 10);

    assertThat(answer.answer()).isEqualTo(WhatItTakes.Answer.NOT_REACHABLE);
    assertThat(answer.blocking())
        .extracting(shortfall -> shortfall.rule().id())
        .containsExactly("X1");
    assertThat(answer.in(Language.EN)).contains("No step changes rule X1", "level is one of");
  }

  @Test
  void anOutstandingRuleThatNoStepCanMeetIsNamedWithItsCondition() {
    Rule<Ground> stricter =
        Rule.<Ground>builder()
            .id("O1")
            .condition(
                Indicators.NET_ATTAINMENT.atLeast("1").and(Indicators.UNITS_BELOW.above("9")))
            .outcome(Ground.OUTSTANDING_RESULTS)
            .provenance(Provenance.local("test"))
            .build();
    AssessmentPolicy policy =
        Facts.POLICY.withClassification(Facts.POLICY.classification().replacing(stricter));
    WhatItTakes answer =
        assessment(policy, group(prefecture("430100", 60, 33, 12)))
            .whatItTakes(A, RegionClass.OUTSTANDING, 10);

    assertThat(answer.answer()).isEqualTo(WhatItTakes.Answer.NOT_REACHABLE);
    assertThat(answer.blocking().get(0).conditions())
        .extracting(result -> result.condition().toString())
        .containsExactly("unitsBelow > 9");
  }

  @Test
  void aQuestionThatCannotBeAskedIsAnError() {
    Assessment assessment = assessment(Facts.POLICY, group(prefecture("430100", 60, 33, 12)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> assessment.whatItTakes(A, RegionClass.LAGGING, 5))
        .withMessageContaining("must be ON_TRACK or OUTSTANDING");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assessment.whatItTakes(A, RegionClass.ON_TRACK, 0))
        .withMessageContaining("must be 1 to 1000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assessment.whatItTakes(RegionCode.of("439999"), RegionClass.ON_TRACK, 5))
        .withMessageContaining("439999");
    Assessment withoutTarget =
        assessment(
            Facts.POLICY, List.of(Facts.of("430100", Level.PREFECTURE, 0, 0, 1, 1, 0).build()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> withoutTarget.whatItTakes(A, RegionClass.ON_TRACK, 5))
        .withMessageContaining("must be assessed");
  }

  @Test
  void exitsThatAreNotKnownCannotBePrevented() {
    RegionFacts.Builder facts = Facts.of("430100", Level.PREFECTURE, 100, 60, 60, 20, 12);
    WhatItTakes answer = ask(facts, RegionClass.ON_TRACK, 10);

    assertThat(answer.stepSets())
        .allSatisfy(set -> assertThat(set.steps()).doesNotContainKey(Step.EXIT_PREVENTED));
    assertThat(ask(facts.exits(4), RegionClass.ON_TRACK, 10).stepSets())
        .anySatisfy(set -> assertThat(set.steps()).containsOnly(entry(Step.EXIT_PREVENTED, 4)));
  }

  /** Every multiset of up to four steps, judged anew by the policy itself. */
  @Test
  void theSearchAgreesWithBruteForceOnSmallCases() {
    int reachable = 0;
    for (long seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      List<RegionFacts> facts = new ArrayList<>();
      for (String code : List.of("430100", "430200", "430300", "430400")) {
        facts.add(random(random, code));
      }
      Assessment assessment = assessment(Facts.POLICY, facts);
      RegionClass wished = random.nextBoolean() ? RegionClass.ON_TRACK : RegionClass.OUTSTANDING;
      if (assessment.of(A).regionClass().compareTo(wished) <= 0) {
        continue;
      }
      WhatItTakes answer = assessment.whatItTakes(A, wished, 4);
      Set<Multiset<Step>> minimal = minimal(facts, wished, 4);
      Set<Multiset<Step>> found = new HashSet<>();
      answer.stepSets().forEach(set -> found.add(multiset(set)));
      Set<Multiset<Step>> singles = new HashSet<>(minimal);
      singles.removeIf(set -> set.elementSet().size() > 1);
      Set<Multiset<Step>> foundSingles = new HashSet<>(found);
      foundSingles.removeIf(set -> set.elementSet().size() > 1);

      assertThat(foundSingles).as("seed %s", seed).isEqualTo(singles);
      assertThat(mixedSize(found)).as("seed %s", seed).isEqualTo(mixedSize(minimal));
      assertThat(minimal).as("seed %s", seed).containsAll(found);
      reachable += found.isEmpty() ? 0 : 1;
    }
    assertThat(reachable).isGreaterThan(15);
  }

  private static Optional<Integer> mixedSize(Set<Multiset<Step>> sets) {
    return sets.stream()
        .filter(set -> set.elementSet().size() > 1)
        .map(Multiset::size)
        .min(Integer::compare);
  }

  private static Multiset<Step> multiset(StepSet set) {
    ImmutableMultiset.Builder<Step> steps = ImmutableMultiset.builder();
    set.steps().forEach(steps::addCopies);
    return steps.build();
  }

  private static RegionFacts random(Random random, String code) {
    long entries = 6 + random.nextInt(10);
    long marked = random.nextInt(4);
    return Facts.of(code, Level.PREFECTURE, 20, 12, entries, 4 + random.nextInt(5), marked)
        .exits(random.nextInt(4))
        .actionPlanInForce(random.nextInt(4) == 0 ? Truth.FALSE : Truth.TRUE)
        .decomposition(
            random.nextInt(4) == 0 ? Decomposition.Status.UNSOUND : Decomposition.Status.SOUND)
        .tasks(6)
        .overdueTasks(random.nextInt(4))
        .overdueFindings(random.nextInt(5))
        .build();
  }

  private static Set<Multiset<Step>> minimal(
      List<RegionFacts> facts, RegionClass wished, int most) {
    List<Multiset<Step>> reaching = new ArrayList<>();
    for (Multiset<Step> set : multisets(List.of(Step.values()), most)) {
      if (isPossible(facts.get(0), set)) {
        List<RegionFacts> changed = new ArrayList<>(facts);
        changed.set(0, after(facts.get(0), set));
        RegionClass reached = assessment(Facts.POLICY, changed).of(A).regionClass();
        if (reached.compareTo(wished) <= 0) {
          reaching.add(set);
        }
      }
    }
    Set<Multiset<Step>> minimal = new HashSet<>(reaching);
    for (Multiset<Step> set : reaching) {
      minimal.removeIf(other -> !other.equals(set) && containsAll(other, set));
    }
    return minimal;
  }

  private static boolean containsAll(Multiset<Step> greater, Multiset<Step> smaller) {
    return smaller.elementSet().stream().allMatch(s -> greater.count(s) >= smaller.count(s));
  }

  private static List<Multiset<Step>> multisets(List<Step> kinds, int most) {
    if (kinds.isEmpty()) {
      return Collections.singletonList(ImmutableMultiset.of());
    }
    List<Multiset<Step>> sets = new ArrayList<>();
    for (Multiset<Step> rest : multisets(kinds.subList(1, kinds.size()), most)) {
      for (int count = 0; count + rest.size() <= most; count++) {
        sets.add(
            ImmutableMultiset.<Step>builder().addAll(rest).addCopies(kinds.get(0), count).build());
      }
    }
    return sets;
  }

  private static boolean isPossible(RegionFacts facts, Multiset<Step> set) {
    return set.count(Step.EXIT_PREVENTED) <= facts.exits().orElseThrow()
        && set.count(Step.MARK_GAINED)
            <= facts.newEntries().orElseThrow() - facts.markedNewEntries().orElseThrow()
        && set.count(Step.ACTION_PLAN_ISSUED) <= (facts.actionPlanInForce() == Truth.FALSE ? 1 : 0)
        && set.count(Step.TARGETS_DECOMPOSED)
            <= (facts.decomposition() == Decomposition.Status.UNSOUND ? 1 : 0)
        && set.count(Step.TASK_SETTLED) <= facts.overdueTasks().orElseThrow()
        && set.count(Step.FINDING_SETTLED) <= facts.overdueFindings().orElseThrow();
  }

  private static RegionFacts after(RegionFacts facts, Multiset<Step> set) {
    long marked = set.count(Step.NEW_MARKED_ENTRY);
    long entries = marked + set.count(Step.NEW_UNMARKED_ENTRY);
    RegionFacts.Builder after =
        RegionFacts.builder()
            .from(facts)
            .newEntries(facts.newEntries().orElseThrow() + entries)
            .net(facts.net().orElseThrow() + entries + set.count(Step.EXIT_PREVENTED))
            .markedNewEntries(
                facts.markedNewEntries().orElseThrow() + marked + set.count(Step.MARK_GAINED))
            .overdueTasks(facts.overdueTasks().orElseThrow() - set.count(Step.TASK_SETTLED))
            .overdueFindings(
                facts.overdueFindings().orElseThrow() - set.count(Step.FINDING_SETTLED));
    if (set.contains(Step.ACTION_PLAN_ISSUED)) {
      after.actionPlanInForce(Truth.TRUE);
    }
    if (set.contains(Step.TARGETS_DECOMPOSED)) {
      after.decomposition(Decomposition.Status.SOUND);
    }
    return after.build();
  }

  private static AssessmentPolicy outstandingBy(Condition condition) {
    return Facts.POLICY.withClassification(
        Facts.POLICY
            .classification()
            .without(List.of("L1", "L2", "L3", "L4", "L5", "L6"))
            .replacing(
                Rule.<Ground>builder()
                    .id("O1")
                    .condition(condition)
                    .outcome(Ground.OUTSTANDING_RESULTS)
                    .provenance(Provenance.local("test"))
                    .build()));
  }

  @Test
  void aStepThatChangesNothingAloneIsStillPartOfAMixedSet() {
    AssessmentPolicy policy = outstandingBy(Indicators.QUALITY.between("0.08", "0.085"));
    WhatItTakes answer =
        assessment(policy, group(prefecture("430100", 10, 8, 0)))
            .whatItTakes(A, RegionClass.OUTSTANDING, 8);

    assertThat(answer.answer()).isEqualTo(WhatItTakes.Answer.REACHABLE);
    assertThat(answer.stepSets().get(0).size()).isEqualTo(2);
  }

  @Test
  void whatBlocksIsNamedBehindANegationToo() {
    AssessmentPolicy policy =
        outstandingBy(
            Indicators.NET_ATTAINMENT
                .atLeast("1")
                .and(Indicators.LEVEL.isOneOf(List.of("PREFECTURE")).not()));
    WhatItTakes answer =
        assessment(policy, group(prefecture("430100", 60, 33, 12)))
            .whatItTakes(A, RegionClass.OUTSTANDING, 8);

    assertThat(answer.answer()).isEqualTo(WhatItTakes.Answer.NOT_REACHABLE);
    assertThat(answer.blocking().get(0).conditions())
        .singleElement()
        .satisfies(
            result -> assertThat(result.condition().indicator()).isEqualTo(Indicators.LEVEL));
  }
}
