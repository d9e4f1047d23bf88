package io.github.sixmechanisms.text;

import static io.github.sixmechanisms.text.TextTable.Align.LEFT;
import static io.github.sixmechanisms.text.TextTable.Align.RIGHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

  @Test
  void columnsStayAlignedWithFullWidthCharacters() {
    TextTable table =
        TextTable.of(RIGHT, LEFT, RIGHT, LEFT)
            .row("名次", "Region 区域", "Score", "等次")
            .row("1", "长沙市", "82.08", "正常")
            .row("10", "湘西土家族苗族自治州", "5.00", "");

    assertThat(table)
        .hasToString(
            """
            名次  Region 区域           Score  等次
               1  长沙市                82.08  正常
              10  湘西土家族苗族自治州   5.00
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "长沙, 4",
    "（A）, 5",
    "，。；, 6",
    "ＡＢ, 4",
    "１２, 4",
    "“高”, 4",
    "a\u0301, 1",
    "\uFEFFa, 1",
    "é, 1",
    "…, 1",
    "ア, 2",
    "한, 2",
    "\uD840\uDC00, 2",
    "😀, 2",
    "㐀, 2",
    "￥, 2",
    "¥, 1"
  })
  void aFullWidthCharacterTakesTwoColumns(String text, int width) {
    assertThat(TextTable.width(text)).isEqualTo(width);
  }

  @Test
  void anEmptyTextHasNoWidth() {
    assertThat(TextTable.width("")).isZero();
    assertThat(TextTable.width("\u3000")).isEqualTo(2);
  }

  @Test
  void everyLineOfARandomTableHasItsBordersInTheSamePlace() {
    String alphabet = "aZ9长沙（，é𠀀";
    int[] characters = alphabet.codePoints().toArray();
    for (long seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      TextTable table = TextTable.of(LEFT, RIGHT, LEFT);
      List<String> cells = new ArrayList<>();
      for (int row = 0; row < 5; row++) {
        String left = cell(random, characters);
        String right = cell(random, characters);
        table.row(left, right, "|");
        cells.add(left);
      }

      List<String> lines = table.toString().lines().toList();

      assertThat(lines).as("seed %d", seed).hasSize(5);
      assertThat(lines.stream().map(TextTable::width).distinct()).as("seed %d", seed).hasSize(1);
      for (int row = 0; row < 5; row++) {
        assertThat(lines.get(row)).as("seed %d", seed).startsWith(cells.get(row)).endsWith("  |");
      }
    }
  }

  private static String cell(SplittableRandom random, int[] characters) {
    StringBuilder cell = new StringBuilder();
    for (int i = random.nextInt(7); i > 0; i--) {
      cell.appendCodePoint(characters[random.nextInt(characters.length)]);
    }
    return cell.toString();
  }

  @Test
  void aTableWithoutRowsIsEmpty() {
    assertThat(TextTable.of(LEFT)).hasToString("");
  }

  @Test
  void aTableNeedsAColumnAndEachRowACellForEach() {
    assertThatIllegalArgumentException().isThrownBy(() -> TextTable.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TextTable.of(LEFT, RIGHT).row("only one"))
        .withMessage("The row (1 cells) must have 2 cells.");
  }
}
