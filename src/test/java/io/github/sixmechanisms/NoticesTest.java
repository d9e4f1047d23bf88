package io.github.sixmechanisms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.assessment.Measure;
import io.github.sixmechanisms.assessment.MeasureRecord;
import io.github.sixmechanisms.assessment.Notice;
import io.github.sixmechanisms.assessment.NoticeTemplates;
import io.github.sixmechanisms.assessment.Recovery;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.assessment.Submission;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.target.Responsibility;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticesTest {

  private static final Office ISSUER =
      new Office(Programmes.PROVINCE, Text.of("省工业和信息化厅", "department of industry"));
  private static final LocalDate ISSUED = LocalDate.of(2022, 7, 8);

  private static final AsOf MID_YEAR = AsOf.of(Programmes.MID_YEAR);
  private static final LocalDate YEAR_END = LocalDate.of(2022, 12, 31);
  private static final Office BUREAU =
      new Office(Programmes.B, Text.of("乙市工业和信息化局", "Beta bureau of industry"));

  private static Assessment midYear(IssuedAssessment... history) {
    Programme.Builder programme = Programmes.workedExample();
    return programme
        .targets(
            programme
                .build()
                .targets()
                .withResponsibilities(
                    List.of(
                        Responsibility.builder()
                            .region(Programmes.B)
                            .holder(BUREAU)
                            .effective(Programmes.ISSUED)
                            .recorded(Programmes.ISSUED)
                            .build())))
        .addHistory(history)
        .build()
        .assess(Programmes.LINEAR, MID_YEAR);
  }

  private static IssuedAssessment issued(RegionCode region, RegionClass regionClass) {
    LocalDate march = LocalDate.of(2022, 3, 31);
    return new IssuedAssessment(region, march, march, regionClass);
  }

  /** A and B outstanding, C lagging, at the end of the year. */
  private static Assessment yearEnd() {
    return Programme.builder()
        .year(ProgrammeYear.of(2022))
        .tree(Programmes.TREE)
        .targets(
            TargetPlan.of(
                Programmes.TREE,
                ImmutableList.<Target>builder()
                    .addAll(Programmes.workedExample().build().targets().targets())
                    .add(Target.of(Programmes.PROVINCE, 220, 140, Programmes.ISSUED))
                    .build()))
        .addCounts(counts(Programmes.PROVINCE, 230, 141))
        .addCounts(counts(Programmes.A, 120, 70), counts(Programmes.B, 60, 20))
        .addCounts(counts(Programmes.C, 39, 1))
        .build()
        .assess(Programmes.LINEAR, AsOf.of(YEAR_END));
  }

  private static PublishedCounts counts(RegionCode region, long newEntries, long net) {
    return PublishedCounts.builder()
        .region(region)
        .day(YEAR_END)
        .recorded(YEAR_END)
        .newEntries(newEntries)
        .net(net)
        .markedNewEntries(newEntries)
        .build();
  }

  private static MeasureRecord record(Assessment assessment, Measure measure) {
    return assessment.measureRecords().stream()
        .filter(record -> record.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void measuresAreRecordedWithDayStepReasonsAndOffice() {
    assertThat(midYear().measureRecords())
        .extracting(record -> record.region().code() + " " + record.measure())
        .containsExactly("900200 REMIND", "900300 WARN");

    MeasureRecord reminder = record(midYear(), Measure.REMIND);
    assertThat(reminder.day()).isEqualTo(Programmes.MID_YEAR);
    assertThat(reminder.step().orElseThrow().step()).isEqualTo(1);
    assertThat(reminder.regionClass()).isEqualTo(RegionClass.LAGGING);
    assertThat(reminder.reasons()).extracting(reason -> reason.rule().id()).containsExactly("L1");
    assertThat(reminder.office()).contains(BUREAU);
    assertThat(record(midYear(), Measure.WARN).office()).isEmpty();
  }

  @Test
  void theReminderNamesOfficeDayClassAndGroundsWithTheirValues() {
    Notice notice =
        NoticeTemplates.standard().draft(record(midYear(), Measure.REMIND), ISSUER, ISSUED);

    assertThat(notice.title().zh()).isEqualTo("关于乙市推进“新增规模以上工业企业”行动的提醒函");
    assertThat(notice.body().zh())
        .startsWith("乙市工业和信息化局：\n　　截至2022年6月30日，按照“")
        .contains("乙市等次为“滞后”", "　　1．推进缓慢：净增序时进度完成率为76%，低于80%。", "现予提醒（第1级）")
        .endsWith("及时反馈整改情况。\n\n　　　　　　　　　　　　省工业和信息化厅\n　　　　　　　　　　　　2022年7月8日\n");
    assertThat(notice.body().en())
        .startsWith(
            "To Beta bureau of industry:\n\nAs of 2022-06-30, Beta is lagging by the policy")
        .contains("  1. slow progress: net increase against schedule is 76 %, below 80 %.")
        .contains("remind (step 1 of the ladder)")
        .endsWith("\n\ndepartment of industry\n2022-07-08\n");
  }

  @Test
  void withoutARecordedOfficeTheGovernmentIsAddressed() {
    Notice notice =
        NoticeTemplates.standard().draft(record(midYear(), Measure.WARN), ISSUER, ISSUED);

    assertThat(notice.body().zh()).startsWith("丙市人民政府：");
    assertThat(notice.body().en()).startsWith("To the government of Gamma:");
    assertThat(notice.body().en()).contains("  1. ", "  2. ");
  }

  @ParameterizedTest
  @EnumSource(Measure.class)
  void everyMeasureHasACompleteDraftInBothLanguages(Measure measure) {
    MeasureRecord record =
        MeasureRecord.builder().from(record(midYear(), Measure.REMIND)).measure(measure).build();

    Notice notice = NoticeTemplates.standard().draft(record, ISSUER, ISSUED);

    for (Language language : Language.values()) {
      assertThat(notice.title().in(language) + notice.body().in(language))
          .doesNotContain("{", "}")
          .contains(measure.in(language))
          .contains(record.region().name().in(language));
    }
  }

  @Test
  void anApplicationReplacesATemplate() {
    NoticeTemplates own =
        NoticeTemplates.standard()
            .with(
                new Notice(
                    Measure.REMIND,
                    Text.untranslated("{measure}: {region}"),
                    Text.untranslated("{policy}, {day}, {class}, {step}")));

    assertThat(own.draft(record(midYear(), Measure.REMIND), ISSUER, ISSUED).title().en())
        .isEqualTo("remind: Beta");
    assertThat(own.draft(record(midYear(), Measure.WARN), ISSUER, ISSUED))
        .isEqualTo(
            NoticeTemplates.standard().draft(record(midYear(), Measure.WARN), ISSUER, ISSUED));
  }

  @Test
  void aParkIsAddressedAsAnAdministrationAndScopeIsNoReason() {
    MeasureRecord reminder = record(midYear(), Measure.WARN);
    MeasureRecord park =
        MeasureRecord.builder()
            .from(reminder)
            .region(
                Region.of(
                    RegionCode.of("900171"),
                    Text.of("高新区", "high-tech park"),
                    Level.PARK,
                    Programmes.A))
            .build();

    Notice notice = NoticeTemplates.standard().draft(park, ISSUER, ISSUED);

    assertThat(notice.body().zh()).startsWith("高新区管理委员会：").doesNotContain("层级");
    assertThat(notice.body().en()).startsWith("To the administration of high-tech park:");
  }

  @Test
  void aNoticeBeforeItsAssessmentAndAnOpenBraceAreRefused() {
    MeasureRecord reminder = record(midYear(), Measure.REMIND);

    assertThatThrownBy(
            () -> NoticeTemplates.standard().draft(reminder, ISSUER, LocalDate.of(2022, 6, 29)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be issued (2022-06-29) before")
        .hasMessageContaining("(2022-06-30)");
    assertThatThrownBy(
            () ->
                NoticeTemplates.standard()
                    .with(
                        new Notice(
                            Measure.WARN, Text.of("关于{region", "x"), Text.untranslated("y"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The template (关于{region) must close every brace");
  }

  @Test
  void aTemplateWithAnUnknownNameIsRefused() {
    assertThatThrownBy(
            () ->
                NoticeTemplates.standard()
                    .with(
                        new Notice(
                            Measure.WARN, Text.of("关于{regon}", "x"), Text.untranslated("y"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The name ({regon}) of a template must be one of [region, office");
  }

  @Test
  void aRegionThatLagsNoMoreHasRecovered() {
    Assessment assessment =
        midYear(
            issued(Programmes.A, RegionClass.LAGGING), issued(Programmes.B, RegionClass.LAGGING));

    assertThat(assessment.recoveries())
        .containsExactly(new Recovery(Programmes.A, Programmes.MID_YEAR, 1, RegionClass.ON_TRACK));
    assertThat(midYear(issued(Programmes.A, RegionClass.ON_TRACK)).recoveries()).isEmpty();
    assertThatThrownBy(
            () -> new Recovery(Programmes.A, Programmes.MID_YEAR, 0, RegionClass.ON_TRACK))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs lagging assessments before (0)");
    assertThatThrownBy(
            () -> new Recovery(Programmes.A, Programmes.MID_YEAR, 1, RegionClass.LAGGING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not (LAGGING)");
  }

  @Test
  void theTwoSubmissionsOfTheYearEndCarryCompleteReasons() {
    Submission performance = yearEnd().submission(Submission.Recipient.ASSESSMENT_OFFICE);
    Submission incentives = yearEnd().submission(Submission.Recipient.SUPERVISION_OFFICE);

    assertThat(yearEnd().of(Programmes.PROVINCE).regionClass())
        .as("the province itself is no city or county and submits nothing about itself")
        .isEqualTo(RegionClass.OUTSTANDING);
    assertThat(performance.regions())
        .extracting(result -> result.region().code())
        .containsExactly(Programmes.A, Programmes.B, Programmes.C);
    assertThat(incentives.regions())
        .extracting(result -> result.region().code())
        .containsExactly(Programmes.A);
    assertThat(incentives.regions().get(0).measures())
        .containsExactly(Measure.COMMEND, Measure.PUBLICISE);
    assertThat(incentives.in(Language.ZH_CN))
        .startsWith("报送督查室（真抓实干督查激励）：截至 2022-12-31，1 个区域")
        .contains("O1", "工作成效突出");
    assertThat(performance.in(Language.EN)).contains("L1", incentives.stamp().factsFingerprint());
  }

  @Test
  void aProvinceBelowTheCountrySubmitsNothingAboutItselfAndListsWhoIsNotAssessed() {
    RegionCode country = RegionCode.of("000000");
    Region province = Programmes.TREE.region(Programmes.PROVINCE);
    RegionTree tree =
        RegionTree.of(
            ImmutableList.<Region>builder()
                .add(Region.root(country, Text.of("国家", "country"), Level.COUNTRY))
                .add(Region.of(province.code(), province.name(), Level.PROVINCE, country))
                .addAll(Programmes.TREE.unitsBelow(Programmes.PROVINCE))
                .build());
    Target target = Target.of(Programmes.PROVINCE, 220, 140, Programmes.ISSUED);
    Target ofA = Target.of(Programmes.A, 100, 60, Programmes.ISSUED);
    Assessment assessment =
        Programme.builder()
            .year(ProgrammeYear.of(2022))
            .tree(tree)
            .targets(TargetPlan.of(tree, List.of(target, ofA)))
            .addCounts(counts(Programmes.PROVINCE, 230, 141), counts(Programmes.A, 120, 70))
            .build()
            .assess(Programmes.LINEAR, AsOf.of(YEAR_END));

    Submission submission = assessment.submission(Submission.Recipient.ASSESSMENT_OFFICE);

    assertThat(submission.regions())
        .extracting(result -> result.region().code())
        .containsExactly(Programmes.A);
    assertThat(submission.notAssessed())
        .extracting(result -> result.region().code())
        .containsExactly(Programmes.B, Programmes.C);
    assertThat(submission.notAssessed()).allMatch(result -> !result.remarks().isEmpty());
    assertThat(submission.in(Language.EN)).contains("Not assessed, 2 regions:");
    assertThat(submission.in(Language.ZH_CN))
        .contains("未评价区域 2 个：", submission.notAssessed().get(0).in(Language.ZH_CN));
    assertThat(assessment.submission(Submission.Recipient.SUPERVISION_OFFICE).notAssessed())
        .isEmpty();
  }

  @Test
  void whatIsIssuedIsTheHistoryOfTheNextAssessment() {
    assertThat(midYear().issued(ISSUED))
        .hasSize(4)
        .contains(
            new IssuedAssessment(
                Programmes.B,
                Programmes.MID_YEAR,
                ISSUED,
                midYear().of(Programmes.B).regionClass()))
        .contains(
            new IssuedAssessment(
                Programmes.PROVINCE, Programmes.MID_YEAR, ISSUED, RegionClass.NOT_ASSESSED));
  }

  @Test
  void beforeTheYearEndThereIsNoSubmission() {
    assertThatThrownBy(() -> midYear().submission(Submission.Recipient.ASSESSMENT_OFFICE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A submission needs the assessment as of 2022-12-31, not 2022-06-30.");
  }

  @Test
  void aRewardHasNoStep() {
    MeasureRecord commendation = record(yearEnd(), Measure.COMMEND);

    assertThat(commendation.step()).isEqualTo(Optional.empty());
    assertThat(
            NoticeTemplates.standard()
                .draft(commendation, ISSUER, LocalDate.of(2023, 1, 10))
                .body()
                .zh())
        .contains("工作成效突出：", "现予表扬", "甲市人民政府再接再厉");
  }
}
