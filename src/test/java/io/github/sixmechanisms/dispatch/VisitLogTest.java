package io.github.sixmechanisms.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.coordination.CoordinationTask;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.coordination.TaskId;
import io.github.sixmechanisms.coordination.WorkingCalendar;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitLogTest {

  private static final RegionCode CITY = RegionCode.of("430200");
  private static final RegionCode COUNTY = RegionCode.of("430281");
  private static final RegionCode OTHER = RegionCode.of("430400");
  private static final DispatchPolicy POLICY = Hunan.policy2022().dispatch();
  private static final LocalDate DAY = LocalDate.parse("2022-05-10");

  private static Visit.Builder visit(String id) {
    return Visit.builder()
        .id(VisitId.of(id))
        .day(DAY)
        .recorded(DAY)
        .visitor(new Office(RegionCode.of("430000"), Text.of("省工业和信息化厅", "department of industry")))
        .addRegions(CITY)
        .purpose(Text.of("督导", "supervision"));
  }

  private static VisitFinding.Builder finding(String visit, int number) {
    return VisitFinding.builder()
        .visit(VisitId.of(visit))
        .number(number)
        .region(COUNTY)
        .severity(FindingSeverity.SERIOUS)
        .what(Text.of("未建台账", "no register kept"))
        .responsible(new Office(COUNTY, Text.of("县工信局", "county bureau")))
        .deadline(LocalDate.parse("2022-06-10"))
        .recorded(DAY);
  }

  private static HeardDemand.Builder demand(String visit, int number) {
    return HeardDemand.builder()
        .visit(VisitId.of(visit))
        .number(number)
        .region(CITY)
        .what(Text.of("用电", "electricity"))
        .recorded(DAY);
  }

  private static VisitLog log(
      List<Visit> visits, List<VisitFinding> findings, List<HeardDemand> demands) {
    return VisitLog.of(Hunan.regions(), visits, findings, demands);
  }

  private static FindingStatus status(VisitFinding finding, String asOf) {
    return log(List.of(visit("V").build()), List.of(finding), List.of())
        .findings(POLICY, AsOf.parse(asOf))
        .get(0)
        .status();
  }

  @ParameterizedTest
  @CsvSource({"2022-06-10, OPEN", "2022-06-11, OVERDUE", "2022-06-20, SETTLED_LATE"})
  void aFindingIsOverdueFromTheDayAfterItsDeadlineUntilItIsSettled(
      String day, FindingStatus expected) {
    VisitFinding settledLate =
        finding("V", 1)
            .settlement(new Settlement(LocalDate.parse("2022-06-20"), Text.untranslated("done")))
            .build();

    assertThat(status(settledLate, day)).isEqualTo(expected);
  }

  @Test
  void oneSettledOnTheDeadlineIsSettledInTime() {
    VisitFinding inTime =
        finding("V", 1)
            .settlement(new Settlement(LocalDate.parse("2022-06-10"), Text.untranslated("done")))
            .build();

    assertThat(status(inTime, "2022-12-31")).isEqualTo(FindingStatus.SETTLED);
  }

  @Test
  void aLaterRecordTakesThePlaceOfAnEarlierOneOnceItIsKnown() {
    VisitFinding open = finding("V", 1).build();
    VisitFinding settled =
        VisitFinding.builder()
            .from(open)
            .settlement(new Settlement(LocalDate.parse("2022-06-01"), Text.untranslated("done")))
            .recorded(LocalDate.parse("2022-07-01"))
            .build();
    VisitLog log = log(List.of(visit("V").build()), List.of(settled, open), List.of());

    assertThat(log.findings(POLICY, AsOf.parse("2022-06-30@2022-06-30")))
        .extracting(FindingState::status)
        .containsExactly(FindingStatus.OVERDUE);
    assertThat(log.findings(POLICY, AsOf.parse("2022-06-30")))
        .extracting(FindingState::status)
        .containsExactly(FindingStatus.SETTLED);
    assertThat(log.findings(POLICY, AsOf.parse("2022-05-09"))).isEmpty();
    assertThat(log.findings()).containsExactly(open, settled);
  }

  @Test
  void overdueFindingsAreCountedOnTheRegionItself() {
    VisitLog log =
        log(
            List.of(visit("V").build(), visit("W").build()),
            List.of(
                finding("V", 1).build(),
                finding("V", 2).region(CITY).build(),
                finding("W", 10).build(),
                finding("W", 9).deadline(LocalDate.parse("2022-12-31")).build()),
            List.of());

    assertThat(log.overdue(POLICY, AsOf.parse("2022-06-30")))
        .containsEntry(COUNTY, 2L)
        .containsEntry(CITY, 1L)
        .containsEntry(RegionCode.of("430000"), 0L)
        .hasSize(Hunan.regions().regions().size());
    assertThat(log.findings(POLICY, AsOf.parse("2022-06-30")))
        .extracting(state -> state.finding().visit() + " " + state.finding().number())
        .containsExactly("V 1", "V 2", "W 9", "W 10");
  }

  @Test
  void aDemandAndItsTaskAreFoundFromEachOther() {
    HeardDemand first = demand("V", 1).build();
    HeardDemand linked =
        HeardDemand.builder()
            .from(first)
            .task(TaskId.of("T-1"))
            .recorded(LocalDate.parse("2022-05-20"))
            .build();
    HeardDemand waiting = demand("V", 2).build();
    VisitLog log = log(List.of(visit("V").build()), List.of(), List.of(waiting, linked, first));

    assertThat(log.demandOf(TaskId.of("T-1"), AsOf.parse("2022-05-31"))).contains(linked);
    assertThat(log.demandOf(TaskId.of("T-1"), AsOf.parse("2022-05-31@2022-05-19"))).isEmpty();
    assertThat(log.demandOf(TaskId.of("T-2"), AsOf.parse("2022-05-31"))).isEmpty();
    assertThat(log.withoutTask(AsOf.parse("2022-05-31"))).containsExactly(waiting);
    assertThat(log.withoutTask(AsOf.parse("2022-05-31@2022-05-19")))
        .containsExactly(first, waiting);
    assertThat(log.demands()).hasSize(3);
  }

  @Test
  void everythingWrongIsReportedTogether() {
    assertThatThrownBy(
            () ->
                log(
                    List.of(
                        visit("V").build(),
                        visit("V").build(),
                        visit("X").addRegions(RegionCode.of("999999")).build()),
                    List.of(
                        finding("V", 1).build(),
                        finding("V", 1).build(),
                        finding("V", 2).region(OTHER).build(),
                        finding("V", 3).deadline(DAY.minusDays(1)).build(),
                        finding("V", 4)
                            .settlement(new Settlement(DAY.minusDays(1), Text.untranslated("done")))
                            .build(),
                        finding("U", 1).build()),
                    List.of(
                        demand("V", 1).task(TaskId.of("T")).build(),
                        demand("V", 2).task(TaskId.of("T")).build())))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The visit V is given twice")
        .hasMessageContaining("X names the region 999999, which is not in the tree")
        .hasMessageContaining("V: finding 1 is recorded twice on 2022-05-10")
        .hasMessageContaining(
            "V: finding 2 is about 430400, which was not visited; the visit went to [430200]")
        .hasMessageContaining(
            "V: the deadline of finding 3 (2022-05-09) comes before the visit (2022-05-10)")
        .hasMessageContaining("V: the settlement of finding 4 (2022-05-09) comes before the visit")
        .hasMessageContaining("U: finding 1 belongs to no known visit")
        .hasMessageContaining("V: demand 2 became the task T, which another demand became already");
  }

  @Test
  void wrongNumbersBlankIdentifiersAndVisitsToNowhereAreRefused() {
    assertThatThrownBy(() -> finding("V", 0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The number (0) of a finding of V must be 1 or more");
    assertThatThrownBy(() -> demand("V", -1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The number (-1) of a demand of V must be 1 or more");
    assertThatThrownBy(() -> VisitId.of(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "must have 1 to 64 letters, digits, brackets or . _ : - / and no spaces");
    assertThatThrownBy(() -> Visit.builder().from(visit("V").build()).regions(List.of()).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The visit (V) must name a region");
  }

  @Test
  void aTaskThatACorrectedDemandClaimedIsFreeForAnother() {
    HeardDemand wrong = demand("V", 1).task(TaskId.of("T1")).build();
    HeardDemand corrected = demand("V", 1).task(TaskId.of("T2")).recorded(DAY.plusDays(3)).build();
    HeardDemand other = demand("V", 2).task(TaskId.of("T1")).recorded(DAY.plusDays(3)).build();
    VisitLog log = log(List.of(visit("V").build()), List.of(), List.of(wrong, corrected, other));

    assertThat(log.demandOf(TaskId.of("T1"), AsOf.parse("2022-06-30"))).contains(other);
    assertThat(log.demandOf(TaskId.of("T2"), AsOf.parse("2022-06-30"))).contains(corrected);
  }

  @Test
  void aCorrectedVisitTakesThePlaceOfTheEarlierOneFromItsRecordedDayOn() {
    Visit wrong = visit("V").build();
    Visit right =
        visit("V")
            .day(LocalDate.parse("2022-05-12"))
            .recorded(LocalDate.parse("2022-05-20"))
            .build();
    VisitLog log =
        log(
            List.of(right, wrong),
            List.of(finding("V", 1).build()),
            List.of(demand("V", 1).build()));

    assertThat(log.visits()).containsExactly(wrong, right);
    assertThat(log.visits(AsOf.parse("2022-05-12"))).containsExactly(right);
    assertThat(log.visits(AsOf.parse("2022-05-12@2022-05-19"))).containsExactly(wrong);
    assertThat(log.findings(POLICY, AsOf.parse("2022-05-11@2022-05-19"))).hasSize(1);
    assertThat(log.findings(POLICY, AsOf.parse("2022-05-11"))).isEmpty();
    assertThat(log.demands(AsOf.parse("2022-05-12"))).hasSize(1);
    assertThat(log).hasToString("1 visits, 1 records of findings, 1 of demands");
  }

  @Test
  void whatIsSaidOfAVisitMustFitItAsItWasKnownThenAndAsItWasCorrectedLast() {
    Visit first = visit("V").build();
    Visit elsewhere =
        Visit.builder()
            .from(first)
            .regions(List.of(OTHER))
            .recorded(LocalDate.parse("2022-05-20"))
            .build();
    VisitFinding before = finding("V", 1).build();
    VisitFinding corrected =
        finding("V", 1).region(OTHER).recorded(LocalDate.parse("2022-05-20")).build();

    assertThat(log(List.of(first, elsewhere), List.of(before, corrected), List.of()).findings())
        .hasSize(2);
    assertThatThrownBy(() -> log(List.of(first, elsewhere), List.of(before), List.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "V: finding 1 is about 430281, which was not visited; the visit went to [430400]");
  }

  @Test
  void aDemandBecomesATaskOfItsRegionAndEnterpriseFromTheDayOfTheVisit() {
    HeardDemand heard = demand("V", 1).enterprise(EnterpriseId.of("kiln")).build();
    VisitLog log = log(List.of(visit("V").build()), List.of(), List.of(heard));
    LocalDate recorded = DAY.plusDays(2);
    CoordinationTask task =
        log.taskFor(
            heard, TaskId.of("T1"), Text.of("用电", "electricity"), Level.PREFECTURE, recorded);
    VisitLog linked =
        log(
            List.of(visit("V").build()),
            List.of(),
            List.of(heard, heard.became(task.id(), recorded)));

    assertThat(task.region()).isEqualTo(CITY);
    assertThat(task.enterprise()).contains(EnterpriseId.of("kiln"));
    assertThat(task.what()).isEqualTo(heard.what());
    assertThat(task.registered()).isEqualTo(DAY);
    assertThat(task.recorded()).isEqualTo(recorded);
    assertThat(linked.demandOf(task.id(), AsOf.of(recorded))).isPresent();
    assertThat(linked.withOtherTask(book(task), AsOf.of(recorded))).isEmpty();
    assertThatThrownBy(
            () -> log.taskFor(heard, task.id(), task.category(), task.level(), DAY.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "(T1) must not be recorded (2022-05-09) before its demand (2022-05-10)");
    assertThatThrownBy(
            () ->
                log.taskFor(demand("V", 2).build(), task.id(), task.category(), task.level(), DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The log must have the demand (2 of V");
    assertThatThrownBy(() -> heard.became(task.id(), DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be recorded (2022-05-10) after the demand itself (2022-05-10)");
  }

  @Test
  void demandsWhoseTaskIsOfAnotherRegionOrEnterpriseAreListed() {
    CoordinationTask task =
        CoordinationTask.builder()
            .id(TaskId.of("T1"))
            .region(CITY)
            .category(Text.of("用电", "electricity"))
            .what(Text.of("用电增容", "more electric power"))
            .level(Level.PREFECTURE)
            .registered(DAY)
            .recorded(DAY)
            .build();
    CoordinationTask second = CoordinationTask.builder().from(task).id(TaskId.of("T2")).build();
    CoordinationTask third = CoordinationTask.builder().from(task).id(TaskId.of("T3")).build();
    HeardDemand fits = demand("V", 1).task(TaskId.of("T1")).build();
    HeardDemand elsewhere = demand("V", 2).region(COUNTY).task(TaskId.of("T2")).build();
    HeardDemand ofOne =
        demand("V", 3).enterprise(EnterpriseId.of("kiln")).task(TaskId.of("T3")).build();
    VisitLog log = log(List.of(visit("V").build()), List.of(), List.of(fits, elsewhere, ofOne));

    assertThat(log.withOtherTask(book(task, second, third), AsOf.parse("2022-06-30")))
        .containsExactly(elsewhere, ofOne);
    assertThat(log.withLostTask(book(task, second, third), AsOf.parse("2022-06-30"))).isEmpty();
  }

  private static TaskBook book(CoordinationTask... tasks) {
    return TaskBook.of(
        Hunan.regions(), WorkingCalendar.weekends(), Hunan.departments(), List.of(tasks));
  }

  @Test
  void aFindingKnownBeforeItsVisitIsRefused() {
    Visit late = visit("V").recorded(LocalDate.parse("2022-08-01")).build();

    assertThatThrownBy(() -> log(List.of(late), List.of(finding("V", 1).build()), List.of()))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "V: finding 1 is recorded on 2022-05-10, before the visit itself (2022-08-01)");
  }

  @Test
  void aDemandWhoseTaskIsNotInTheBookIsListed() {
    CoordinationTask task =
        CoordinationTask.builder()
            .id(TaskId.of("T1"))
            .region(CITY)
            .category(Text.of("用电", "electricity"))
            .what(Text.of("用电增容", "more electric power"))
            .level(Level.PREFECTURE)
            .registered(DAY)
            .recorded(DAY.plusDays(5))
            .build();
    TaskBook book = book(task);
    HeardDemand found = demand("V", 1).task(TaskId.of("T1")).build();
    HeardDemand lost = demand("V", 2).task(TaskId.of("T-999")).build();
    VisitLog log =
        log(List.of(visit("V").build()), List.of(), List.of(found, lost, demand("V", 3).build()));

    assertThat(log.withLostTask(book, AsOf.parse("2022-06-30"))).containsExactly(lost);
    assertThat(log.withLostTask(book, AsOf.parse("2022-05-12@2022-05-12")))
        .containsExactly(found, lost);
    assertThat(log.withoutTask(AsOf.parse("2022-06-30"))).hasSize(1);
  }
}
