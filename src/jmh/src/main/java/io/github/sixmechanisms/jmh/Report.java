package io.github.sixmechanisms.jmh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link EngineBenchmark} in interleaved rounds and writes a table in Markdown.
 *
 * <p>Arguments: the file to write ({@code -} or none for the standard output), then any number of
 * contenders and sizes (all without), and {@code --quick} for one short iteration each. Progress
 * goes to the standard error.
 */
public final class Report {

  private static final int ROUNDS = 2;

  private final Set<String> engines = new LinkedHashSet<>();
  private final Set<Integer> sizes = new TreeSet<>();
  private final Map<Key, List<Sample>> samples = new HashMap<>();
  private boolean quick;

  private Report(List<String> args) {
    for (String arg : args) {
      if (arg.equals("--quick")) {
        quick = true;
      } else if (arg.chars().allMatch(Character::isDigit)) {
        sizes.add(Integer.valueOf(arg));
      } else if (Contenders.names().contains(arg)) {
        engines.add(arg);
      } else {
        throw new IllegalArgumentException(arg + " is no size and not in " + Contenders.names());
      }
    }
    if (engines.isEmpty()) {
      engines.addAll(Contenders.names());
    }
    engines.add(Contenders.YARDSTICK);
    if (sizes.isEmpty()) {
      Collections.addAll(sizes, 14, 3_000, 100_000);
    }
  }

  public static void main(String[] args) throws IOException, RunnerException {
    List<String> all = List.of(args);
    Report report = new Report(all.subList(Math.min(1, all.size()), all.size()));
    for (int round = 0; round < ROUNDS; round++) {
      report.round();
    }
    report.table().write(all.isEmpty() ? Markdown.STANDARD_OUTPUT : all.get(0));
  }

  /** Runs everything once, all engines of a size next to each other. */
  private void round() throws RunnerException {
    for (int size : sizes) {
      for (String engine : inOrder()) {
        for (RunResult result : runner(engine, size).run()) {
          samples
              .computeIfAbsent(new Key(engine, size), key -> new ArrayList<>())
              .add(Sample.of(result, size));
        }
      }
    }
  }

  private Runner runner(String engine, int size) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(EngineBenchmark.class.getName())
            .param("engine", engine)
            .param("size", Integer.toString(size))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true);
    if (quick) {
      options.warmupIterations(1).measurementIterations(1);
    } else if (Contenders.isPeer(engine)) {
      options.warmupIterations(2).measurementIterations(3);
    }
    return new Runner(
        options.build(), OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL));
  }

  private Markdown table() {
    Markdown markdown =
        new Markdown()
            .paragraph(
                Markdown.machine()
                    + " Median of "
                    + ROUNDS
                    + " interleaved rounds (± half their range); N regions in a batch; ns and B"
                    + " are per region, x is the time as a multiple of "
                    + Contenders.YARDSTICK
                    + ".");
    List<String> head = new ArrayList<>(List.of("engine"));
    for (int size : sizes) {
      head.add(String.format("ns, N=%d", size));
      head.add("x");
      head.add("B");
    }
    markdown.head(head);
    for (String engine : inOrder()) {
      List<String> row = new ArrayList<>(List.of(engine));
      for (int size : sizes) {
        double nanos = median(engine, size, Sample::nanos);
        row.add(Markdown.number(nanos) + " (±" + spreadPercent(engine, size) + "%)");
        row.add(Markdown.number(nanos / median(Contenders.YARDSTICK, size, Sample::nanos)));
        row.add(Markdown.number(median(engine, size, Sample::bytes)));
      }
      markdown.row(row);
    }
    return markdown;
  }

  private List<String> inOrder() {
    return Contenders.names().stream().filter(engines::contains).toList();
  }

  private double median(String engine, int size, ToDoubleFunction<Sample> value) {
    return Markdown.median(values(engine, size, value));
  }

  private long spreadPercent(String engine, int size) {
    List<Double> nanos = values(engine, size, Sample::nanos);
    double range = Collections.max(nanos) - Collections.min(nanos);
    return Math.round(50 * range / Markdown.median(nanos));
  }

  private List<Double> values(String engine, int size, ToDoubleFunction<Sample> value) {
    return samples.get(new Key(engine, size)).stream().mapToDouble(value).boxed().toList();
  }

  /** What is measured. */
  private record Key(String engine, int size) {}

  /** One round's median time and its allocation, per region. */
  private record Sample(double nanos, double bytes) {

    static Sample of(RunResult result, int size) {
      return new Sample(
          result.getPrimaryResult().getStatistics().getPercentile(50) / size,
          result.getSecondaryResults().get("gc.alloc.rate.norm").getScore() / size);
    }
  }
}
