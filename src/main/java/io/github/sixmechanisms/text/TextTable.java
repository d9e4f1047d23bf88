package io.github.sixmechanisms.text;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * A plain-text table whose columns stay aligned in a fixed-width font when cells mix half-width and
 * full-width (Chinese) characters. Columns are separated by two spaces; lines carry no trailing
 * spaces.
 */
public final class TextTable {

  /** On which side a cell is filled up. */
  public enum Align {
    /** Text begins at the left edge. */
    LEFT,
    /** Text ends at the right edge, as numbers do. */
    RIGHT
  }

  private final ImmutableList<Align> alignments;
  private final List<ImmutableList<String>> rows = new ArrayList<>();

  private TextTable(ImmutableList<Align> alignments) {
    this.alignments = alignments;
  }

  /**
   * Starts an empty table.
   *
   * @param alignments one alignment per column, at least one
   * @return the table
   * @throws IllegalArgumentException without a column
   */
  public static TextTable of(Align... alignments) {
    checkArgument(alignments.length > 0, "A table must have at least one column.");
    return new TextTable(ImmutableList.copyOf(alignments));
  }

  /**
   * Adds a row, the head being the first.
   *
   * @param cells one cell per column
   * @return this table
   * @throws IllegalArgumentException if the number of cells differs from the number of columns
   */
  public TextTable row(String... cells) {
    checkArgument(
        cells.length == alignments.size(),
        "The row (%s cells) must have %s cells.",
        cells.length,
        alignments.size());
    rows.add(ImmutableList.copyOf(cells));
    return this;
  }

  /**
   * Returns the number of half-width columns that a text takes in a fixed-width font.
   *
   * @param text any text without line breaks
   * @return 2 for each full-width character, 0 for a combining one, 1 for any other
   */
  public static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    return isFullWidth(codePoint) ? 2 : 1;
  }

  /** The wide and full-width blocks of Unicode's East Asian Width that Chinese text uses. */
  private static boolean isFullWidth(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0x303E)
        || (c >= 0x3041 && c <= 0x33FF)
        || (c >= 0x3400 && c <= 0x4DBF)
        || (c >= 0x4E00 && c <= 0x9FFF)
        || (c >= 0xA000 && c <= 0xA4CF)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  /**
   * Returns the table, each row ending with a line feed.
   *
   * @return the aligned lines
   */
  @Override
  public String toString() {
    int[] widths = new int[alignments.size()];
    for (ImmutableList<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], width(row.get(column)));
      }
    }
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(line(row, widths).stripTrailing()).append('\n'));
    return text.toString();
  }

  private String line(ImmutableList<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      String fill = " ".repeat(widths[column] - width(cell));
      line.append(alignments.get(column) == Align.LEFT ? cell + fill : fill + cell).append("  ");
    }
    return line.toString();
  }
}
