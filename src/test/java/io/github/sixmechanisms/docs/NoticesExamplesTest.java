package io.github.sixmechanisms.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.Programme;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.Measure;
import io.github.sixmechanisms.assessment.MeasureRecord;
import io.github.sixmechanisms.assessment.Notice;
import io.github.sixmechanisms.assessment.NoticeTemplates;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the examples of docs/notices.md. */
class NoticesExamplesTest {

  private static Assessment loudi() {
    RegionCode loudi = RegionCode.of("431300");
    LocalDate day = LocalDate.parse("2022-06-30");
    return Programme.builder()
        .year(ProgrammeYear.of(2022))
        .tree(Hunan.regions())
        .targets(
            TargetPlan.of(
                Hunan.regions(), List.of(Target.of(loudi, 80, 45, LocalDate.parse("2022-01-10")))))
        .addCounts(
            PublishedCounts.builder()
                .region(loudi)
                .day(day)
                .recorded(day)
                .newEntries(20)
                .net(12)
                .markedNewEntries(5)
                .build())
        .build()
        .assess(Hunan.policy2022(), AsOf.of(day));
  }

  @Test
  void notices() {
    Assessment assessment = loudi();
    MeasureRecord reminder = assessment.measureRecords().get(0);
    Office issuer =
        new Office(RegionCode.of("430000"), Text.of("省工业和信息化厅", "department of industry"));
    Notice notice =
        NoticeTemplates.standard().draft(reminder, issuer, LocalDate.parse("2022-07-08"));
    String title = notice.title().zh();
    String body = notice.body().zh();

    assertThat(title).isEqualTo("关于娄底市推进“新增规模以上工业企业”行动的提醒函");
    assertThat(body).startsWith("娄底市人民政府：");

    NoticeTemplates own =
        NoticeTemplates.standard()
            .with(
                new Notice(
                    Measure.REMIND,
                    Text.of("{region}：{measure}", "{region}: {measure}"),
                    Text.of("{office}：{reasons}", "{office}: {reasons}")));

    assertThat(own.draft(reminder, issuer, LocalDate.parse("2022-07-08")).title().en())
        .isEqualTo("Loudi: remind");
  }
}
