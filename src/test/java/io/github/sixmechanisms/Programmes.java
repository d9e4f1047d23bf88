package io.github.sixmechanisms;

import io.github.sixmechanisms.assessment.Evidence;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Schedule;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.List;

/**
 * A small programme for tests: a province with the prefectures A, B and C of the worked example.
 */
final class Programmes {

  static final RegionCode PROVINCE = RegionCode.of("900000");
  static final RegionCode A = RegionCode.of("900100");
  static final RegionCode B = RegionCode.of("900200");
  static final RegionCode C = RegionCode.of("900300");

  static final LocalDate ISSUED = LocalDate.of(2022, 1, 5);
  static final LocalDate MID_YEAR = LocalDate.of(2022, 6, 30);

  static final RegionTree TREE =
      RegionTree.of(
          List.of(
              Region.root(PROVINCE, Text.of("某省", "Province"), Level.PROVINCE),
              prefecture(A, "甲市", "Alpha"),
              prefecture(B, "乙市", "Beta"),
              prefecture(C, "丙市", "Gamma")));

  static final Policy LINEAR =
      Hunan.policy2022()
          .withIdentity("hunan-2022-linear", "1", Text.of("线性政策", "Linear policy"))
          .withTargets(
              Hunan.policy2022()
                  .targets()
                  .withSchedule(Schedule.linear(), Provenance.local("test")));

  private Programmes() {}

  private static Region prefecture(RegionCode code, String zh, String en) {
    return Region.of(code, Text.of(zh, en), Level.PREFECTURE, PROVINCE);
  }

  static Programme.Builder workedExample() {
    return Programme.builder()
        .year(ProgrammeYear.of(2022))
        .tree(TREE)
        .targets(
            TargetPlan.of(
                TREE,
                List.of(
                    Target.of(A, 100, 60, ISSUED),
                    Target.of(B, 80, 50, ISSUED),
                    Target.of(C, 40, 30, ISSUED))))
        .addCounts(counts(A, 60, 33, 10), counts(B, 30, 19, 3), counts(C, 11, -2, 0))
        .addEvidence(allWell(A), allWell(B), allWell(C));
  }

  static PublishedCounts counts(RegionCode region, long newEntries, long net, long marked) {
    return PublishedCounts.builder()
        .region(region)
        .day(MID_YEAR)
        .recorded(MID_YEAR)
        .newEntries(newEntries)
        .net(net)
        .markedNewEntries(marked)
        .build();
  }

  static Evidence allWell(RegionCode region) {
    return evidence(region, MID_YEAR).build();
  }

  static Evidence.Builder evidence(RegionCode region, LocalDate recorded) {
    return Evidence.builder()
        .region(region)
        .day(MID_YEAR)
        .recorded(recorded)
        .actionPlanInForce(Truth.TRUE)
        .soundlyDecomposed(Truth.TRUE)
        .tasks(5)
        .overdueTasks(0)
        .overdueFindings(0);
  }
}
