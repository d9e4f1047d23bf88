package io.github.sixmechanisms.jmh;

import io.github.sixmechanisms.cultivation.CandidateStatus;
import io.github.sixmechanisms.cultivation.CultivationIndicators;
import io.github.sixmechanisms.cultivation.CultivationPolicy;
import io.github.sixmechanisms.cultivation.EnterpriseProfile;
import io.github.sixmechanisms.cultivation.Observation;
import io.github.sixmechanisms.cultivation.OperatingRecords;
import io.github.sixmechanisms.cultivation.RiskLevel;
import io.github.sixmechanisms.cultivation.Screened;
import io.github.sixmechanisms.cultivation.Screening;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.Binding;
import io.github.sixmechanisms.rule.CompiledColumns;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
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
 * The enterprises of a province with 24 months of reports each: packing the reports, screening all,
 * and the rules alone on columns of indicators. Writes a table in Markdown to the standard output.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms14g", "-Xmx14g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC"})
@State(Scope.Benchmark)
public class ScreeningReport {

  private static final int MONTHS = 24;
  private static final YearMonth FIRST = YearMonth.of(2020, 7);
  private static final YearMonth LAST = FIRST.plusMonths(MONTHS - 1L);
  private static final AsOf DAY = AsOf.of(LocalDate.of(2022, 7, 31));
  private static final CultivationPolicy POLICY = Hunan.policy2022().cultivation();

  /** The number of enterprises. */
  @Param({"250000", "500000"})
  public int enterprises;

  private OperatingRecords records;
  private Roster roster;
  private List<EnterpriseProfile> profiles;
  private Screening screening;
  private Columns columns;
  private CompiledColumns<Columns, CandidateStatus> candidates;
  private CompiledColumns<Columns, RiskLevel> exitRisk;
  private CandidateStatus[] statuses;
  private RiskLevel[] levels;

  /**
   * The indicators of all enterprises, as an application with columns of its own would hold them.
   */
  private static final class Columns {
    private final long[] industrial;
    private final long[] onRoster;
    private final long[] revenue;
    private final long[] decline;
    private final long[] stopped;
    private final long[] hundred;
    private final long[] one;

    Columns(int rows) {
      SplittableRandom random = new SplittableRandom(2022);
      industrial =
          IntStream.range(0, rows).mapToLong(i -> random.nextInt(10) > 0 ? 1 : 0).toArray();
      onRoster = IntStream.range(0, rows).mapToLong(i -> i % 5 == 0 ? 1 : 0).toArray();
      revenue = random.longs(rows, 0, 40_000_000).toArray();
      decline = random.longs(rows, -100, 100).toArray();
      stopped = random.longs(rows, 0, 3).toArray();
      hundred = IntStream.range(0, rows).mapToLong(i -> 100).toArray();
      one = IntStream.range(0, rows).mapToLong(i -> 1).toArray();
    }

    static Binding<Function<? super Columns, long[]>> binding() {
      Binding.Builder<Function<? super Columns, long[]>> binding = Binding.ofColumns(Columns.class);
      return binding
          .flag(CultivationIndicators.INDUSTRIAL, columns -> columns.industrial)
          .flag(CultivationIndicators.ON_ROSTER, columns -> columns.onRoster)
          .ratio(
              CultivationIndicators.TRAILING_REVENUE,
              columns -> columns.revenue,
              columns -> columns.one)
          .ratio(
              CultivationIndicators.TRAILING_REVENUE_DECLINE,
              columns -> columns.decline,
              columns -> columns.hundred)
          .ratio(
              CultivationIndicators.REVENUE_TO_DATE_DECLINE,
              columns -> columns.decline,
              columns -> columns.hundred)
          .ratio(
              CultivationIndicators.ELECTRICITY_DECLINE,
              columns -> columns.decline,
              columns -> columns.hundred)
          .ratio(
              CultivationIndicators.STOPPED_MONTHS,
              columns -> columns.stopped,
              columns -> columns.one)
          .build();
    }
  }

