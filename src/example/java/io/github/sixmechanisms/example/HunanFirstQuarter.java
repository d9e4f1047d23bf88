package io.github.sixmechanisms.example;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.Programme;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.Evidence;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.MeasureRecord;
import io.github.sixmechanisms.assessment.Notice;
import io.github.sixmechanisms.assessment.NoticeTemplates;
import io.github.sixmechanisms.assessment.RegionAssessment;
import io.github.sixmechanisms.dispatch.DispatchList;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.ApportionmentMethod;
import io.github.sixmechanisms.target.Schedule;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.target.TreeApportionmentRequest;
import io.github.sixmechanisms.target.WeightFactor;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** Hunan, first quarter 2022: published totals, illustrative split over the prefectures. */
final class HunanFirstQuarter {

  static final List<String> COLUMNS =
      ImmutableList.of(
          "code",
          "name",
          "opening_stock",
          "candidates",
          "new_entries",
          "exits",
          "marked_new_entries",
          "action_plan",
          "decomposed",
          "tasks",
          "overdue_tasks",
          "overdue_findings");

  private static final long NEW_TARGET = 1_750;
  private static final long NET_TARGET = 1_000;
  private static final LocalDate ISSUED = LocalDate.of(2022, 1, 10);
  private static final LocalDate DAY = LocalDate.of(2022, 3, 31);
  private static final LocalDate RECORDED = LocalDate.of(2022, 4, 8);

  private static final Office ISSUER =
      new Office(
          RegionCode.of("430000"),
          Text.of("湖南省工业和信息化厅", "Department of Industry and Information Technology of Hunan"));

  private final RegionTree tree = Hunan.regions();
  private final CsvTable table;

  HunanFirstQuarter(CsvTable table) {
    this.table = table;
    table.requireUnique("code");
  }

  Programme programme() {
    return Programme.builder()
        .year(ProgrammeYear.of(2022))
        .tree(tree)
        .targets(TargetPlan.of(tree, targets()))
        .counts(counts())
        .evidence(table.rows().stream().map(this::evidence).toList())
        .build();
  }

  Assessment assess() {
    return programme().assess(Hunan.policy2022(), AsOf.of(DAY));
  }

  /** The province's targets, new and net together, by stock and candidates. */
  private List<Target> targets() {
    return TreeApportionmentRequest.builder()
        .tree(tree)
        .downTo(Level.PREFECTURE)
        .method(ApportionmentMethod.WEBSTER)
        .newTotal(NEW_TARGET)
        .netTotal(NET_TARGET)
        .ceiling(Hunan.policy2022().targets().overAllocationCeiling())
        .addFactors(
            factor(Text.of("年初在库数", "opening stock"), "0.6", "opening_stock"),
            factor(Text.of("培育库候选数", "candidates"), "0.4", "candidates"))
        .build()
        .apportion()
        .targets(ISSUED);
  }

  private WeightFactor factor(Text name, String share, String column) {
    if (sum(column) == 0) {
      throw table.rows().get(0).error(column, "is 0 like all others", "give numbers to weigh by");
    }
    ImmutableSortedMap.Builder<RegionCode, Long> counts = ImmutableSortedMap.naturalOrder();
    tree.unitsBelow(province()).forEach(unit -> counts.put(unit.code(), weight(unit, column)));
    return WeightFactor.ofCounts(name, Fraction.parse(share), counts.buildOrThrow());
  }

  /** A prefecture that the file leaves out has no stock and no candidates, and so no target. */
  private long weight(Region unit, String column) {
    return table.rows().stream()
        .filter(row -> prefecture(row).equals(unit.code()))
        .mapToLong(row -> row.count(column))
        .findFirst()
        .orElse(0);
  }

  private List<PublishedCounts> counts() {
    ImmutableList.Builder<PublishedCounts> counts = ImmutableList.builder();
    for (CsvTable.Row row : table.rows()) {
      counts.add(
          counts(prefecture(row), row.count("new_entries"), row.count("exits"), marked(row)));
    }
    return counts
        .add(counts(province(), sum("new_entries"), sum("exits"), sum("marked_new_entries")))
        .build();
  }

  private static long marked(CsvTable.Row row) {
    long marked = row.count("marked_new_entries");
    if (marked > row.count("new_entries")) {
      throw row.error(
          "marked_new_entries", "exceeds the new_entries", "count marked ones among the new ones");
    }
    return marked;
  }

  private static PublishedCounts counts(
      RegionCode region, long newEntries, long exits, long marked) {
    return PublishedCounts.builder()
        .region(region)
        .day(DAY)
        .recorded(RECORDED)
        .newEntries(newEntries)
        .otherInflows(0)
        .exits(exits)
        .net(newEntries - exits)
        .markedNewEntries(marked)
        .build();
  }

