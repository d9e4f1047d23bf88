package io.github.sixmechanisms.cultivation;

import static io.github.sixmechanisms.cultivation.Cultivation.CITY;
import static io.github.sixmechanisms.cultivation.Cultivation.COUNTY;
import static io.github.sixmechanisms.cultivation.Cultivation.FAR_COUNTY;
import static io.github.sixmechanisms.cultivation.Cultivation.SCREENING;
import static io.github.sixmechanisms.cultivation.Cultivation.cultivated;
import static io.github.sixmechanisms.cultivation.Cultivation.entry;
import static io.github.sixmechanisms.cultivation.Cultivation.exit;
import static io.github.sixmechanisms.cultivation.Cultivation.id;
import static io.github.sixmechanisms.cultivation.Cultivation.project;
import static io.github.sixmechanisms.cultivation.Cultivation.register;
import static io.github.sixmechanisms.cultivation.Cultivation.roster;
import static io.github.sixmechanisms.cultivation.Cultivation.step;
import static io.github.sixmechanisms.cultivation.Cultivation.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.ReviewCalendar;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

  private static final ProgrammeYear YEAR = ProgrammeYear.of(2022);
  private static final AsOf DAY = AsOf.parse("2022-06-30");

  private static PoolStep expected(String enterprise, String month) {
    return step(PoolStep.Kind.ADMISSION, Pool.KEY_CULTIVATION, enterprise, "2022-01-01")
        .candidate(CandidateStatus.CANDIDATE)
        .expectedEntry(YearMonth.parse(month))
        .build();
  }

  private static Pipeline pipeline(PoolRegister register, Project... projects) {
    return Pipeline.of(
        roster(entry("on", "2021-01-31")),
        register,
        Stream.of(projects).map(project -> SCREENING.screen(project, YEAR, DAY)).toList(),
        ReviewCalendar.standard(),
        DAY);
  }

  private static Project.Builder built(String id, String expected) {
    return project(id).addUpdates(update("2022-01-10", ProjectStage.UNDER_CONSTRUCTION, expected));
  }

  @Test
  void entriesAreExpectedInTheMonthThatTheirSourceNames() {
    Pipeline pipeline =
        pipeline(
            register(
                cultivated("ready", "2022-01-01", CandidateStatus.READY),
                cultivated("candidate", "2022-01-01", CandidateStatus.CANDIDATE),
                expected("stated", "2022-09"),
                expected("passed", "2022-05"),
                expected("on", "2022-09")),
            built("plant", "2022-09-15").build(),
            built("winter", "2022-12-15").build(),
            built("late", "2022-06-29").build(),
            built("next-year", "2023-02-01").build(),
            built("elsewhere", "2022-09-30").county(FAR_COUNTY).build());

    assertThat(pipeline.entries(COUNTY))
        .extracting(
            entry ->
                entry.enterprise()
                    + " "
                    + entry.month().map(YearMonth::toString).orElse("–")
                    + " "
                    + entry.basis().in(Language.EN))
        .containsExactly(
            "candidate – a candidate for whom no month is stated",
            "owner-late – project late, production was expected on 2022-06-29, which has passed",
            "owner-plant 2022-09 project plant, production expected on 2022-09-15",
            "owner-winter 2023-02 project winter, production expected on 2022-12-15",
            "passed – stated by the county for 2022-05, which has passed",
            "ready 2023-01 ready; the review takes effect on 2023-01-01",
            "stated 2022-09 stated by the county: 2022-09");
    assertThat(pipeline.byMonth(CITY))
        .isEqualTo(
            ImmutableSortedMap.of(
                YearMonth.parse("2022-09"),
                2L,
                YearMonth.parse("2023-01"),
                1L,
                YearMonth.parse("2023-02"),
                1L));
    assertThat(pipeline.entries()).hasSize(8);
    assertThat(pipeline.byMonth(RegionCode.of("430000")))
        .containsEntry(YearMonth.parse("2022-09"), 3L);
  }

  @Test
  void theCoverageCountsWhatIsDoneAndWhatTheRestOfTheYearLetsExpect() {
    Pipeline pipeline =
        pipeline(
            register(
                expected("a", "2022-09"),
                expected("b", "2022-12"),
                cultivated("c", "2022-01-01", CandidateStatus.READY),
                cultivated("d", "2022-01-01", CandidateStatus.CANDIDATE)));

    PipelineCoverage coverage = pipeline.coverage(COUNTY, YEAR, 8, 5);

    assertThat(coverage).isEqualTo(new PipelineCoverage(COUNTY, 8, 5, 2, 1, 1));
    assertThat(coverage.ratio()).contains(Fraction.of(7, 8));
    assertThat(coverage.missing()).isEqualTo(1);
    assertThat(coverage.in(Language.EN))
        .isEqualTo(
            "430121: target 8, done 5, expected this year 2, later 1, without a month 1, still"
                + " to be found 1");
    assertThat(pipeline.coverage(COUNTY, YEAR, 0, 5).ratio()).isEmpty();
    assertThat(pipeline.coverage(COUNTY, YEAR, 6, 5).missing()).isZero();
    assertThat(pipeline.coverage(FAR_COUNTY, YEAR, 4, 0).ratio()).contains(Fraction.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-09-04, 2022-09-05, 2022-09",
    "2022-09-05, 2022-09-05, 2022-09",
    "2022-09-30, 2022-09-05, 2022-09",
    "2022-10-01, 2022-09-05, ",
    "2022-01-15, 2021-12-10, 2022-02"
  })
  void aPlantStaysExpectedFromItsProductionToItsIntake(
      String day, String production, YearMonth month) {
    AsOf asOf = AsOf.parse(day);
    Project plant =
        project("plant")
            .addUpdates(
                update("2021-10-10", ProjectStage.UNDER_CONSTRUCTION, production),
                update(production, ProjectStage.IN_PRODUCTION, ""))
            .build();

    Pipeline pipeline =
        Pipeline.of(
            roster(),
            register(),
            List.of(SCREENING.screen(plant, YEAR, asOf)),
            ReviewCalendar.standard(),
            asOf);

    assertThat(pipeline.entries())
        .singleElement()
        .extracting(ExpectedEntry::month)
        .isEqualTo(Optional.ofNullable(month));
  }

  @Test
  void anEntryThatWouldNotBeNewOrAProjectThatWasRemovedDoesNotCount() {
    PoolStep admitted =
        step(PoolStep.Kind.ADMISSION, Pool.KEY_PROJECT, "owner-gone", "2022-01-15")
            .project(ProjectId.of("gone"))
            .build();
    PoolStep removed =
        PoolStep.builder()
            .from(admitted)
            .kind(PoolStep.Kind.REMOVAL)
            .effective(LocalDate.parse("2022-05-01"))
            .recorded(LocalDate.parse("2022-05-01"))
            .build();

    Pipeline pipeline =
        Pipeline.of(
            roster(
                entry("back", "2020-01-31"),
                exit("back", "2022-03-01"),
                entry("old", "2019-01-31"),
                exit("old", "2021-09-30")),
            register(expected("back", "2022-10"), expected("old", "2022-10"), admitted, removed),
            List.of(SCREENING.screen(built("gone", "2022-09-15").build(), YEAR, DAY)),
            ReviewCalendar.standard(),
            DAY);

    assertThat(pipeline.entries())
        .extracting(entry -> entry.enterprise() + ": " + entry.basis().in(Language.EN))
        .containsExactly(
            "back: was on the roster until 2022-03-01; an entry in 2022-10 would not be a new one",
            "old: stated by the county: 2022-10");
    assertThat(pipeline.coverage(COUNTY, YEAR, 2, 0).expected()).isEqualTo(1);
  }

  @Test
  void whetherAnEntryIsNewIsMeasuredFromTheDayOnWhichItTakesEffect() {
    Pipeline pipeline =
        Pipeline.of(
            roster(entry("E", "2020-01-31"), exit("E", "2022-01-15")),
            register(cultivated("E", "2022-03-01", CandidateStatus.READY)),
            List.of(),
            ReviewCalendar.standard(),
            AsOf.parse("2023-01-10"));

    assertThat(pipeline.entries())
        .singleElement()
        .satisfies(found -> assertThat(found.month()).isEmpty())
        .extracting(found -> found.basis().in(Language.EN))
        .isEqualTo(
            "was on the roster until 2022-01-15; an entry in 2023-01 would not be a new one");
    assertThat(pipeline.coverage(COUNTY, ProgrammeYear.of(2023), 1, 0).expected()).isZero();
  }

  /** The roster says which entries are new once they are recorded; the pipeline must foresee it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void thePipelineExpectsExactlyTheEntriesThatTheRosterWillCountAsNew(long seed) {
    Random random = new Random(seed);
    int expectedNew = 0;
    for (int i = 0; i < 200; i++) {
      AsOf asOf = AsOf.of(LocalDate.of(2022, 1, 1).plusDays(random.nextInt(730)));
      Roster roster = roster(wayOffTheRoster(random, asOf.day()));
      LocalDate effective = ReviewCalendar.standard().effective(EntryKind.SCALE_UP, asOf.day());
      boolean hasLeftSince =
          roster.changes().stream().anyMatch(change -> !change.effective().isBefore(effective));
      if (hasLeftSince || effective.isBefore(asOf.day().withDayOfMonth(1))) {
        continue;
      }

      boolean isExpected =
          Pipeline.of(
                  roster,
                  register(cultivated("E", "2021-12-01", CandidateStatus.READY)),
                  List.of(),
                  ReviewCalendar.standard(),
                  asOf)
              .entries()
              .get(0)
              .month()
              .isPresent();

      Roster entered = roster.plus(List.of(entry("E", effective.toString())), List.of());
      ProgrammeYear year = ProgrammeYear.of(effective.getYear());
      assertThat(isExpected)
          .as("seed %d, %s, entry on %s, %s", seed, asOf, effective, roster.changes())
          .isEqualTo(entered.newEntryOf(id("E"), year, AsOf.of(year.lastDay())).isPresent());
      expectedNew += isExpected ? 1 : 0;
    }
    assertThat(expectedNew).isBetween(1, 199);
  }

  /** Entries and exits up to a day, the last of them an exit. */
  private static Change[] wayOffTheRoster(Random random, LocalDate until) {
    List<Change> changes = new ArrayList<>();
    LocalDate day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(700));
    while (true) {
      LocalDate left = day.plusDays(random.nextInt(400));
      if (left.isAfter(until)) {
        return changes.toArray(Change[]::new);
      }
      changes.add(entry("E", day.toString()));
      changes.add(exit("E", left.toString()));
      day = left.plusDays(1 + random.nextInt(600));
    }
  }

  @Test
  void anEnterpriseCountsOnceInItsEarliestMonth() {
    Pipeline pipeline =
        pipeline(
            register(expected("E", "2022-11")),
            built("one", "2022-08-01").enterprise(id("E")).build(),
            built("two", "2022-09-01").enterprise(id("E")).build());

    assertThat(pipeline.entries())
        .singleElement()
        .extracting(ExpectedEntry::month)
        .isEqualTo(Optional.of(YearMonth.parse("2022-08")));
  }

  @Test
  void inJanuaryTheReviewThatIsOpenStillCounts() {
    AsOf january = AsOf.parse("2022-01-20");
    PoolRegister register = register(cultivated("E", "2022-01-01", CandidateStatus.READY));

    assertThat(
            Pipeline.of(
                    roster(entry("on", "2021-01-31")),
                    register,
                    List.of(),
                    ReviewCalendar.standard(),
                    january)
                .byMonth(COUNTY))
        .containsOnlyKeys(YearMonth.parse("2022-01"));
  }

  @Test
  void everyMemberInNoPlaceOfTheTreeIsNamed() {
    PoolStep lost = PoolStep.builder().from(expected("lost", "2022-09")).county(CITY).build();
    Project astray = built("astray", "2022-09-15").county(RegionCode.of("990101")).build();

    assertThatThrownBy(() -> pipeline(register(lost), astray))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "lost: the county 430100 of its step (admission) of 2022-01-01 is no place")
        .hasMessageContaining("owner-astray: the county 990101 of its project astray is no place");
  }

  @Test
  void anUnknownRegionAYearOfOtherDaysAndNegativeNumbersAreRefused() {
    Pipeline pipeline = pipeline(register());

    assertThatThrownBy(() -> pipeline.entries(RegionCode.of("110000")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("110000");
    assertThatThrownBy(() -> pipeline.coverage(COUNTY, ProgrammeYear.of(2023), 1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The day of the pipeline (2022-06-30) must lie in the year (2023)");
    assertThatThrownBy(() -> pipeline.coverage(COUNTY, YEAR, -1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The target (-1)");
  }
}
