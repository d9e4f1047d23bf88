package io.github.sixmechanisms.jmh;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The average time in which a contender classifies one batch of regions.
 *
 * <p>{@link Report} runs all contenders; by hand, name some with {@code -p engine=a,b}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    // Untouched pages of the heap would be paid for by whichever engine touches them first.
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class EngineBenchmark {

  /** The number of regions in a batch. */
  @Param({"14", "3000", "100000"})
  public int size;

  /** A name from {@link Contenders}. */
  @Param(Contenders.YARDSTICK)
  public String engine;

  private Contender contender;

  /** Runs twice, because an engine that keeps state between runs is right only once. */
  @Setup(Level.Trial)
  public void prepareAndCheck() {
    Region[] regions = Workload.regions(size);
    contender = Contenders.create(engine);
    contender.prepare(regions);
    for (int run = 0; run < 2; run++) {
      contender.run();
      Workload.check(engine, regions, contender.outcomes());
    }
  }

  /** Classifies one batch. */
  @Benchmark
  public Object batch() {
    return contender.run();
  }
}