  @Setup
  public void setUp() {
    List<Entry> entries = new ArrayList<>();
    profiles = new ArrayList<>();
    List<Region> counties =
        Hunan.regions().regions().stream()
            .filter(region -> region.level() == Level.COUNTY)
            .toList();
    for (int i = 0; i < enterprises; i++) {
      Region county = counties.get(i % counties.size());
      profiles.add(
          EnterpriseProfile.builder()
              .enterprise(id(i))
              .county(county.code())
              .industry(IndustryCode.of("3120"))
              .effective(LocalDate.of(2020, 1, 1))
              .recorded(LocalDate.of(2020, 1, 1))
              .build());
      if (i % 5 == 0) {
        entries.add(
            Entry.builder()
                .enterprise(id(i))
                .kind(EntryKind.OPENING_STOCK)
                .county(county.code())
                .effective(LocalDate.of(2020, 1, 1))
                .recorded(LocalDate.of(2020, 1, 1))
                .build());
      }
    }
    roster = Roster.of(Hunan.regions(), entries, List.of());
    records = OperatingRecords.of(this::observations);
    screening = Screening.of(POLICY);
    columns = new Columns(enterprises);
    candidates = CompiledColumns.of(POLICY.candidates(), Columns.binding());
    exitRisk = CompiledColumns.of(POLICY.exitRisk(), Columns.binding());
    statuses = new CandidateStatus[enterprises];
    levels = new RiskLevel[enterprises];
  }

  private static EnterpriseId id(int number) {
    return EnterpriseId.of("91430" + (1_000_000_000_000L + number));
  }

  /**
   * Month after month as they come in; about one enterprise in twenty is found by the screening.
   */
  private Iterator<Observation> observations() {
    return IntStream.range(0, MONTHS)
        .boxed()
        .flatMap(
            month ->
                IntStream.range(0, enterprises)
                    .mapToObj(enterprise -> observation(FIRST.plusMonths(month), enterprise)))
        .iterator();
  }

  private static Observation observation(YearMonth month, int enterprise) {
    long monthly = enterprise % 20 == 0 ? 1_500_000 : enterprise % 5 == 0 ? 4_000_000 : 300_000;
    return Observation.builder()
        .enterprise(id(enterprise))
        .month(month)
        .revenueToDate(Yuan.ofYuan(monthly * month.getMonthValue()))
        .electricity(1_000 + enterprise % 7)
        .employees(30)
        .production(Observation.Production.RUNNING)
        .recorded(month.atEndOfMonth().plusDays(18))
        .origin("tax")
        .build();
  }

  @Benchmark
  @Warmup(iterations = 1)
  @Measurement(iterations = 2)
  public OperatingRecords pack() {
    return OperatingRecords.of(this::observations);
  }

  @Benchmark
  @Warmup(iterations = 3)
  @Measurement(iterations = 5)
  public List<Screened> screen() {
    return screening.screen(records, roster, profiles, LAST, DAY);
  }

  @Benchmark
  @Warmup(iterations = 5)
  @Measurement(iterations = 10)
  public void rulesOnColumns() {
    candidates.decide(columns, enterprises, CandidateStatus.NONE, statuses);
    exitRisk.decide(columns, enterprises, RiskLevel.NONE, levels);
  }

  public static void main(String[] args) throws RunnerException {
    System.out.println(
        "| enterprises | step | ms | enterprises per second |\n| ---: | --- | ---: | ---: |");
    for (RunResult result :
        new Runner(
                new OptionsBuilder()
                    .include(ScreeningReport.class.getName())
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run()) {
      double milliseconds = result.getPrimaryResult().getScore();
      String enterprises = result.getParams().getParam("enterprises");
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %.0f | %,.0f |%n",
          enterprises,
          result.getPrimaryResult().getLabel(),
          milliseconds,
          Integer.parseInt(enterprises) / milliseconds * 1_000);
    }
  }
}
