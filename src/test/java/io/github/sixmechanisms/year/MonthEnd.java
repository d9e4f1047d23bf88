package io.github.sixmechanisms.year;

import io.github.sixmechanisms.Policy;
import io.github.sixmechanisms.Programme;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.cultivation.Pipeline;
import io.github.sixmechanisms.cultivation.ScreenedProject;
import io.github.sixmechanisms.cultivation.Screening;
import io.github.sixmechanisms.dispatch.DispatchList;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.linkage.AwardLedger;
import io.github.sixmechanisms.roster.Tallies;
import io.github.sixmechanisms.value.AsOf;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * What the library says at the end of a month from the facts recorded by then.
 *
 * @param assessment empty as long as nothing is due by the schedule
 */
record MonthEnd(
    YearMonth month,
    Facts facts,
    Programme programme,
    Tallies tallies,
    Optional<Assessment> assessment,
    DispatchList dispatch,
    Pipeline pipeline,
    AwardLedger awards) {

  static final Policy POLICY = Hunan.policy2022();

  static MonthEnd of(YearMonth month, Facts facts) {
    AsOf end = Province.endOf(month);
    Programme programme = facts.programme();
    boolean isDue = month.getMonthValue() >= POLICY.targets().schedule().firstMonthDue();
    return new MonthEnd(
        month,
        facts,
        programme,
        facts.roster().tally(Province.YEAR, end),
        isDue ? Optional.of(programme.assess(POLICY, end)) : Optional.empty(),
        programme.dispatchList(POLICY, end),
        pipeline(facts, end),
        facts.funds().settle(facts.roster(), POLICY.linkage(), facts.repayments(), end));
  }

  private static Pipeline pipeline(Facts facts, AsOf end) {
    Screening screening = Screening.of(POLICY.cultivation());
    List<ScreenedProject> projects =
        facts.projects().stream()
            .map(project -> screening.screen(project, Province.YEAR, end))
            .toList();
    return Pipeline.of(
        facts.roster(), facts.pools(), projects, POLICY.cultivation().reviewCalendar(), end);
  }

  AsOf asOf() {
    return Province.endOf(month);
  }

  boolean isQuarterEnd() {
    return month.getMonthValue() % 3 == 0;
  }
}
