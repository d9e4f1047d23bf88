package io.github.sixmechanisms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void aTextReadsInEitherLanguage() {
    Text text = Text.of("长沙市", "Changsha");

    assertThat(text.in(Language.ZH_CN)).isEqualTo("长沙市");
    assertThat(text.in(Language.EN)).isEqualTo("Changsha");
    assertThat(text).hasToString("长沙市 (Changsha)");
  }

  @Test
  void anUntranslatedTextReadsTheSameInBoth() {
    assertThat(Text.untranslated("芙蓉区")).isEqualTo(Text.of("芙蓉区", "芙蓉区")).hasToString("芙蓉区");
  }

  @Test
  void languagesHaveTheirTags() {
    assertThat(Language.ZH_CN.tag()).isEqualTo("zh-CN");
    assertThat(Language.EN.tag()).isEqualTo("en");
  }

  @Test
  @SuppressWarnings("NullAway")
  void blanksAndNullsAreRefusedByName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Text.of("长沙市", " "))
        .withMessageContaining("en text");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Text.of("\u3000", "Changsha"))
        .withMessageContaining("zh text");
    assertThatNullPointerException().isThrownBy(() -> Text.of("长沙市", null)).withMessage("en");
  }
}
