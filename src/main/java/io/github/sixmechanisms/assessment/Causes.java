package io.github.sixmechanisms.assessment;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import io.github.sixmechanisms.rule.ConditionResult;
import io.github.sixmechanisms.rule.Decision;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.Row;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds why the judgements of one region differ. */
final class Causes {

  /** What follows from other causes, which are listed themselves. */
  private static final ImmutableSet<Indicator> FOLLOWS =
      ImmutableSet.of(Indicators.REGION_CLASS, Indicators.LADDER_STEP);

  private final RegionChange change;
  private final RegionAssessment before;
  private final RegionAssessment after;
  private final boolean othersChanged;
  private final List<Cause> found = new ArrayList<>();

  /** Changed others are other regions of the group with other values, or another membership. */
  Causes(RegionChange change, boolean othersChanged) {
    this.change = change;
    this.othersChanged = othersChanged;
    this.before = change.before();
    this.after = change.after();
  }

  ImmutableList<Cause> find() {
    if (before.standing().isPresent() != after.standing().isPresent()) {
      assessed();
    } else {
      rules(before.decision(), after.decision());
      rules(before.measureDecision(), after.measureDecision());
      orderOfMeasures();
      ladder();
      ranking();
    }
    return ImmutableList.sortedCopyOf(Comparator.comparing(Cause::kind), found);
  }

  private void assessed() {
    RegionAssessment without = after.standing().isPresent() ? before : after;
    AssessmentKey key =
        after.standing().isPresent() ? AssessmentKey.CAME_IN : AssessmentKey.DROPPED_OUT;
    Localized reason =
        without.remarks().isEmpty() ? without.regionClass() : without.remarks().get(0);
    add(Cause.Kind.ASSESSED, "assessed", Message.of(key, "reason", reason));
  }

  private void add(Cause.Kind kind, String subject, Message text) {
    found.add(new Cause(kind, subject, text));
  }

  private <O extends Localized> void rules(
      Optional<Decision<O>> earlier, Optional<Decision<O>> later) {
    ImmutableMap<String, RuleResult<O>> old = byId(earlier);
    ImmutableMap<String, RuleResult<O>> now = byId(later);
    for (String id : Sets.union(old.keySet(), now.keySet())) {
      RuleResult<O> was = old.get(id);
      RuleResult<O> is = now.get(id);
      if (was == null || is == null) {
        inOneOnly(id, Optional.ofNullable(was), Optional.ofNullable(is));
      } else if (was.rule().equals(is.rule())) {
        sameRule(was, is);
      } else {
        changedRule(was, is);
      }
    }
  }

  /** The same measures in another order come from another place of their rules. */
  private void orderOfMeasures() {
    boolean same =
        HashMultiset.create(before.measures()).equals(HashMultiset.create(after.measures()));
    if (change.measuresChanged() && same) {
      add(Cause.Kind.RULE_CHANGED, "measures", Message.of(AssessmentKey.MEASURES_REORDERED));
    }
  }

  private static <O> ImmutableMap<String, RuleResult<O>> byId(Optional<Decision<O>> decision) {
    return decision
        .map(found -> Maps.uniqueIndex(found.results(), result -> result.rule().id()))
        .orElse(ImmutableMap.of());
  }

  /** A rule that is not there on one side matters only if it fired on the other. */
  private <O extends Localized> void inOneOnly(
      String id, Optional<RuleResult<O>> was, Optional<RuleResult<O>> is) {
    RuleResult<O> only = was.or(() -> is).orElseThrow();
    if (only.truth() == Truth.TRUE) {
      AssessmentKey key = is.isPresent() ? AssessmentKey.RULE_ADDED : AssessmentKey.RULE_REMOVED;
      add(
          is.isPresent() ? Cause.Kind.RULE_ADDED : Cause.Kind.RULE_REMOVED,
          id,
          Message.of(
              key,
              "rule",
              id,
              "outcome",
              only.rule().outcome(),
              "condition",
              only.rule().condition()));
    }
  }

  private static boolean fired(RuleResult<?> result) {
    return result.truth() == Truth.TRUE;
  }

  private <O extends Localized> void sameRule(RuleResult<O> was, RuleResult<O> is) {
    if (fired(was) != fired(is)) {
      for (int i = 0; i < is.conditions().size(); i++) {
        ConditionResult earlier = was.conditions().get(i);
        ConditionResult later = is.conditions().get(i);
        boolean explained = FOLLOWS.contains(later.condition().indicator());
        if (earlier.truth() != later.truth() && !explained) {
          fact(is, earlier, later);
        }
      }
    }
  }

  private void fact(RuleResult<? extends Localized> is, ConditionResult was, ConditionResult now) {
    add(
        Cause.Kind.FACT,
        is.rule().id(),
        Message.of(
            fired(is) ? AssessmentKey.NOW_TRUE : AssessmentKey.NO_LONGER_TRUE,
            "rule",
            is.rule().id(),
            "outcome",
            is.rule().outcome(),
            "before",
            was,
            "after",
            now));
  }

