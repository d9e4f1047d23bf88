package io.github.sixmechanisms.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

  private static final Text WHAT = Text.of("名录", "The roster");
  private static final MessageKey FIRST = () -> "a {n}";
  private static final MessageKey SECOND = () -> "b {n}";

  private static InvalidInputException thrownBy(Problems problems) {
    return catchThrowableOfType(InvalidInputException.class, () -> problems.throwIfAny(WHAT));
  }

  @Test
  void withoutProblemsNothingIsThrown() {
    assertThatCode(() -> new Problems().throwIfAny(WHAT)).doesNotThrowAnyException();
  }

  @Test
  void allProblemsAreReportedTogetherSortedByKeyThenText() {
    Problems problems = new Problems();
    problems.add(SECOND, "n", 1);
    problems.add(FIRST, "n", 2);
    problems.add(FIRST, "n", Text.of("零", "0"));

    InvalidInputException exception = thrownBy(problems);

    assertThat(exception.problems())
        .extracting(Message::toString)
        .containsExactly("a 0", "a 2", "b 1");
    assertThat(exception)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The roster was refused for 3 problem(s):\n- a 0\n- a 2\n- b 1");
    assertThat(exception.in(Language.EN)).isEqualTo(exception.getMessage());
    assertThat(exception.in(Language.ZH_CN)).isEqualTo("名录有 3 处问题，不予接受：\n- a 零\n- a 2\n- b 1");
  }

  @Test
  void exactlyAHundredProblemsAreListed() {
    Problems problems = new Problems();
    for (int i = 0; i < 100; i++) {
      problems.add(FIRST, "n", i);
    }

    assertThat(thrownBy(problems).getMessage().lines()).hasSize(101).last().isEqualTo("- a 99");
  }

  @Test
  void moreThanAHundredAreCountedInTheTextAndAllThereForPrograms() {
    Problems problems = new Problems();
    for (int i = 250; i > 0; i--) {
      problems.add(FIRST, "n", 1000 + i);
    }

    InvalidInputException exception = thrownBy(problems);

    assertThat(exception.problems()).hasSize(250);
    assertThat(exception.getMessage().lines())
        .hasSize(102)
        .startsWith("The roster was refused for 250 problem(s):", "- a 1001")
        .endsWith("- a 1100", "… and 150 more.");
    assertThat(exception.in(Language.ZH_CN)).endsWith("\n……另有 150 处。");
  }

  @Test
  @SuppressWarnings("NullAway")
  void anExceptionNeedsAProblem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new InvalidInputException(WHAT, List.of()))
        .withMessageContaining("at least one problem");
    assertThatNullPointerException()
        .isThrownBy(() -> new InvalidInputException(WHAT, null))
        .withMessage("problems");
    assertThatNullPointerException()
        .isThrownBy(() -> new Problems().throwIfAny(null))
        .withMessage("what");
  }
}
