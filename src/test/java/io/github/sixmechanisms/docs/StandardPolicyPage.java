package io.github.sixmechanisms.docs;

import io.github.sixmechanisms.assessment.AssessmentPolicy;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.MeasureLadder;
import io.github.sixmechanisms.assessment.ScoreComponent;
import io.github.sixmechanisms.coordination.CoordinationPolicy;
import io.github.sixmechanisms.cultivation.CultivationPolicy;
import io.github.sixmechanisms.dispatch.DispatchPolicy;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.linkage.LinkagePolicy;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.value.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes docs/standard-policy.md: the prose of a template, the tables from the policy itself. */
public final class StandardPolicyPage {

  private static final AssessmentPolicy POLICY = Hunan.policy2022().assessment();

  private static final CultivationPolicy CULTIVATION = Hunan.policy2022().cultivation();

  private static final DispatchPolicy DISPATCH = Hunan.policy2022().dispatch();

  private static final CoordinationPolicy COORDINATION = Hunan.policy2022().coordination();

  private static final LinkagePolicy LINKAGE = Hunan.policy2022().linkage();

  private StandardPolicyPage() {}

  /** Writes the page; the argument is the folder of the project. */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    Files.writeString(page(root), render(root));
  }

  static Path page(Path root) {
    return root.resolve("docs/standard-policy.md");
  }

  static String render(Path root) throws IOException {
    MeasureLadder ladder = POLICY.ladder();
    return Files.readString(root.resolve("src/test/resources/standard-policy.template.md"))
        .replace("{indicators}", indicators())
        .replace("{scoring}", scoring())
        .replace("{classification}", rules(POLICY.classification()))
        .replace("{measures}", rules(ladder.measures()))
        .replace("{candidates}", rules(CULTIVATION.candidates()))
        .replace("{exitRisk}", rules(CULTIVATION.exitRisk()))
        .replace("{projects}", rules(CULTIVATION.projects()))
        .replace("{acceptWithin}", String.valueOf(COORDINATION.acceptWithin()))
        .replace("{answerWithin}", String.valueOf(COORDINATION.answerWithin()))
        .replace("{urgency}", rules(COORDINATION.urgency()))
        .replace("{instalments}", instalments())
        .replace("{repayment}", rules(LINKAGE.repayment()))
        .replace("{findings}", rules(DISPATCH.findings()))
        .replace("{reasons}", rules(DISPATCH.reasons()))
        .replace("{points}", points())
        .replace("{lastStep}", String.valueOf(ladder.lastStep()))
        .replace("{severe}", ladder.severe().toString());
  }

  private static String indicators() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("id", "indicator", "type", "unit", "improves", "origin"));
    for (Indicator indicator : Indicators.all().values()) {
      rows.add(
          List.of(
              code(indicator.id()),
              both(indicator.name()),
              indicator.type().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              indicator.unit().map(StandardPolicyPage::both).orElse("–"),
              indicator.direction().in(Language.EN),
              indicator.provenance().clause()));
    }
    return table(rows);
  }

  private static String scoring() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("component", "weight", "method", "p", "indicators", "origin"));
    for (ScoreComponent component : POLICY.scoring()) {
      rows.add(
          List.of(
              both(component.name()),
              component.weight().toString(),
              component.method().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              component.parameter().toExactDecimal().orElseThrow().toPlainString(),
              component.indicators().stream()
                  .map(indicator -> code(indicator.id()))
                  .collect(Collectors.joining(", ")),
              origin(component.provenance(), Optional.of(component.numbersProvenance()))));
    }
    return table(rows);
  }

  private static <O extends Localized> String rules(RuleSet<O> set) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rule", "outcome", "condition", "条件", "origin"));
    for (Rule<O> rule : set.rules()) {
      rows.add(
          List.of(
              rule.id(),
              both(rule.outcome()),
              code(rule.condition().toString()),
              rule.condition().in(Language.ZH_CN),
              origin(rule.provenance(), rule.numbersProvenance())));
    }
    return "Rule set `"
        + set.id()
        + "`, version "
        + set.version()
        + ", hit policy "
        + set.hitPolicy()
        + ".\n\n"
        + table(rows);
  }

  private static String points() {
    return DISPATCH.points().entrySet().stream()
        .map(entry -> entry.getKey().in(Language.EN) + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private static String instalments() {
    return LINKAGE.instalments().stream()
        .map(part -> part.share() + " after " + part.afterMonths() + " months")
        .collect(Collectors.joining(", "));
  }

  private static String origin(Provenance rule, Optional<Provenance> numbers) {
    return rule.clause() + numbers.map(found -> "; numbers " + found.clause()).orElse("");
  }

  private static String both(Localized text) {
    return text.in(Language.EN) + " (" + text.in(Language.ZH_CN) + ")";
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String table(List<List<String>> rows) {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add("| " + String.join(" | ", row) + " |");
    }
    lines.add(1, "|" + " --- |".repeat(rows.get(0).size()));
    return String.join("\n", lines);
  }
}
