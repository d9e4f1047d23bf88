package io.github.sixmechanisms.hunan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.value.Provenance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the source facts and the assumptions. */
class OriginsTest {

  static List<Localized> texts() {
    return Stream.<Localized>concat(Stream.of(SourceFact.values()), Stream.of(Assumption.values()))
        .toList();
  }

  @Test
  void everyFactAndAssumptionIsThere() {
    assertThat(SourceFact.values()).hasSize(9);
    assertThat(Assumption.values()).hasSize(13);
  }

  @Test
  void eachIsTheProvenanceOfItsName() {
    assertThat(SourceFact.S9.provenance()).isEqualTo(Provenance.source("S9"));
    assertThat(Assumption.A8.provenance()).isEqualTo(Provenance.assumption("A8"));
    assertThat(SourceFact.values()).allMatch(f -> f.provenance().clause().equals(f.name()));
    assertThat(Assumption.values()).allMatch(a -> a.provenance().clause().equals(a.name()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void eachReadsInBothLanguages(Localized text) {
    assertThat(text.in(Language.ZH_CN)).containsPattern("\\p{IsHan}").endsWith("。");
    assertThat(text.in(Language.EN)).doesNotContainPattern("\\p{IsHan}").endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "S2, 11.8, '118,000'",
    "S2, 10.1, '101,000'",
    "S2, 7.9%, 7.9 %",
    "S2, 8.2%, 8.2 %",
    "S3, 245, 245",
    "S3, 140, 140",
    "S3, 105, 105",
    "S4, '1,000', '1,000'"
  })
  void theFiguresOfTheSourceAreInBothTexts(SourceFact fact, String zh, String en) {
    assertThat(fact.in(Language.ZH_CN)).contains(zh);
    assertThat(fact.in(Language.EN)).contains(en);
  }
}
