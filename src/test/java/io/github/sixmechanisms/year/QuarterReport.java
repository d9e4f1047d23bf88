package io.github.sixmechanisms.year;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.MeasureRecord;
import io.github.sixmechanisms.assessment.RegionAssessment;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.assessment.Standing;
import io.github.sixmechanisms.coordination.TaskMeasures;
import io.github.sixmechanisms.coordination.TaskStatus;
import io.github.sixmechanisms.coordination.WaitingApplication;
import io.github.sixmechanisms.cultivation.CandidateStatus;
import io.github.sixmechanisms.cultivation.PipelineCoverage;
import io.github.sixmechanisms.cultivation.Pool;
import io.github.sixmechanisms.cultivation.PoolMembership;
import io.github.sixmechanisms.cultivation.RiskLevel;
import io.github.sixmechanisms.dispatch.DispatchEntry;
import io.github.sixmechanisms.dispatch.FindingState;
import io.github.sixmechanisms.dispatch.LandingState;
import io.github.sixmechanisms.linkage.Award;
import io.github.sixmechanisms.linkage.AwardLedger;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.roster.Tally;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.TextTable;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Yuan;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What the golden report says of one quarter. */
final class QuarterReport {

  private static final int SHOWN = 10;

  private final MonthEnd end;
  private final Assessment assessment;
  private final StringBuilder text = new StringBuilder();

  QuarterReport(MonthEnd end) {
    this.end = end;
    assessment = end.assessment().orElseThrow();
  }

  String text() {
    text.append("== ")
        .append(end.asOf().day())
        .append(" ==\n\n")
        .append(prefectures())
        .append('\n');
    roster();
    classes();
    pools();
    tasks();
    awards();
    visits();
    measures();
    dispatchList();
    return text.append('\n').toString();
  }

  private void line(String name, Object what) {
    text.append(name).append(": ").append(what).append('\n');
  }

  private String prefectures() {
    TextTable table =
        TextTable.of(
            TextTable.Align.LEFT,
            TextTable.Align.LEFT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.RIGHT,
            TextTable.Align.LEFT);
    table.row("prefecture", "class", "score", "rank", "new", "net", "measures");
    for (RegionAssessment result : assessment.regions()) {
      if (result.region().level() == Level.PREFECTURE) {
        table.row(row(result));
      }
    }
    return table.toString();
  }

  private String[] row(RegionAssessment result) {
    Region region = result.region();
    Tally tally = end.tallies().of(region.code());
    Target target = end.facts().targets().inForce(region.code(), end.asOf()).orElseThrow();
    Standing standing = result.standing().orElseThrow();
    return new String[] {
      region.name().zh(),
      result.regionClass().in(Language.EN),
      standing.score().total().toDecimal(2).toPlainString(),
      String.valueOf(standing.rank()),
      tally.newEntries() + "/" + target.newTarget().orElseThrow(),
      tally.net() + "/" + target.netTarget().orElseThrow(),
      result.measures().stream().map(measure -> measure.in(Language.EN)).collect(joining(", "))
    };
  }

  private void roster() {
    Tally tally = end.tallies().of(Province.CODE);
    Target target = end.facts().targets().inForce(Province.CODE, end.asOf()).orElseThrow();
    long newTarget = target.newTarget().orElseThrow();
    line("enterprises on record", enterprises());
    line("roster", tally);
    line("province's targets", newTarget + " new, " + target.netTarget().orElseThrow() + " net");
    PipelineCoverage coverage =
        end.pipeline().coverage(Province.CODE, Province.YEAR, newTarget, tally.newEntries());
    line(
        "pipeline",
        coverage.expected()
            + " expected, "
            + coverage.later()
            + " later, "
            + coverage.undated()
            + " undated, coverage "
            + percent(coverage.ratio()));
  }

  private int enterprises() {
    Set<EnterpriseId> all = new HashSet<>(end.facts().reports().enterprises());
    end.facts().ledger().forEach(record -> all.add(record.enterprise()));
    end.facts().projects().forEach(project -> all.add(project.enterprise()));
    return all.size();
  }

  private void classes() {
    for (Level level : List.of(Level.PREFECTURE, Level.COUNTY, Level.PARK)) {
      List<RegionAssessment> at =
          assessment.regions().stream().filter(r -> r.region().level() == level).toList();
      line(level.in(Language.EN) + " by class", counts(at, RegionAssessment::regionClass));
    }
  }

  static <T, K extends Enum<K>> Map<K, Long> counts(Collection<T> all, Function<T, K> kind) {
    return all.stream().collect(groupingBy(kind, TreeMap::new, counting()));
  }

