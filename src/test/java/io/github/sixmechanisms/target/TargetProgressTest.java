package io.github.sixmechanisms.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TargetProgressTest {

  private static final ProgrammeYear YEAR = ProgrammeYear.of(2022);
  private static final Schedule NODES = Schedule.parse("3:0.12 6:0.35 9:0.60 12:1");

  private static TargetProgress progress(long target, long done, Schedule schedule, String day) {
    return new TargetProgress(target, done, schedule, YEAR, LocalDate.parse(day));
  }

  @Test
  void thePublishedQuarterIsAheadOfTheNodesAndBehindTheLinearSchedule() {
    TargetProgress nodes = progress(1_000, 140, NODES, "2022-03-31");
    TargetProgress linear = progress(1_000, 140, Schedule.linear(), "2022-03-31");

    assertThat(nodes.due()).isEqualTo(Fraction.of(120));
    assertThat(nodes.shortBy()).isZero();
    assertThat(nodes.metAlongSchedule()).contains(LocalDate.parse("2022-12-31"));
    assertThat(linear.due()).isEqualTo(Fraction.of(250));
    assertThat(linear.shortBy()).isEqualTo(110);
    assertThat(linear.metAlongSchedule()).isEmpty();
    assertThat(linear.neededPerMonth()).contains(Fraction.parse("860/9"));
    assertThat(linear.metAtPresentRate()).contains(LocalDate.parse("2023-10-05"));
    assertThat(linear.in(Language.EN))
        .isEqualTo(
            "As of 2022-03-31: 140 of 1000 done, 250.00 due, short by 110; met at the present rate"
                + " on 2023-10-05, along the schedule on –; needed per month 95.56");
    assertThat(linear.in(Language.ZH_CN)).contains("欠 110");
  }

  @Test
  void whatIsShortIsTheLeastWholeNumberThatReachesWhatIsDue() {
    assertThat(progress(10, 3, NODES, "2022-06-30").shortBy()).isEqualTo(1);
    assertThat(progress(10, 4, NODES, "2022-06-30").shortBy()).isZero();
    assertThat(progress(20, 7, NODES, "2022-06-30").shortBy()).isZero();
    assertThat(progress(10, -3, NODES, "2022-06-30").shortBy()).isEqualTo(7);
  }

  /** The day of the forecast is the first on which the rate is enough. */
  @Test
  void thePresentRateReachesTheTargetOnTheDaySaidAndNotBefore() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      long target = 1 + random.nextInt(500);
      long done = 1 + random.nextInt(300);
      LocalDate day = YEAR.firstDay().plusDays(random.nextInt(365));
      TargetProgress progress = new TargetProgress(target, done, NODES, YEAR, day);
      LocalDate met = progress.metAtPresentRate().orElseThrow();
      if (done >= target) {
        assertThat(met).isEqualTo(day);
      } else {
        long soFar = ChronoUnit.DAYS.between(YEAR.firstDay(), day) + 1;
        long until = ChronoUnit.DAYS.between(YEAR.firstDay(), met) + 1;

        assertThat(done * until).as("round %d", i).isGreaterThanOrEqualTo(target * soFar);
        assertThat(done * (until - 1)).as("round %d", i).isLessThan(target * soFar);
      }
    }
  }

  @Test
  void whoHasNothingOrIsThereOrHasNoMonthLeftGetsAnHonestAnswer() {
    TargetProgress nothing = progress(10, 0, NODES, "2022-06-30");
    TargetProgress there = progress(10, 10, NODES, "2022-06-30");
    TargetProgress tooLate = progress(10, 9, NODES, "2022-12-31");

    assertThat(nothing.metAtPresentRate()).isEmpty();
    assertThat(nothing.metAlongSchedule()).isEmpty();
    assertThat(there.metAtPresentRate()).contains(LocalDate.parse("2022-06-30"));
    assertThat(there.metAlongSchedule()).contains(LocalDate.parse("2022-06-30"));
    assertThat(there.neededPerMonth()).contains(Fraction.ZERO);
    assertThat(tooLate.neededPerMonth()).isEqualTo(Optional.empty());
    assertThat(progress(10_000_000, 1, NODES, "2022-12-31").metAtPresentRate()).isEmpty();
    assertThat(progress(0, 0, NODES, "2022-02-01").shortBy()).isZero();
  }

  @Test
  void aDayOutsideTheYearAndANegativeTargetAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> progress(10, 1, NODES, "2023-01-01"))
        .withMessageContaining("2023-01-01");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> progress(-1, 1, NODES, "2022-01-01"))
        .withMessageContaining("-1");
  }

  @Test
  void aScheduleIsLearntFromTheMonthsOfEarlierYears() {
    List<Long> first = List.of(30L, 50L, 0L, 0L, 0L, 10L, 0L, 0L, 0L, 10L, 0L, 0L);
    List<Long> second = List.of(70L, 30L, 0L, 0L, 0L, 90L, 0L, 0L, 0L, 10L, 0L, 0L);
    Schedule learnt = Schedule.learnt(List.of(first, second));

    assertThat(learnt.share(1)).isEqualTo(Fraction.of(100, 300));
    assertThat(learnt.share(2)).isEqualTo(Fraction.of(180, 300));
    assertThat(learnt.share(6)).isEqualTo(Fraction.of(280, 300));
    assertThat(learnt.share(10)).isEqualTo(Fraction.ONE);
    assertThat(learnt.share(12)).isEqualTo(Fraction.ONE);
    assertThat(Schedule.parse(learnt.toString())).isEqualTo(learnt);
    assertThat(Schedule.learnt(List.of(Collections.nCopies(12, 5L)))).isEqualTo(Schedule.linear());
  }

  @Test
  void monthsThatCannotBeLearntFromAreReportedTogether() {
    List<Long> negative = new ArrayList<>(Collections.nCopies(12, 0L));
    negative.set(3, -1L);
    negative.set(4, 1L);

    assertThatThrownBy(() -> Schedule.learnt(List.of(List.of(0L), negative)))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            e ->
                assertThat(e.problems())
                    .extracting(Message::key)
                    .containsExactly(
                        "target.negativeCount", "target.noCounts", "target.notTwelveMonths"));
    assertThatThrownBy(() -> Schedule.learnt(List.of())).hasMessageContaining("no number above 0");
  }

  @Test
  void theGreatestNumbersHaveExactAnswersToo() {
    TargetProgress far = progress(Long.MAX_VALUE, 1, Schedule.linear(), "2022-03-31");

    assertThat(far.metAtPresentRate()).isEmpty();
    assertThat(far.in(Language.EN)).contains("met at the present rate on –");
    assertThat(progress(Long.MAX_VALUE, 0, Schedule.linear(), "2022-12-31").shortBy())
        .isEqualTo(Long.MAX_VALUE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> progress(120, Long.MIN_VALUE, Schedule.linear(), "2022-12-30"))
        .withMessageContaining("The done (-9223372036854775808)")
        .withMessageContaining("the target (120)");
    assertThat(Schedule.learnt(List.of(Collections.nCopies(12, Long.MAX_VALUE))))
        .isEqualTo(Schedule.linear());
  }

  @Test
  void anEarlierYearWithoutANumberForAMonthIsNamed() {
    List<Long> months = new ArrayList<>(Collections.nCopies(12, 1L));
    months.set(1, null);

    assertThatThrownBy(() -> Schedule.learnt(List.of(Collections.nCopies(12, 1L), months)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The earlier year number 2 has no number in month 2");
  }
}
