package io.github.sixmechanisms.assessment;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Decomposition;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.List;

/** Region facts for tests: all well unless a test says otherwise. */
final class Facts {

  static final AssessmentPolicy POLICY = Hunan.policy2022().assessment();

  /** Half a year with half of the target due, so that thresholds fall on whole numbers. */
  static final AssessmentDay HALF_YEAR = day("2022-06-30", "1/2");

  private Facts() {}

  static AssessmentDay day(String day, String share) {
    return new AssessmentDay(ProgrammeYear.of(2022), LocalDate.parse(day), Fraction.parse(share));
  }

  static Region region(String code, Level level) {
    return Region.builder()
        .code(RegionCode.of(code))
        .name(Text.untranslated("Region " + code))
        .level(level)
        .parent(RegionCode.of("430000"))
        .build();
  }

  /** A prefecture exactly on schedule: target 1,000 and 500, done 500 and 250, a fifth marked. */
  static RegionFacts.Builder onSchedule(String code) {
    return of(code, Level.PREFECTURE, 1_000, 500, 500, 250, 100);
  }

  static RegionFacts.Builder of(
      String code,
      Level level,
      long newTarget,
      long netTarget,
      long newEntries,
      long net,
      long marked) {
    return RegionFacts.builder()
        .region(region(code, level))
        .unitsBelow(level == Level.PREFECTURE || level == Level.PROVINCE ? 3 : 0)
        .newTarget(newTarget)
        .netTarget(netTarget)
        .newEntries(newEntries)
        .net(net)
        .markedNewEntries(marked)
        .actionPlanInForce(Truth.TRUE)
        .decomposition(Decomposition.Status.SOUND)
        .tasks(10)
        .overdueTasks(0)
        .overdueFindings(0);
  }

  static RegionAssessment assess(RegionFacts.Builder facts) {
    return assess(HALF_YEAR, facts);
  }

  static RegionAssessment assess(AssessmentDay day, RegionFacts.Builder facts) {
    return POLICY.assess(day, List.of(facts.build())).get(0);
  }

  static List<String> groundsOf(RegionAssessment result) {
    return result.grounds().stream().map(ground -> ground.rule().id()).toList();
  }
}
