package io.github.sixmechanisms.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.assessment.Measure;
import io.github.sixmechanisms.assessment.MeasureRecord;
import io.github.sixmechanisms.assessment.Notice;
import io.github.sixmechanisms.assessment.NoticeTemplates;
import io.github.sixmechanisms.assessment.PenaltyStep;
import io.github.sixmechanisms.assessment.Recovery;
import io.github.sixmechanisms.assessment.RegionAssessment;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.assessment.Submission;
import io.github.sixmechanisms.coordination.TaskCount;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Tally;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What must hold of every assessment, its measures and its texts. */
final class JudgementInvariants {

  private static final Set<Level> CITIES_AND_COUNTIES = Set.of(Level.PREFECTURE, Level.COUNTY);
  private static final Office ISSUER =
      new Office(RegionCode.of("430000"), Text.of("省工业和信息化厅", "department of industry"));

  private final MonthEnd now;
  private final Assessment assessment;
  private final String label;

  JudgementInvariants(MonthEnd now, Assessment assessment, String label) {
    this.now = now;
    this.assessment = assessment;
    this.label = label;
  }

  void hold() {
    rowsAreWhatTheMechanismsSay();
    everyRegionHasOneClassWithAReason();
    ranksAreThoseOfTheScores();
    theLadderFollowsTheHistory();
    onlyWhoLaggedRecovers();
    everyNoticeSpeaksBothLanguages();
    submissionsContainWhomTheyConcern();
  }

  private void rowsAreWhatTheMechanismsSay() {
    Map<RegionCode, TaskCount> tasks =
        now.facts().tasks().counts(Province.YEAR, MonthEnd.POLICY.coordination(), now.asOf());
    Map<RegionCode, Long> findings =
        now.facts().visits().overdue(MonthEnd.POLICY.dispatch(), now.asOf());
    for (RegionAssessment result : assessment.regions()) {
      RegionCode region = result.region().code();
      Tally tally = now.tallies().of(region);
      is(result, Indicators.NET, Reading.of(tally.net()));
      is(result, Indicators.NEW_ENTRIES, Reading.of(tally.newEntries()));
      is(result, Indicators.QUALITY, quality(tally));
      is(result, Indicators.OVERDUE_TASKS, Reading.of(tasks.get(region).overdue()));
      is(result, Indicators.OVERDUE_FINDINGS, Reading.of(findings.get(region)));
      is(
          result,
          Indicators.ACTION_PLAN_IN_FORCE,
          Reading.of(now.facts().plans().hasPlan(region, now.asOf())));
    }
  }

  private static Reading quality(Tally tally) {
    return tally.newEntries() == 0
        ? Reading.Missing.NOT_APPLICABLE
        : Reading.of(Fraction.of(tally.markedNewEntries(), tally.newEntries()));
  }

  private void is(RegionAssessment result, Indicator indicator, Reading reading) {
    assertThat(result.row().reading(indicator))
        .as("%s: %s of %s", label, indicator.id(), result.region().name())
        .isEqualTo(reading);
  }

  private void everyRegionHasOneClassWithAReason() {
    assertThat(assessment.regions())
        .as("%s: regions judged", label)
        .extracting(result -> result.region().code())
        .containsExactlyElementsOf(Province.TREE.codes());
    for (RegionAssessment result : assessment.regions()) {
      assertThat(
              switch (result.regionClass()) {
                case LAGGING, OUTSTANDING -> result.grounds();
                case ON_TRACK -> result.missing();
                case NOT_ASSESSED -> result.remarks();
              })
          .as("%s: why %s is %s", label, result.region().name(), result.regionClass())
          .isNotEmpty();
    }
  }

  private void ranksAreThoseOfTheScores() {
    assessment
        .leagues()
        .forEach(
            (name, table) -> {
              assertThat(table)
                  .as("%s: the scores of %s by rank", label, name)
                  .extracting(result -> result.standing().orElseThrow().score().total().negated())
                  .isSorted();
              assertThat(table)
                  .as("%s: the size of %s", label, name)
                  .allMatch(r -> r.standing().orElseThrow().groupSize() == table.size());
            });
  }

