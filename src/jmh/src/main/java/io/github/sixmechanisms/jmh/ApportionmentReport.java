package io.github.sixmechanisms.jmh;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.target.Apportionment;
import io.github.sixmechanisms.target.ApportionmentMethod;
import io.github.sixmechanisms.target.ApportionmentRequest;
import io.github.sixmechanisms.value.Fraction;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Ten million units divided among 100,000 regions with bounds, and new and net targets down a tree of
 * as many. Writes a table in Markdown to the standard output.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(
    value = 1,
    jvmArgs = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
@State(Scope.Benchmark)
public class ApportionmentReport {

  private static final int REGIONS = 100_000;
  private static final long TOTAL = 10_000_000;

  /** The method. */
  @Param({"HAMILTON", "WEBSTER", "JEFFERSON", "HUNTINGTON_HILL", "ADAMS", "DEAN"})
  public String method;

  /** The weights have denominators up to this; great ones have no short common denominator. */
  @Param({"9", "1000000"})
  public int denominators;

  private ApportionmentRequest request;

  @Setup
  public void setUp() {
    SplittableRandom random = new SplittableRandom(2022);
    ApportionmentRequest.Builder builder =
        ApportionmentRequest.builder().method(ApportionmentMethod.valueOf(method)).total(TOTAL);
    for (int i = 0; i < REGIONS; i++) {
      RegionCode region = RegionCode.of("R" + (1_000_000 + i));
      builder.putWeights(
          region, Fraction.of(1 + random.nextInt(100_000), 1 + random.nextInt(denominators)));
      if (i % 10 == 0) {
        builder.putLowerBounds(region, 50L);
      } else if (i % 10 == 1) {
        builder.putUpperBounds(region, 150L);
      }
    }
    request = builder.build();
    if (request.apportion().shares().values().stream().mapToLong(s -> s.units()).sum() != TOTAL) {
      throw new IllegalStateException("the units do not sum to the total");
    }
  }

  @Benchmark
  public Apportionment apportion() {
    return request.apportion();
  }

  public static void main(String[] args) throws RunnerException {
    System.out.println("| method | denominators up to | ms |\n| --- | ---: | ---: |");
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(ApportionmentReport.class.getName())
                    .include(TreeApportionmentBenchmark.class.getName())
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      boolean flat = result.getParams().getParamsKeys().contains("method");
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.0f |%n",
          flat
              ? result.getParams().getParam("method")
              : "WEBSTER, down a tree of 100,000 regions, new and net",
          flat ? result.getParams().getParam("denominators") : "1",
          result.getPrimaryResult().getScore());
    }
  }
}