  private Evidence evidence(CsvTable.Row row) {
    Evidence.Builder evidence =
        Evidence.builder()
            .region(prefecture(row))
            .day(DAY)
            .recorded(RECORDED)
            .actionPlanInForce(truth(row, "action_plan"))
            .soundlyDecomposed(truth(row, "decomposed"));
    if (!row.isBlank("tasks")) {
      evidence.tasks(row.count("tasks"));
    }
    if (!row.isBlank("overdue_tasks")) {
      evidence.overdueTasks(overdueTasks(row));
    }
    if (!row.isBlank("overdue_findings")) {
      evidence.overdueFindings(row.count("overdue_findings"));
    }
    return evidence.build();
  }

  private static long overdueTasks(CsvTable.Row row) {
    long overdue = row.count("overdue_tasks");
    if (!row.isBlank("tasks") && overdue > row.count("tasks")) {
      throw row.error("overdue_tasks", "exceeds the tasks", "count overdue ones among the tasks");
    }
    return overdue;
  }

  private static Truth truth(CsvTable.Row row, String column) {
    return switch (row.text(column)) {
      case "yes" -> Truth.TRUE;
      case "no" -> Truth.FALSE;
      case "" -> Truth.UNKNOWN;
      default -> throw row.error(column, "is unknown", "write yes, no or nothing");
    };
  }

  private RegionCode prefecture(CsvTable.Row row) {
    return Regions.code(
        row,
        code -> tree.find(code).filter(r -> r.level() == Level.PREFECTURE),
        "a prefecture of Hunan");
  }

  private RegionCode province() {
    return tree.root().code();
  }

  private long sum(String column) {
    return table.rows().stream().mapToLong(row -> row.count(column)).reduce(0, Math::addExact);
  }

  void print(PrintStream out) {
    Programme programme = programme();
    Assessment assessment = programme.assess(Hunan.policy2022(), AsOf.of(DAY));
    print(assessment, out);
    print(programme.dispatchList(Hunan.policy2022(), AsOf.of(DAY)), out);
    printNotices(assessment, out);
  }

  private static void print(DispatchList list, PrintStream out) {
    out.println();
    out.println("-- 下次调度会名单 / Dispatch list for the next meeting --");
    out.print(list.in(Language.ZH_CN));
    out.println();
    out.print(list.in(Language.EN));
  }

  /** Drafts of every measure in Chinese, and in English of the measure against the last region. */
  private static void printNotices(Assessment assessment, PrintStream out) {
    NoticeTemplates templates = NoticeTemplates.standard();
    RegionCode last = firstWarned(assessment).region().code();
    out.println();
    out.println("-- 通知文稿 / Drafts of the notices --");
    for (MeasureRecord record : assessment.measureRecords()) {
      out.println();
      Notice notice = templates.draft(record, ISSUER, RECORDED);
      out.println(notice.title().zh());
      out.print(notice.body().zh());
      if (record.region().code().equals(last)) {
        out.println();
        out.println(notice.title().en());
        out.print(notice.body().en());
      }
    }
  }

  private void print(Assessment assessment, PrintStream out) {
    out.println("== 湖南省 2022 年一季度 / Hunan, first quarter of 2022 ==");
    out.println("The totals are published; the split over the prefectures is ILLUSTRATIVE.");
    out.println(
        "Targets: "
            + NEW_TARGET
            + " new and "
            + NET_TARGET
            + " net, apportioned by Webster's method, 0.6 by stock and 0.4 by candidates.");
    out.println("总数为公布数；分市州数据仅为示例；目标按韦伯斯特法分解，权重为在库数六成、候选数四成。");
    out.println();
    out.print(assessment.in(Language.EN));
    out.println();
    out.print(LeagueTable.of(assessment, Level.PREFECTURE));
    out.println();
    out.println(provinceLine(assessment.of(province())));
    out.println();
    RegionAssessment explained = firstWarned(assessment);
    out.print(explained.in(Language.ZH_CN));
    out.println();
    out.print(explained.in(Language.EN));
  }

  private static RegionAssessment firstWarned(Assessment assessment) {
    ImmutableList<RegionAssessment> table =
        assessment.leagues().get(Level.PREFECTURE.name()).reverse();
    return table.get(0);
  }

  private static String provinceLine(RegionAssessment province) {
    Fraction completion = province.row().reading(Indicators.NET_COMPLETION).number().orElseThrow();
    Fraction linear = Schedule.linear().share(3);
    return "Hunan: net "
        + province.row().reading(Indicators.NET).number().orElseThrow()
        + " of "
        + province.row().reading(Indicators.NET_TARGET).number().orElseThrow()
        + ": "
        + percent(completion, 1)
        + "; schedule "
        + percent(Hunan.policy2022().targets().schedule().share(3), 0)
        + ", linear would be "
        + percent(linear, 0)
        + ".";
  }

  private static String percent(Fraction share, int decimals) {
    return share.times(Fraction.of(100)).toDecimal(decimals).toPlainString() + " %";
  }
}