  private static String percent(Optional<Fraction> share) {
    return share
        .map(part -> part.times(Fraction.of(100)).toDecimal(1).toPlainString() + " %")
        .orElse("none");
  }

  private void pools() {
    List<PoolMembership> cultivated = members(Pool.KEY_CULTIVATION);
    List<PoolMembership> atRisk = members(Pool.EXIT_RISK);
    line("key enterprises", counts(cultivated, QuarterReport::candidate));
    line("key projects", members(Pool.KEY_PROJECT).size());
    line("at risk", counts(atRisk, QuarterReport::risk));
    line(
        "at risk without relief",
        end.facts().pools().withoutRelief(end.facts().roster(), end.asOf()).size());
    line("applications waiting", counts(waiting(), WaitingApplication::stage));
  }

  private static CandidateStatus candidate(PoolMembership member) {
    return member.last().candidate().orElseThrow();
  }

  private static RiskLevel risk(PoolMembership member) {
    return member.last().risk().orElseThrow();
  }

  private List<PoolMembership> members(Pool pool) {
    return end.facts().pools().members(pool, end.asOf());
  }

  private List<WaitingApplication> waiting() {
    return end.facts().queue().waiting(MonthEnd.POLICY.cultivation().reviewCalendar(), end.asOf());
  }

  private void tasks() {
    List<TaskStatus> statuses =
        end.facts().tasks().statuses(MonthEnd.POLICY.coordination(), end.asOf());
    TaskMeasures measures =
        end.facts().tasks().measures(MonthEnd.POLICY.coordination(), end.asOf());
    line("tasks", counts(statuses, TaskStatus::state));
    line("tasks by urgency", counts(statuses, TaskStatus::urgency));
    line("answered on time", percent(measures.onTimeRate()));
    line("resolved", percent(measures.resolutionRate()));
    line("satisfied", percent(measures.satisfaction()));
  }

  private void awards() {
    AwardLedger ledger = end.awards();
    line("awards (illustrative)", ledger.awards().size());
    line("paid", sum(ledger, Award::paid));
    line("paid back", sum(ledger, Award::repaid));
    line("to be paid back", sum(ledger, Award::receivable));
    line("instalments queued", ledger.queue().size());
  }

  private static Yuan sum(AwardLedger ledger, Function<Award, Yuan> amount) {
    return ledger.awards().stream().map(amount).reduce(Yuan.ZERO, Yuan::plus);
  }

  private void visits() {
    line(
        "findings",
        counts(
            end.facts().visits().findings(MonthEnd.POLICY.dispatch(), end.asOf()),
            FindingState::status));
    line("demands heard", end.facts().visits().demands(end.asOf()).size());
    line("demands without a task", end.facts().visits().withoutTask(end.asOf()).size());
    List<LandingState> landing =
        Province.at(Level.PREFECTURE).stream()
            .map(city -> end.facts().landing().state(Landing.POLICY, city, end.asOf()))
            .toList();
    line(
        "relief policy (illustrative)",
        landing.stream().mapToLong(LandingState::applied).sum()
            + " applied, "
            + landing.stream().mapToLong(LandingState::paid).sum()
            + " paid, "
            + landing.stream().map(LandingState::paidOut).reduce(Yuan.ZERO, Yuan::plus));
    line(
        "without an action plan",
        end.facts().plans().lacking(Level.PREFECTURE, end.asOf()).size()
            + " prefectures, "
            + end.facts().plans().lacking(Level.COUNTY, end.asOf()).size()
            + " counties");
  }

  private void measures() {
    line("measures", counts(assessment.measureRecords(), MeasureRecord::measure));
    line("recoveries", assessment.recoveries().size());
    line(
        "not assessed",
        assessment.regions().stream()
            .filter(result -> result.regionClass() == RegionClass.NOT_ASSESSED)
            .count());
  }

  private void dispatchList() {
    List<DispatchEntry> entries = end.dispatch().entries();
    line("dispatch list", entries.size() + " regions, the most urgent:");
    for (DispatchEntry entry : entries.subList(0, Math.min(SHOWN, entries.size()))) {
      text.append("  ")
          .append(entry.region().code())
          .append(' ')
          .append(entry.region().name().zh())
          .append(' ')
          .append(entry.urgency())
          .append(": ")
          .append(
              entry.largest().stream()
                  .map(item -> item.reason().in(Language.EN))
                  .collect(joining(", ")))
          .append('\n');
    }
  }
}
