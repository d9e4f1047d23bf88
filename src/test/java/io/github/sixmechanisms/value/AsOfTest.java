package io.github.sixmechanisms.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsOfTest {

  private static final LocalDate JUNE_29 = LocalDate.of(2022, 6, 29);
  private static final LocalDate JUNE_30 = LocalDate.of(2022, 6, 30);
  private static final LocalDate JULY_1 = LocalDate.of(2022, 7, 1);
  private static final LocalDate JULY_2 = LocalDate.of(2022, 7, 2);

  @ParameterizedTest
  @ValueSource(strings = {"2022-06-30", "2022-06-30@2022-07-05", "2024-02-29@2024-01-01"})
  void parsingReadsBackTheText(String text) {
    assertThat(AsOf.parse(text)).hasToString(text).isEqualTo(AsOf.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2022",
        "2022-6-30",
        "2022-02-30",
        "2023-02-29",
        "2022-06-30@",
        "@2022-06-30",
        "2022-06-30@2022-06-31",
        "2022-06-30@2022-07-01@2022-07-02",
        " 2022-06-30",
        "30.06.2022"
      })
  void otherTextsAreNotRead(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AsOf.parse(text))
        .withMessageContaining("(" + text + ")");
  }

  @Test
  void withoutAKnowledgeDayEveryRecordedFactIsKnown() {
    AsOf asOf = AsOf.of(JUNE_30);

    assertThat(asOf.knowledgeDay()).isEmpty();
    assertThat(asOf.knows(LocalDate.MAX)).isTrue();
    assertThat(asOf.includes(JUNE_30, LocalDate.MAX)).isTrue();
    assertThat(asOf.includes(JULY_1, JUNE_29)).isFalse();
  }

  @Test
  void theKnowledgeDayCountsToItsEnd() {
    AsOf asOf = AsOf.of(JUNE_30).knownOn(JULY_1);

    assertThat(asOf).isEqualTo(AsOf.parse("2022-06-30@2022-07-01"));
    assertThat(asOf.knows(JULY_1)).isTrue();
    assertThat(asOf.knows(JULY_2)).isFalse();
    assertThat(asOf.includes(JUNE_30, JULY_1)).isTrue();
    assertThat(asOf.includes(JUNE_30, JULY_2)).isFalse();
    assertThat(asOf.includes(JULY_1, JULY_1)).isFalse();
  }

  @Test
  void theKnowledgeDayMayLieBeforeTheDay() {
    AsOf asOf = AsOf.of(JUNE_30).knownOn(JUNE_29);

    assertThat(asOf.includes(JUNE_30, JUNE_29)).isTrue();
    assertThat(asOf.includes(JUNE_29, JUNE_30)).isFalse();
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullsAreRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> AsOf.of(null)).withMessage("day");
    assertThatNullPointerException()
        .isThrownBy(() -> AsOf.of(JUNE_30).knownOn(null))
        .withMessage("lastRecorded");
    assertThatNullPointerException()
        .isThrownBy(() -> AsOf.of(JUNE_30).knows(null))
        .withMessage("recorded");
  }
}
