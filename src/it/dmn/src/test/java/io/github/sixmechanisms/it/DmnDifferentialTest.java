package io.github.sixmechanisms.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.rule.Dmn;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.rule.ValueRow;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both engines decide every exported table as the library does, row by row. */
class DmnDifferentialTest {

  private static final int ROWS = 100_000;
  private static final int FEW = 500;
  /** The names under which the export knows indicators whose ids are words of the language. */
  private static final Map<String, String> NAMES =
      Map.of("count", "count_", "ifrsShare", "x_ifrsShare");

  private static final long SEED = 20_220_331;

  static List<RuleSet<?>> ruleSets() {
    return RuleSets.all();
  }

  @ParameterizedTest
  @MethodSource("ruleSets")
  void kieDecidesTheTableAsTheLibraryDoes(RuleSet<?> set) {
    String xml = Dmn.export(set, Object::toString);

    check(set, new KieEngine(xml), ROWS);
  }

  @Test
  void bothEnginesLoadAndDecideTheLongestCondition() {
    String xml = Dmn.export(RuleSets.wide(), Object::toString);

    check(RuleSets.wide(), new KieEngine(xml), FEW);
    check(RuleSets.wide(), new CamundaEngine(xml), FEW);
  }

  @ParameterizedTest
  @MethodSource("ruleSets")
  void camundaDecidesTheTableAsTheLibraryDoes(RuleSet<?> set) {
    String xml = Dmn.export(set, Object::toString);

    check(set, new CamundaEngine(xml), ROWS);
  }

  @Test
  void kieReadsNamesWithABackslashAsTheyAre() {
    String xml = Dmn.export(RuleSets.backslashes(), Object::toString);

    check(RuleSets.backslashes(), new KieEngine(xml), ROWS);
  }

  private static void check(RuleSet<?> set, Engine engine, int count) {
    assertThat(engine.complaints()).isEmpty();
    RandomRows rows = new RandomRows(SEED, set);
    int fired = 0;
    for (int i = 0; i < count; i++) {
      ValueRow row = rows.next();
      List<String> expected = set.decide(row).outcomes().stream().map(Object::toString).toList();
      List<String> actual = engine.outcomes(decimals(row));
      if (!actual.equals(expected)) {
        assertThat(actual).as("seed %s, row %s: %s", SEED, i, row).isEqualTo(expected);
      }
      fired += expected.isEmpty() ? 0 : 1;
    }
    assertThat(fired).as("rows on which a rule fired").isGreaterThan(count / 20);
  }

  private static Map<String, Object> decimals(ValueRow row) {
    Map<String, Object> values = new HashMap<>();
    for (Map.Entry<Indicator, Reading> value : row.values().entrySet()) {
      String id = value.getKey().id();
      values.put(NAMES.getOrDefault(id, id), decimal(value.getValue()));
    }
    return values;
  }

  private static Object decimal(Reading reading) {
    if (reading instanceof Reading.Numeric number) {
      return new BigDecimal(number.value().numerator())
          .divide(new BigDecimal(number.value().denominator()), MathContext.DECIMAL128);
    } else if (reading instanceof Reading.Flag flag) {
      return flag == Reading.Flag.YES;
    }
    return reading instanceof Reading.Category category ? category.name() : null;
  }
}
