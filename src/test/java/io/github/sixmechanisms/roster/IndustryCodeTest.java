package io.github.sixmechanisms.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryCodeTest {

  @Test
  void allIndustrialClassesAreKnownByName() {
    assertThat(IndustryCode.industrialClasses())
        .hasSize(665)
        .isSorted()
        .allMatch(IndustryCode::isIndustrial)
        .allMatch(code -> code.name().isPresent() && code.divisionName().isPresent());
    assertThat(IndustryCode.industrialClasses().stream().map(IndustryCode::division).distinct())
        .hasSize(41)
        .startsWith("06")
        .endsWith("46");
  }

  @ParameterizedTest
  @CsvSource({
    "0610, MINING, 烟煤和无烟煤开采洗选, Mining and Washing of Coal",
    "4610, UTILITIES, 自来水生产和供应, Production and Supply of Water",
    "4210, MANUFACTURING, 金属废料和碎屑加工处理, Utilization of Waste Resources"
  })
  void aClassHasSectionAndNames(
      String text, IndustrySection section, String name, String division) {
    IndustryCode code = IndustryCode.of(text);

    assertThat(code.section()).contains(section);
    assertThat(code.name()).contains(name);
    assertThat(code.divisionName().orElseThrow().en()).isEqualTo(division);
    assertThat(IndustryCode.parse(section.letter() + text)).isEqualTo(code);
    assertThat(code.group()).isEqualTo(text.substring(0, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0511", "4710", "5211", "9700"})
  void whatIsNotIndustrialHasNoName(String text) {
    IndustryCode code = IndustryCode.of(text);

    assertThat(code.isIndustrial()).isFalse();
    assertThat(code.name()).isEmpty();
    assertThat(code.divisionName()).isEmpty();
  }

  @Test
  void aClassOfAnotherEditionIsIndustrialWithoutAName() {
    IndustryCode code = IndustryCode.of("3999");

    assertThat(code.isIndustrial()).isTrue();
    assertThat(code.name()).isEmpty();
    assertThat(code.divisionName().orElseThrow().in(Language.EN)).contains("Computer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"610", "0010", "9810", "C351", "35110", "３５１１", ""})
  void anotherFormIsRefused(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndustryCode.parse(text))
        .withMessageContaining("four digits");
  }

  @Test
  void theLetterOfAnotherSectionIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndustryCode.parse("B3511"))
        .withMessageContaining("it is in C");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> IndustryCode.parse("C5211"))
        .withMessageContaining("must not be in section C");
    assertThat(IndustryCode.parse("F5211")).isEqualTo(IndustryCode.of("5211"));
  }

  @ParameterizedTest
  @CsvSource({"Z9700, T", "中9700, T", "A9700, T", "B3511, C", "C4710, E", "T0111, A", "D0610, B"})
  void aLetterOfAnotherSectionIsRefused(String text, String right) {
    assertThatThrownBy(() -> IndustryCode.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("it is in " + right);
    assertThat(IndustryCode.parse(right + text.substring(1)).text()).isEqualTo(text.substring(1));
  }
}