  /**
   * The rule is a cause if the new one says something else of the old values, the facts are if the
   * old rule says something else of the new values, and both are if it takes both.
   */
  private <O extends Localized> void changedRule(RuleResult<O> was, RuleResult<O> is) {
    boolean sameOutcome = was.rule().outcome().equals(is.rule().outcome());
    if (fired(was) == fired(is) && (sameOutcome || !fired(is))) {
      return;
    }
    boolean byRule = isTrue(is, values(before)) != fired(was) || !sameOutcome;
    boolean byFacts = isTrue(was, values(after)) != fired(was);
    if (byRule || !byFacts) {
      add(
          Cause.Kind.RULE_CHANGED,
          is.rule().id(),
          Message.of(
              AssessmentKey.RULE_CHANGED,
              "rule",
              is.rule().id(),
              "before",
              text(was.rule()),
              "after",
              text(is.rule())));
    }
    if (byFacts || !byRule) {
      is.conditions().stream()
          .map(condition -> condition.condition().indicator())
          .distinct()
          .forEach(indicator -> factIfChanged(is.rule().id(), indicator));
    }
  }

  private static boolean isTrue(RuleResult<?> result, Row row) {
    return result.rule().condition().test(row) == Truth.TRUE;
  }

  private void factIfChanged(String rule, Indicator indicator) {
    Reading earlier = values(before).reading(indicator);
    Reading later = values(after).reading(indicator);
    if (!earlier.equals(later)) {
      add(Cause.Kind.FACT, rule, valueChanged(indicator, earlier, later));
    }
  }

  /** The row, with the values on which the rules of the measures were asked besides. */
  private static Row values(RegionAssessment assessment) {
    Map<Indicator, Reading> values = new HashMap<>();
    assessment.measureDecision().map(Decision::results).orElse(ImmutableList.of()).stream()
        .flatMap(result -> result.conditions().stream())
        .forEach(result -> values.put(result.condition().indicator(), result.actual()));
    return indicator -> {
      Reading value = values.get(indicator);
      return value == null ? assessment.row().reading(indicator) : value;
    };
  }

  private static Localized text(Rule<? extends Localized> rule) {
    return Message.of(
        AssessmentKey.RULE_TEXT, "condition", rule.condition(), "outcome", rule.outcome());
  }

  private void ladder() {
    int earlier = before.penaltyStep().map(PenaltyStep::lagRun).orElse(0);
    int later = after.penaltyStep().map(PenaltyStep::lagRun).orElse(0);
    boolean both = before.penaltyStep().isPresent() && after.penaltyStep().isPresent();
    if (change.measuresChanged() && both && earlier != later) {
      add(
          Cause.Kind.LADDER,
          "lagRun",
          Message.of(AssessmentKey.LAG_RUN_CHANGED, "before", earlier, "after", later));
    }
    lastStep(before.policy().ladder().lastStep(), after.policy().ladder().lastStep());
    if (change.measuresChanged() && both) {
      severity(before.penaltyStep().orElseThrow(), after.penaltyStep().orElseThrow());
    }
  }

  private void lastStep(int earlier, int later) {
    if (change.measuresChanged() && earlier != later) {
      add(
          Cause.Kind.LADDER,
          "lastStep",
          Message.of(AssessmentKey.LADDER_CHANGED, "before", earlier, "after", later));
    }
  }

  private void severity(PenaltyStep was, PenaltyStep is) {
    if (was.severity() != is.severity()) {
      add(
          Cause.Kind.LADDER,
          "severity",
          Message.of(
              AssessmentKey.SEVERITY_CHANGED,
              "before",
              was.severity(),
              "after",
              is.severity(),
              "condition",
              after.policy().ladder().severe()));
    }
  }

  private void ranking() {
    if (!change.rankChanged()) {
      return;
    }
    if (!scoring(before.policy()).equals(scoring(after.policy()))) {
      add(Cause.Kind.SCORING, "scoring", Message.of(AssessmentKey.SCORING_CHANGED));
    }
    ImmutableSet<Indicator> used =
        Sets.union(before.policy().rankedIndicators(), after.policy().rankedIndicators())
            .immutableCopy();
    for (Indicator indicator : used) {
      Reading earlier = before.row().reading(indicator);
      Reading later = after.row().reading(indicator);
      if (!earlier.equals(later)) {
        add(Cause.Kind.RANKED_VALUE, indicator.id(), valueChanged(indicator, earlier, later));
      }
    }
    if (othersChanged) {
      add(Cause.Kind.OTHER_REGIONS, "group", Message.of(AssessmentKey.OTHERS_CHANGED));
    }
  }

  private static ImmutableList<Object> scoring(AssessmentPolicy policy) {
    return ImmutableList.of(policy.scoring(), policy.tieBreakers(), policy.peerGroups());
  }

  private static Message valueChanged(Indicator indicator, Reading earlier, Reading later) {
    Localized was = language -> indicator.render(earlier, language);
    Localized now = language -> indicator.render(later, language);
    return Message.of(
        AssessmentKey.VALUE_CHANGED, "indicator", indicator.name(), "before", was, "after", now);
  }
}
