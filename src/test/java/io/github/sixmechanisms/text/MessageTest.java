package io.github.sixmechanisms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class MessageTest {

  /** A key of an application: without a template, the key itself is the text. */
  private static final MessageKey OWN = () -> "{a}, {b} and {c}";

  @Test
  void namesAreFilledInEitherLanguage() {
    Message message = Message.of(TextKey.REFUSED, "what", Text.of("区划树", "The tree"), "count", 2);

    assertThat(message.in(Language.EN)).isEqualTo("The tree was refused for 2 problem(s):");
    assertThat(message.in(Language.ZH_CN)).isEqualTo("区划树有 2 处问题，不予接受：");
    assertThat(message).hasToString(message.in(Language.EN));
  }

  @Test
  void keyAndArgumentsAreThereForPrograms() {
    Message message = Message.of(TextKey.MORE, "count", 7);

    assertThat(message.key()).isEqualTo("text.more");
    assertThat(message.arguments()).containsExactly(entry("count", 7));
  }

  @Test
  void anArgumentIsNeverReadAsATemplate() {
    Message message = Message.of(OWN, "a", "{b}", "b", "$1\\", "c", "{c}");

    assertThat(message.in(Language.EN)).isEqualTo("{b}, $1\\ and {c}");
  }

  @Test
  void aNameWithoutAnArgumentStaysVisible() {
    assertThat(Message.of(OWN, "b", 1).in(Language.ZH_CN)).isEqualTo("{a}, 1 and {c}");
  }

  @Test
  void aMessageInsideAMessageSpeaksItsLanguage() {
    Message message = Message.of(OWN, "a", Message.of(TextKey.MORE, "count", 1));

    assertThat(message.in(Language.EN)).startsWith("… and 1 more.");
    assertThat(message.in(Language.ZH_CN)).startsWith("……另有 1 处。");
  }

  @Test
  void messagesAreEqualWhenKeyAndArgumentsAre() {
    assertThat(Message.of(TextKey.MORE, "count", 1))
        .isEqualTo(Message.of(TextKey.MORE, "count", 1))
        .hasSameHashCodeAs(Message.of(TextKey.MORE, "count", 1))
        .isNotEqualTo(Message.of(TextKey.MORE, "count", 2))
        .isNotEqualTo(Message.of(TextKey.REFUSED, "count", 1))
        .isNotEqualTo("… and 1 more.");
  }

  @Test
  void brokenArgumentListsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Message.of(TextKey.MORE, "count"))
        .withMessageContaining("in turn");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Message.of(TextKey.MORE, 1, "count"))
        .withMessageContaining("(1)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Message.of(TextKey.MORE, "count", 1, "count", 2));
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullsAreRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> Message.of(null)).withMessage("key");
    assertThatNullPointerException()
        .isThrownBy(() -> Message.of(TextKey.MORE, "count", null))
        .withMessage("count");
    assertThatNullPointerException()
        .isThrownBy(() -> Message.of(TextKey.MORE, "count", 1).in(null))
        .withMessage("language");
  }
}
