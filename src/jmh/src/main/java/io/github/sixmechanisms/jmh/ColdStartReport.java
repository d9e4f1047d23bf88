package io.github.sixmechanisms.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Times {@link ColdStart} from the start of its process to its end, contenders taking turns, and
 * writes a table in Markdown.
 *
 * <p>Arguments: the file to write ({@code -} or none for the standard output), then any number of
 * contenders (all without).
 */
public final class ColdStartReport {

  private static final int ROUNDS = 9;

  private ColdStartReport() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<String> engines =
        args.length > 1 ? List.of(args).subList(1, args.length) : Contenders.names();
    Map<String, List<Double>> millis = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (String engine : engines) {
        millis.computeIfAbsent(engine, key -> new ArrayList<>()).add(millis(engine));
      }
    }
    table(millis).write(args.length > 0 ? args[0] : Markdown.STANDARD_OUTPUT);
  }

  private static double millis(String engine) throws IOException, InterruptedException {
    ProcessBuilder process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                ColdStart.class.getName(),
                engine)
            .inheritIO();
    long start = System.nanoTime();
    int status = process.start().waitFor();
    long nanos = System.nanoTime() - start;
    if (status != 0) {
      throw new IllegalStateException("the cold start of " + engine + " failed: " + status);
    }
    return nanos / 1e6;
  }

  private static Markdown table(Map<String, List<Double>> millis) {
    Markdown markdown =
        new Markdown()
            .paragraph(
                Markdown.machine()
                    + " Wall time of a whole process that loads the rules, classifies 14 regions"
                    + " and checks them; "
                    + ROUNDS
                    + " alternating rounds.")
            .head(List.of("engine", "ms, median", "min", "max"));
    millis.forEach(
        (engine, values) ->
            markdown.row(
                List.of(
                    engine,
                    Markdown.number(Markdown.median(values)),
                    Markdown.number(Collections.min(values)),
                    Markdown.number(Collections.max(values)))));
    return markdown;
  }
}
