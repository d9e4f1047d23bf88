package io.github.sixmechanisms.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  private static final Schedule NODES = Schedule.parse("3:0.12 6:0.35 9:0.60 12:1");

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0",
    "1, 0, 1/12",
    "2, 0, 1/6",
    "3, 3/25, 1/4",
    "4, 3/25, 1/3",
    "5, 3/25, 5/12",
    "6, 7/20, 1/2",
    "7, 7/20, 7/12",
    "8, 7/20, 2/3",
    "9, 3/5, 3/4",
    "10, 3/5, 5/6",
    "11, 3/5, 11/12",
    "12, 1, 1"
  })
  void theShareOfEachMonthIsThatOfTheEarlierNodeOrLinear(
      int months, String byNodes, String linear) {
    assertThat(NODES.share(months)).hasToString(byNodes);
    assertThat(Schedule.linear().share(months)).hasToString(linear);
  }

  @Test
  void theFirstMonthDueIsThatOfTheFirstShareAboveZero() {
    assertThat(NODES.firstMonthDue()).isEqualTo(3);
    assertThat(Schedule.linear().firstMonthDue()).isEqualTo(1);
    assertThat(Schedule.parse("2:0 5:1").firstMonthDue()).isEqualTo(5);
  }

  @Test
  void twelveEqualNodesAreTheLinearSchedule() {
    assertThat(
            Schedule.parse(
                "1:1/12 2:1/6 3:1/4 4:1/3 5:5/12 6:1/2 7:7/12 8:2/3 9:3/4 10:5/6 11:11/12 12:1"))
        .isEqualTo(Schedule.linear())
        .hasToString("linear");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear", "3:3/25 6:7/20 9:3/5 12:1", "12:1", "5:1"})
  void theTextFormIsReadBack(String text) {
    assertThat(Schedule.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Linear", "3", "3:0.1:2 12:1", "3:0.1  12:1", "x:1", "12:1 12:1", "3:a 12:1"})
  void aTextOfAnotherFormIsRefused(String text) {
    assertThatThrownBy(() -> Schedule.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyProblemOfTheNodesIsReportedTogether() {
    Map<Integer, Fraction> nodes =
        Map.of(
            0, Fraction.parse("0.5"),
            3, Fraction.parse("0.4"),
            6, Fraction.parse("-1"),
            13, Fraction.parse("0.9"));

    assertThatThrownBy(() -> Schedule.ofNodes(nodes))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Message::key)
                    .containsExactly(
                        "target.decreasing",
                        "target.decreasing",
                        "target.notEndingInOne",
                        "target.wrongMonth",
                        "target.wrongMonth",
                        "target.wrongShare"));
  }

  @Test
  void withoutNodesNothingWouldEverBeDue() {
    assertThatThrownBy(() -> Schedule.ofNodes(Map.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("must be 1");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 13})
  void monthsOutsideTheYearAreRefused(int months) {
    assertThatThrownBy(() -> NODES.share(months))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(" + months + ")");
  }
}
