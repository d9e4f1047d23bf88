package io.github.sixmechanisms.it;

import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.IndicatorType;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The rule sets that are exported: the standard ones, and one with every kind of condition. */
final class RuleSets {

  private static final Indicator PACE = indicator("pace", IndicatorType.RATIO);
  private static final Indicator SHARE = indicator("ifrsShare", IndicatorType.RATIO);
  private static final Indicator COUNT = indicator("count", IndicatorType.COUNT);
  private static final Indicator REVENUE = indicator("revenue", IndicatorType.AMOUNT);
  private static final Indicator PLAN = indicator("plan", IndicatorType.FLAG);
  private static final Indicator KIND =
      Indicator.builder()
          .id("kind")
          .name(Text.of("类别", "kind"))
          .type(IndicatorType.CATEGORY)
          .categories(
              ImmutableMap.of(
                  "CITY", Text.of("市", "city"),
                  "COUNTY", Text.of("县", "county"),
                  "<a \"b\"> & c", Text.of("怪", "odd"),
                  "back\\\"slash", Text.of("斜", "back")))
          .provenance(Provenance.local("test"))
          .build();

  private static final List<Indicator> INDICATORS =
      List.of(PACE, SHARE, COUNT, REVENUE, PLAN, KIND);

  private RuleSets() {}

  private static Indicator indicator(String id, IndicatorType type) {
    return Indicator.builder()
        .id(id)
        .name(Text.of("指标 <" + id + ">", "the \"" + id + "\" & more"))
        .type(type)
        .provenance(Provenance.local("test"))
        .build();
  }

  static List<RuleSet<?>> all() {
    return List.of(
        Hunan.policy2022().assessment().classification(),
        Hunan.policy2022().assessment().ladder().measures(),
        everyKind(HitPolicy.FIRST),
        everyKind(HitPolicy.COLLECT),
        disjoint());
  }

  /** Names with a backslash, which dmn-scala does not read as FEEL writes them. */
  static RuleSet<String> backslashes() {
    return set(
        "backslashes",
        HitPolicy.FIRST,
        "kind in (\"back\\\\\\\"slash\") and pace > 1",
        "kind in (\"back\\\\\\\"slash\") or pace > 100");
  }

  /** A condition as long as the limit allows, which an engine must load and decide all the same. */
  static RuleSet<String> wide() {
    return set(
        "wide",
        HitPolicy.FIRST,
        String.join(" or ", Collections.nCopies(900, "pace = 77")),
        "pace > 1");
  }

  /** Conditions that become cells, and conditions that become boolean columns. */
  private static RuleSet<String> everyKind(HitPolicy hitPolicy) {
    return set(
        "every-kind-" + hitPolicy,
        hitPolicy,
        "pace < 0.5 and count < 0",
        "pace between 0.25 and 0.5",
        "pace >= 1.2 and ifrsShare >= 0.3 and plan",
        "pace > 0.8 and pace <= 1.1 and not plan",
        "count = 3 and kind in (CITY, \"<a \\\"b\\\"> & c\")",
        "revenue >= 20000000.5 and revenue < 40000000",
        "ifrsShare < 1/3 or count > 7",
        "not (pace >= 0.8 and ifrsShare > 0.2)",
        "count != 2 and plan is applicable",
        "ifrsShare is not applicable and pace is applicable",
        "pace < ifrsShare",
        "kind in (COUNTY) and (plan or count <= -2)",
        "pace = 2/3",
        "always");
  }

  private static RuleSet<String> disjoint() {
    return set(
        "disjoint",
        HitPolicy.UNIQUE,
        "pace < 0.5",
        "pace >= 0.5 and pace < 0.8 and plan",
        "pace >= 0.5 and pace < 0.8 and not plan",
        "pace >= 0.8 and pace <= 1",
        "pace > 1",
        "pace is not applicable and kind in (CITY)");
  }

  private static RuleSet<String> set(String id, HitPolicy hitPolicy, String... conditions) {
    List<Rule<String>> rules = new ArrayList<>();
    for (String condition : conditions) {
      rules.add(
          Rule.<String>builder()
              .id("R" + rules.size())
              .condition(Condition.parse(condition, INDICATORS))
              .outcome("outcome <" + rules.size() + "> & \"more\"")
              .provenance(Provenance.local("test"))
              .because(Text.of("因为 <&>", "because <&>"))
              .build());
    }
    return RuleSet.builder(String.class).id(id).version("5% [draft]").hitPolicy(hitPolicy).rules(rules).build();
  }
}
