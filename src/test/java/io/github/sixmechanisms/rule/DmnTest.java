package io.github.sixmechanisms.rule;

import static io.github.sixmechanisms.rule.RandomRules.FUND;
import static io.github.sixmechanisms.rule.RandomRules.KIND;
import static io.github.sixmechanisms.rule.RandomRules.PACE;
import static io.github.sixmechanisms.rule.RandomRules.PLAN;
import static io.github.sixmechanisms.rule.RandomRules.TASKS;
import static io.github.sixmechanisms.rule.RandomRules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.rule.RandomRules.Outcome;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DmnTest {

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  private static List<String> texts(Element parent, String element) {
    List<String> texts = new ArrayList<>();
    NodeList found = parent.getElementsByTagNameNS("*", element);
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent().strip());
    }
    return texts;
  }

  private static Document export(HitPolicy hitPolicy, List<Rule<Outcome>> rules) throws Exception {
    return parse(Dmn.export(RandomRules.set(hitPolicy, rules), Outcome::name));
  }

  @Test
  void conjunctionsBecomeCellsAndAnyOtherConditionOneBooleanColumn() throws Exception {
    Document dmn =
        export(
            HitPolicy.FIRST,
            List.of(
                rule("a", PACE.atLeast("0.5").and(PACE.below("0.8")).and(PLAN.isNo()), Outcome.BAD),
                rule(
                    "b",
                    KIND.isOneOf(List.of("CITY", "COUNTY")).and(TASKS.equalTo("3")),
                    Outcome.GOOD),
                rule("c", PACE.below("1/3").or(TASKS.above("2")), Outcome.MIDDLE),
                rule("d", PACE.between("0.1", "0.2"), Outcome.MIDDLE),
                rule("z", Condition.always(), Outcome.MIDDLE)));
    Element root = dmn.getDocumentElement();

    assertThat(texts(root, "inputExpression"))
        .containsExactly(
            "pace",
            "plan",
            "kind",
            "tasks",
            "((if pace != null then pace < 1 / 3 else false)) or ((if tasks != null then tasks > 2"
                + " else false))");
    assertThat(texts(root, "inputEntry"))
        .containsExactly(
            "[0.5..0.8)",
            "false",
            "-",
            "-",
            "-",
            "-",
            "-",
            "\"CITY\", \"COUNTY\"",
            "3",
            "-",
            "-",
            "-",
            "-",
            "-",
            "true",
            "[0.1..0.2]",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-",
            "-");
    assertThat(texts(root, "outputEntry"))
        .containsExactly("\"BAD\"", "\"GOOD\"", "\"MIDDLE\"", "\"MIDDLE\"", "\"MIDDLE\"");
    assertThat(((Element) dmn.getElementsByTagNameNS("*", "decisionTable").item(0)))
        .satisfies(table -> assertThat(table.getAttribute("hitPolicy")).isEqualTo("FIRST"));
    assertThat(root.getNamespaceURI()).isEqualTo("https://www.omg.org/spec/DMN/20191111/MODEL/");
  }

  @Test
  void annotationsCarryRuleConditionAndProvenance() throws Exception {
    String xml = Dmn.export(Hunan.policy2022().assessment().classification(), Enum::name);

    assertThat(texts(parse(xml).getDocumentElement(), "annotationEntry"))
        .contains("L1", "netAttainment < 0.80", "source:S9, assumption:A8");
  }

  @Test
  void theXmlIsWellFormedWhateverTheNamesContain() throws Exception {
    String nasty = "<a & \"b\"> ]]> 'c' \u0000\u0001\uFFFF\uD800 \n\t 总和 😀";
    Indicator kind =
        Indicator.builder()
            .id("date")
            .name(Text.of(nasty, nasty))
            .type(IndicatorType.CATEGORY)
            .categories(ImmutableMap.of("x\"<&>\\", Text.of(nasty, nasty)))
            .provenance(Provenance.local("<&>"))
            .build();
    Rule<Outcome> rule =
        Rule.<Outcome>builder()
            .id("r")
            .condition(kind.isOneOf(List.of("x\"<&>\\")))
            .outcome(Outcome.GOOD)
            .provenance(Provenance.local("<&> ]]>"))
            .because(Text.of(nasty, nasty))
            .build();
    RuleSet<Outcome> set = RandomRules.set(HitPolicy.FIRST, List.of(rule));
    Document dmn = parse(Dmn.export(set, outcome -> nasty));

    assertThat(texts(dmn.getDocumentElement(), "inputEntry")).containsExactly("\"x\\\"<&>\\\\\"");
    assertThat(texts(dmn.getDocumentElement(), "inputExpression")).containsExactly("date_");
    assertThat(texts(dmn.getDocumentElement(), "outputEntry").get(0))
        .startsWith("\"<a & \\\"b\\\"> ]]> 'c'")
        .contains("总和 😀")
        .doesNotContain("\u0001");
  }

  @Test
  void amountsKeepAllTheirDigits() throws Exception {
    Document dmn =
        export(
            HitPolicy.COLLECT,
            List.of(
                rule("a", FUND.atLeast("20000000"), Outcome.GOOD),
                rule("b", FUND.below("-0.000001"), Outcome.BAD)));

    assertThat(texts(dmn.getDocumentElement(), "inputEntry"))
        .containsExactly(">= 20000000", "< -0.000001");
  }

  @Test
  void anOutcomeWithoutANameIsRefused() {
    RuleSet<Outcome> set =
        RandomRules.set(HitPolicy.FIRST, List.of(rule("a", PLAN.isYes(), Outcome.GOOD)));

    assertThatNullPointerException()
        .isThrownBy(() -> Dmn.export(set, outcome -> null))
        .withMessageContaining("name of an outcome");
  }
}