  /** The assessments issued before this one in a row in which the region lagged. */
  private int lagRun(RegionCode region) {
    List<IssuedAssessment> issued =
        now.facts().history().stream()
            .filter(one -> one.region().equals(region))
            .filter(one -> one.regionClass() != RegionClass.NOT_ASSESSED)
            .toList();
    int run = 0;
    for (IssuedAssessment one : issued) {
      run = one.regionClass() == RegionClass.LAGGING ? run + 1 : 0;
    }
    return run;
  }

  private void theLadderFollowsTheHistory() {
    for (MeasureRecord record : assessment.measureRecords()) {
      boolean lags = record.regionClass() == RegionClass.LAGGING;
      assertThat(record.step().isPresent()).as("%s: %s", label, record).isEqualTo(lags);
      record.step().ifPresent(step -> onTheStep(record, step));
    }
    assertThat(assessment.regions())
        .filteredOn(result -> result.regionClass() == RegionClass.LAGGING)
        .filteredOn(result -> result.region().level() != Level.PROVINCE)
        .as("%s: a measure for each that lags", label)
        .allMatch(result -> result.measures().size() == 1);
  }

  private void onTheStep(MeasureRecord record, PenaltyStep step) {
    int run = lagRun(record.region().code());
    int severe = step.severity() == PenaltyStep.Severity.SEVERE ? 1 : 0;
    assertThat(step.step())
        .as("%s: the step of %s", label, record.region().name())
        .isEqualTo(Math.min(3, 1 + run + severe));
    assertThat(record.measure())
        .as("%s: the measure for %s", label, record.region().name())
        .isEqualTo(List.of(Measure.REMIND, Measure.WARN, Measure.CIRCULATE).get(step.step() - 1));
  }

  private void onlyWhoLaggedRecovers() {
    List<RegionCode> expected =
        assessment.regions().stream()
            .filter(
                result ->
                    result.regionClass() == RegionClass.ON_TRACK
                        || result.regionClass() == RegionClass.OUTSTANDING)
            .map(result -> result.region().code())
            .filter(region -> lagRun(region) > 0)
            .toList();
    assertThat(assessment.recoveries())
        .as("%s: recoveries", label)
        .extracting(Recovery::region)
        .isEqualTo(expected);
  }

  private void everyNoticeSpeaksBothLanguages() {
    for (MeasureRecord record : assessment.measureRecords()) {
      Notice notice = NoticeTemplates.standard().draft(record, ISSUER, record.day().plusDays(8));
      Text name = record.region().name();
      assertThat(Stream.of(notice.title(), notice.body()).flatMap(t -> Stream.of(t.zh(), t.en())))
          .as("%s: the notice to %s", label, name)
          .allMatch(text -> !text.isBlank() && !text.contains("{"));
      assertThat(notice.title().zh() + notice.body().zh()).as(label).contains(name.zh());
      assertThat(notice.title().en() + notice.body().en()).as(label).contains(name.en());
    }
  }

  private void submissionsContainWhomTheyConcern() {
    if (now.month().getMonthValue() < 12) {
      assertThatThrownBy(() -> assessment.submission(Submission.Recipient.ASSESSMENT_OFFICE))
          .as("%s: no submission within the year", label)
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    Submission yearly = assessment.submission(Submission.Recipient.ASSESSMENT_OFFICE);
    assertThat(yearly.regions().size() + yearly.notAssessed().size())
        .as("%s: nobody below the province is left out", label)
        .isEqualTo(assessment.regions().size() - 1);
    assertThat(yearly.regions())
        .as("%s: to the assessment office", label)
        .containsExactlyElementsOf(
            assessment.regions().stream()
                .filter(result -> result.regionClass() != RegionClass.NOT_ASSESSED)
                .filter(result -> result.region().level() != Level.PROVINCE)
                .toList());
    assertThat(assessment.submission(Submission.Recipient.SUPERVISION_OFFICE).regions())
        .as("%s: to the supervision office", label)
        .containsExactlyInAnyOrderElementsOf(
            assessment.regions().stream()
                .filter(result -> result.regionClass() == RegionClass.OUTSTANDING)
                .filter(result -> CITIES_AND_COUNTIES.contains(result.region().level()))
                .toList());
  }
}
