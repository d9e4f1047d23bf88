package io.github.sixmechanisms.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnterpriseIdTest {

  @ParameterizedTest
  @ValueSource(strings = {"91430100MA4L16JQ9B", "e-1", "企业:0001", "A._:-9"})
  void parsingReadsBackTheText(String text) {
    assertThat(EnterpriseId.parse(text)).isEqualTo(EnterpriseId.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " e1", "e1 ", "e 1", "e\t1", "e,1", "e;1", "e\n"})
  void otherTextsAreNotRead(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EnterpriseId.of(text))
        .withMessageContaining("(" + text + ")");
  }

  @Test
  void theLengthIsLimitedTo64() {
    assertThat(EnterpriseId.of("9".repeat(64)).text()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> EnterpriseId.of("9".repeat(65)));
  }

  @Test
  void identifiersAreComparedCharacterByCharacter() {
    assertThat(EnterpriseId.of("A")).isLessThan(EnterpriseId.of("a"));
    assertThat(EnterpriseId.of("10")).isLessThan(EnterpriseId.of("9"));
    assertThat(EnterpriseId.of("a")).isNotEqualTo(EnterpriseId.of("A"));
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullIsRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> EnterpriseId.of(null)).withMessage("text");
  }
}
