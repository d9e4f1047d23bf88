package io.github.sixmechanisms.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the two reports have in common: medians, numbers and a Markdown table. */
final class Markdown {

  /** The name of the standard output as a file. */
  static final String STANDARD_OUTPUT = "-";

  private final StringBuilder text = new StringBuilder();

  /** Appends a paragraph. */
  Markdown paragraph(String paragraph) {
    text.append(paragraph).append("\n\n");
    return this;
  }

  /** Appends the head of a table; all columns but the first are numbers. */
  Markdown head(List<String> columns) {
    return row(columns).append("| --- |").append(" --: |".repeat(columns.size() - 1)).append("\n");
  }

  /** Appends a row of a table. */
  Markdown row(List<String> cells) {
    return append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  /** Writes everything to a file, or to the standard output. */
  void write(String file) throws IOException {
    if (file.equals(STANDARD_OUTPUT)) {
      System.out.print(text);
    } else {
      Files.writeString(Path.of(file), text);
    }
  }

  /** Says on what the numbers were measured. */
  static String machine() {
    return String.format(
        Locale.ROOT,
        "Java %s, %s %s, %d processors.",
        Runtime.version(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors());
  }

  /** Returns a number with the digits that matter: two decimals below 10, one below 100. */
  static String number(double value) {
    int decimals = value < 10 ? 2 : value < 100 ? 1 : 0;
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** Returns the middle value, or the mean of the two in the middle. */
  static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private Markdown append(String more) {
    text.append(more);
    return this;
  }
}
