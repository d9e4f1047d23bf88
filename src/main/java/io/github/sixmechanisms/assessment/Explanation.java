package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.rule.ConditionResult;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Origins;
import java.util.stream.Collectors;

/** Writes the explanation of one region in one language. */
final class Explanation {

  private final RegionAssessment result;
  private final Language language;
  private final StringBuilder lines = new StringBuilder();

  Explanation(RegionAssessment result, Language language) {
    this.result = result;
    this.language = language;
  }

  String text() {
    line(
        AssessmentKey.HEAD,
        "name",
        result.region().name(),
        "code",
        result.region().code(),
        "level",
        result.region().level(),
        "class",
        result.regionClass());
    result.remarks().forEach(remark -> line(AssessmentKey.REMARK, "remark", remark));
    for (RuleResult<Ground> ground : result.grounds()) {
      rule(AssessmentKey.GROUND, ground.rule(), ground.conditions());
    }
    if (result.regionClass() == RegionClass.ON_TRACK) {
      result.missing().forEach(s -> rule(AssessmentKey.MISSING, s.rule(), s.conditions()));
    }
    result.unknown().forEach(s -> rule(AssessmentKey.UNKNOWN, s.rule(), s.conditions()));
    result.standing().ifPresent(this::measuresAndScore);
    figures();
    return lines.toString();
  }

  private void rule(
      AssessmentKey head, Rule<Ground> rule, ImmutableList<ConditionResult> conditions) {
    line(head, "rule", rule.id(), "ground", rule.outcome(), "origin", origin(rule));
    conditions.forEach(condition -> line(AssessmentKey.CONDITION, "condition", condition));
  }

  private void measuresAndScore(Standing standing) {
    measures();
    score(standing);
  }

  private void measures() {
    MeasureLadder ladder = result.policy().ladder();
    Localized origin = Origins.of(ladder.provenance());
    Localized numbersOrigin = Origins.of(ladder.numbersProvenance());
    if (result.penaltyStep().isPresent()) {
      PenaltyStep step = result.penaltyStep().get();
      line(
          AssessmentKey.PENALTY,
          "measures",
          measureNames(),
          "step",
          step.step(),
          "steps",
          ladder.lastStep(),
          "run",
          step.lagRun(),
          "severe",
          step.severity(),
          "condition",
          ladder.severe(),
          "origin",
          origin,
          "numbersOrigin",
          numbersOrigin);
    } else if (result.measures().isEmpty()) {
      line(AssessmentKey.NO_MEASURE, "origin", numbersOrigin);
    } else {
      line(
          AssessmentKey.PRAISE,
          "measures",
          measureNames(),
          "origin",
          origin,
          "numbersOrigin",
          numbersOrigin);
    }
  }

  private Localized measureNames() {
    return wanted ->
        result.measures().stream()
            .map(measure -> measure.in(wanted))
            .collect(Collectors.joining(" + "));
  }

  private void score(Standing standing) {
    line(
        AssessmentKey.SCORE,
        "score",
        standing.score().total().toDecimal(2),
        "exact",
        standing.score().total(),
        "rank",
        standing.rank(),
        "size",
        standing.groupSize(),
        "group",
        groupName(standing.peerGroup()),
        "groupOrigin",
        Origins.of(result.policy().peerGroupsProvenance()),
        "rankOrigin",
        Origins.of(result.policy().rankingProvenance()));
    for (Score.Line line : standing.score().lines()) {
      line(
          AssessmentKey.SCORE_LINE,
          "name",
          line.component().name(),
          "points",
          line.points().toDecimal(2),
          "weight",
          line.component().weight(),
          "origin",
          Origins.of(line.component().provenance()),
          "numbersOrigin",
          Origins.of(line.component().numbersProvenance()));
    }
  }

  private Object groupName(String name) {
    return name.equals(result.region().level().name()) ? result.region().level() : name;
  }

  private void figures() {
    line(AssessmentKey.FIGURES);
    result
        .row()
        .readings()
        .forEach(
            (indicator, reading) -> {
              if (reading != Reading.Missing.NOT_SUPPLIED) {
                line(
                    AssessmentKey.FIGURE,
                    "name",
                    indicator.name(),
                    "value",
                    indicator.render(reading, language),
                    "origin",
                    Origins.of(
                        result
                            .policy()
                            .indicatorOrigins()
                            .getOrDefault(indicator, indicator.provenance())));
              }
            });
  }

  private static Localized origin(Rule<Ground> rule) {
    return Origins.of(rule.provenance(), rule.numbersProvenance());
  }

  private void line(AssessmentKey key, Object... namesAndValues) {
    lines.append(Message.of(key, namesAndValues).in(language)).append('\n');
  }
}
