package io.github.sixmechanisms.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProvenanceTest {

  @ParameterizedTest
  @ValueSource(strings = {"source:S9", "assumption:A8", "local:湘工信〔2022〕1号 第三条", "local:a:b"})
  void parsingReadsBackTheText(String text) {
    assertThat(Provenance.parse(text)).hasToString(text).isEqualTo(Provenance.parse(text));
  }

  @Test
  void eachKindHasItsFactory() {
    assertThat(Provenance.source("S9").kind()).isEqualTo(Provenance.Kind.SOURCE);
    assertThat(Provenance.assumption("A8").kind()).isEqualTo(Provenance.Kind.ASSUMPTION);
    assertThat(Provenance.local("x").kind()).isEqualTo(Provenance.Kind.LOCAL);
    assertThat(Provenance.source("A8")).isNotEqualTo(Provenance.assumption("A8"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "S9", "Source:S9", "law:1", ":S9", "source:", "source: "})
  void otherTextsAreNotRead(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Provenance.parse(text));
  }

  @Test
  void theClauseIsLimitedTo200Characters() {
    assertThat(Provenance.local("x".repeat(200)).clause()).hasSize(200);
    assertThatIllegalArgumentException().isThrownBy(() -> Provenance.local("x".repeat(201)));
  }

  @Test
  void factsComeBeforeAssumptionsBeforeLocalRules() {
    assertThat(
            List.of(
                    Provenance.local("a"),
                    Provenance.assumption("A1"),
                    Provenance.source("S2"),
                    Provenance.source("S1"))
                .stream()
                .sorted())
        .hasToString("[source:S1, source:S2, assumption:A1, local:a]");
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullIsRefusedByName() {
    assertThatNullPointerException()
        .isThrownBy(() -> Provenance.source(null))
        .withMessage("clause");
  }
}
