package io.github.sixmechanisms.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sixmechanisms.text.InvalidInputException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Assesses Hunan for the first quarter of 2022 and Guangdong for 2021.
 *
 * <p>Arguments: none for the files that come with the example, or the path of a file in place of
 * the first, and of one in place of the second. Exit code 0, or 2 with one line about bad input.
 */
public final class MainJob {

  private MainJob() {}

  /**
   * Runs the job.
   *
   * @param arguments up to two paths
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    int exitCode = run(List.of(arguments), out, err);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    try {
      HunanFirstQuarter hunan =
          new HunanFirstQuarter(
              table(arguments, 0, "hunan-2022-q1.csv", HunanFirstQuarter.COLUMNS));
      GuangdongYearEnd guangdong =
          new GuangdongYearEnd(
              table(
                  arguments,
                  1,
                  "guangdong-enterprise-counts-by-city.csv",
                  GuangdongYearEnd.COLUMNS));
      hunan.print(out);
      out.println();
      guangdong.print(guangdong.assess(), out);
      return 0;
    } catch (InputError | InvalidInputException e) {
      err.println(e.getMessage());
      return 2;
    }
  }

  private static CsvTable table(
      List<String> arguments, int position, String resource, List<String> columns) {
    return position < arguments.size()
        ? CsvTable.ofFile(Path.of(arguments.get(position)), columns)
        : CsvTable.ofResource(resource, columns);
  }
}
