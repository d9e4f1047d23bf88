package io.github.sixmechanisms.jmh;

import io.github.sixmechanisms.roster.LedgerRecord;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.roster.Tallies;
import io.github.sixmechanisms.roster.Tally;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jol.info.GraphLayout;

/**
 * A roster of ten million changes: tally beside a hand-written pass, building, appending a month,
 * and heap per change. Writes a table in Markdown to the standard output.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {
      "-Xms14g",
      "-Xmx14g",
      "-XX:+AlwaysPreTouch",
      "-XX:+UseParallelGC",
      "-Djol.magicFieldOffset=true"
    })
@State(Scope.Benchmark)
public class RosterReport {

  private static final int CHANGES = 10_000_000;
  private static final ProgrammeYear YEAR = ProgrammeYear.of(2022);
  private static final AsOf YEAR_END = AsOf.of(LocalDate.of(2022, 12, 31));

  private RosterWorkload data;
  private Iterable<LedgerRecord> ledger;
  private Roster roster;
  private Roster beforeLastMonth;
  private List<LedgerRecord> lastMonth;

  @Setup
  public void setUp() {
    data = new RosterWorkload(CHANGES);
    int lastMonthFrom = (int) RosterWorkload.LAST_MONTH.toEpochDay();
    ledger = data.ledger(day -> true);
    roster = Roster.of(data.tree, ledger, data.marks());
    requireSameTallies();
    beforeLastMonth = Roster.of(data.tree, data.ledger(day -> day < lastMonthFrom), data.marks());
    lastMonth = new ArrayList<>();
    data.ledger(day -> day >= lastMonthFrom).forEach(lastMonth::add);
    if (!beforeLastMonth.plus(lastMonth, List.of()).equals(roster)) {
      throw new IllegalStateException("appending differs from building");
    }
  }

  private void requireSameTallies() {
    HandTally hand = handWritten();
    Tallies tallies = tally();
    for (int i = 0; i < data.parent.length; i++) {
      Tally tally = tallies.byRegion().values().asList().get(i);
      if (tally.opening() != hand.opening[i]
          || tally.closing() != hand.closing[i]
          || tally.newEntries() != hand.newEntries[i]
          || tally.markedNewEntries() != hand.marked[i]
          || tally.otherInflows() != hand.otherInflows[i]
          || tally.exits() != hand.exits[i]) {
        throw new IllegalStateException("region " + i + " differs");
      }
    }
  }

  @Benchmark
  @Warmup(iterations = 5)
  @Measurement(iterations = 10)
  public HandTally handWritten() {
    return new HandTally(data, YEAR.firstDay(), YEAR.lastDay()).count();
  }

  @Benchmark
  @Warmup(iterations = 5)
  @Measurement(iterations = 10)
  public Tallies tally() {
    return roster.tally(YEAR, YEAR_END);
  }

  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 3)
  public Roster build() {
    return Roster.of(data.tree, ledger, data.marks());
  }

  @Benchmark
  @Warmup(iterations = 3)
  @Measurement(iterations = 10)
  public Roster appendMonth() {
    return beforeLastMonth.plus(lastMonth, List.of());
  }

  private static void printHeap() {
    // Records hide the offsets of their fields otherwise.
    System.setProperty("jol.magicFieldOffset", "true");
    RosterWorkload data = new RosterWorkload(CHANGES);
    Roster roster = Roster.of(data.tree, data.ledger(day -> true), data.marks());
    long last = RosterWorkload.LAST_MONTH.toEpochDay();
    System.out.printf(
        Locale.ROOT,
        "%d changes of %d enterprises, %d of them corrected ones, %d in the last month, in %d"
            + " regions: %.1f bytes of heap per change, corrections and marks included%n%n",
        roster.changes().size(),
        data.enterprises,
        roster.corrections().size(),
        Arrays.stream(data.day).filter(day -> day >= last).count(),
        data.parent.length,
        (double)
                (GraphLayout.parseInstance(roster).totalSize()
                    - GraphLayout.parseInstance(data.tree).totalSize())
            / roster.changes().size());
  }

  public static void main(String[] args) throws RunnerException {
    printHeap();
    Map<String, Double> milliseconds = new TreeMap<>();
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(RosterReport.class.getName())
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      String name = result.getParams().getBenchmark();
      milliseconds.put(
          name.substring(name.lastIndexOf('.') + 1), result.getPrimaryResult().getScore());
    }
    System.out.println("| what | ms | ratio |\n| --- | ---: | --- |");
    row(milliseconds, "handWritten", "handWritten");
    row(milliseconds, "tally", "handWritten");
    row(milliseconds, "build", "build");
    row(milliseconds, "appendMonth", "build");
  }

  private static void row(Map<String, Double> milliseconds, String what, String to) {
    double ratio = milliseconds.get(what) / milliseconds.get(to);
    System.out.printf(
        Locale.ROOT, "| %s | %.0f | %.3f of %s |%n", what, milliseconds.get(what), ratio, to);
  }
}
