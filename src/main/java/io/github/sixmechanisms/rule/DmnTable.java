package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.net.UrlEscapers;
import io.github.sixmechanisms.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes one rule set as a DMN decision table. */
final class DmnTable {

  /** A column: what it asks, its type, and its heading. */
  private record Column(String expression, String type, String label) {}

  private final RuleSet<?> set;
  private final ImmutableList<String> outcomes;
  private final List<Column> columns = new ArrayList<>();

  /** For each rule the cells by column; a column that is not there does not matter. */
  private final List<Map<Integer, String>> cells = new ArrayList<>();

  private final XmlText xml = new XmlText();

  DmnTable(RuleSet<?> set, ImmutableList<String> outcomes) {
    this.set = set;
    this.outcomes = outcomes;
    ImmutableList<Optional<Map<Indicator, String>>> conjunctions =
        set.rules().stream()
            .map(rule -> Feel.cells(Formula.of(rule.condition())))
            .collect(ImmutableList.toImmutableList());
    List<Indicator> inCells =
        conjunctions.stream()
            .flatMap(Optional::stream)
            .flatMap(found -> found.keySet().stream())
            .distinct()
            .toList();
    for (Indicator indicator : inCells) {
      columns.add(new Column(Feel.name(indicator), Feel.type(indicator), label(indicator)));
    }
    for (int rule = 0; rule < set.rules().size(); rule++) {
      cells.add(cells(set.rules().get(rule), conjunctions.get(rule), inCells));
    }
  }

  private Map<Integer, String> cells(
      Rule<?> rule, Optional<Map<Indicator, String>> conjunction, List<Indicator> inCells) {
    Map<Integer, String> found = new TreeMap<>();
    if (conjunction.isPresent()) {
      conjunction.get().forEach((indicator, cell) -> found.put(inCells.indexOf(indicator), cell));
      return found;
    }
    columns.add(
        new Column(
            Feel.expression(Formula.of(rule.condition())), "boolean", rule.condition().toString()));
    found.put(columns.size() - 1, "true");
    return found;
  }

  private static String label(Indicator indicator) {
    return indicator.name().in(Language.ZH_CN) + " / " + indicator.name().in(Language.EN);
  }

  String xml() {
    xml.declaration();
    xml.open(
        "definitions",
        "xmlns",
        "https://www.omg.org/spec/DMN/20191111/MODEL/",
        "id",
        "definitions",
        "name",
        set.id(),
        "namespace",
        "https://github.com/six-mechanisms/rules/"
            + encoded(set.id())
            + "/"
            + encoded(set.version()));
    set.indicators().forEach(this::inputData);
    decision();
    xml.close("definitions");
    return xml.toString();
  }

  /** Some engines read the namespace as a URI. */
  private static String encoded(String text) {
    return UrlEscapers.urlPathSegmentEscaper().escape(text);
  }

  private void inputData(Indicator indicator) {
    String name = Feel.name(indicator);
    xml.open("inputData", "id", "input_" + name, "name", name, "label", label(indicator));
    xml.empty("variable", "id", "variable_" + name, "name", name, "typeRef", Feel.type(indicator));
    xml.close("inputData");
  }

  private void decision() {
    xml.open("decision", "id", "decision", "name", name(), "label", set.id());
    if (set.hitPolicy() == HitPolicy.COLLECT) {
      xml.empty("variable", "id", "variable", "name", name());
    } else {
      xml.empty("variable", "id", "variable", "name", name(), "typeRef", "string");
    }
    for (Indicator indicator : set.indicators()) {
      String name = Feel.name(indicator);
      xml.open("informationRequirement", "id", "requires_" + name);
      xml.empty("requiredInput", "href", "#input_" + name);
      xml.close("informationRequirement");
    }
    table();
    xml.close("decision");
  }

  private void table() {
    xml.open("decisionTable", "id", "table", "hitPolicy", set.hitPolicy().name());
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      xml.open("input", "id", "column_" + i, "label", column.label());
      xml.open("inputExpression", "id", "expression_" + i, "typeRef", column.type());
      xml.text("text", column.expression());
      xml.close("inputExpression");
      xml.close("input");
    }
    if (columns.isEmpty()) {
      alwaysColumn();
    }
    xml.empty("output", "id", "outcome", "name", "outcome", "typeRef", "string");
    for (String name : ImmutableList.of("rule", "condition", "provenance", "because")) {
      xml.empty("annotation", "name", name);
    }
    for (int rule = 0; rule < set.rules().size(); rule++) {
      row(rule);
    }
    xml.close("decisionTable");
  }

  /** A table must have an input, also when its only rule holds in every case. */
  private void alwaysColumn() {
    xml.open("input", "id", "column_0");
    xml.open("inputExpression", "id", "expression_0", "typeRef", "boolean");
    xml.text("text", "true");
    xml.close("inputExpression");
    xml.close("input");
  }

  private void row(int index) {
    Rule<?> rule = set.rules().get(index);
    xml.open("rule", "id", "rule_" + index);
    for (int i = 0; i < Math.max(1, columns.size()); i++) {
      xml.open("inputEntry", "id", "cell_" + index + "_" + i);
      xml.text("text", cells.get(index).getOrDefault(i, "-"));
      xml.close("inputEntry");
    }
    xml.open("outputEntry", "id", "outcome_" + index);
    xml.text("text", Feel.string(outcomes.get(index)));
    xml.close("outputEntry");
    for (String annotation : annotations(rule)) {
      xml.open("annotationEntry");
      xml.text("text", annotation);
      xml.close("annotationEntry");
    }
    xml.close("rule");
  }

  private static ImmutableList<String> annotations(Rule<?> rule) {
    ImmutableSet.Builder<String> provenance = ImmutableSet.builder();
    provenance.add(rule.provenance().toString());
    rule.numbersProvenance().ifPresent(numbers -> provenance.add(numbers.toString()));
    return ImmutableList.of(
        rule.id(),
        rule.condition().toString(),
        String.join(", ", provenance.build()),
        rule.because().map(reason -> reason.zh() + " / " + reason.en()).orElse(""));
  }

  /** The id of the set as a name of FEEL, which a word of FEEL must not start. */
  private String name() {
    return "rules_" + set.id().replace('.', '_').replace('-', '_');
  }
}
