package io.github.sixmechanisms.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"430100", "CN", "430100-park.1", "a_b"})
  void parsingReadsBackTheText(String text) {
    assertThat(RegionCode.parse(text)).isEqualTo(RegionCode.of(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " 430100", "430100 ", "长沙", "43/01", "４３０１００", "430100\n"})
  void otherTextsAreNotRead(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RegionCode.of(text))
        .withMessageContaining("(" + text + ")");
  }

  @Test
  void theLengthIsLimitedTo32() {
    assertThat(RegionCode.of("9".repeat(32)).text()).hasSize(32);
    assertThatIllegalArgumentException().isThrownBy(() -> RegionCode.of("9".repeat(33)));
  }

  @Test
  void codesAreOrderedAsText() {
    assertThat(RegionCode.of("430100")).isLessThan(RegionCode.of("430101"));
    assertThat(RegionCode.of("43")).isLessThan(RegionCode.of("430100"));
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullIsRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> RegionCode.of(null)).withMessage("text");
  }
}
