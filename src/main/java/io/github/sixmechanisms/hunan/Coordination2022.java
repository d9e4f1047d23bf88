package io.github.sixmechanisms.hunan;

import static io.github.sixmechanisms.coordination.CoordinationIndicators.ACCEPTED;
import static io.github.sixmechanisms.coordination.CoordinationIndicators.ANSWERED;
import static io.github.sixmechanisms.coordination.CoordinationIndicators.DAYS_PAST_ACCEPTANCE;
import static io.github.sixmechanisms.coordination.CoordinationIndicators.DAYS_PAST_ANSWER;
import static io.github.sixmechanisms.coordination.CoordinationIndicators.ESCALATED;
import static io.github.sixmechanisms.coordination.CoordinationIndicators.WORKING_DAYS_PAST_ANSWER;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.coordination.CoordinationPolicy;
import io.github.sixmechanisms.coordination.Department;
import io.github.sixmechanisms.coordination.DepartmentId;
import io.github.sixmechanisms.coordination.Duty;
import io.github.sixmechanisms.coordination.TaskUrgency;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.OutcomeOrder;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;
import java.util.List;

/** The departments that the source names (S6), and the limits of coordination tasks (A11). */
final class Coordination2022 {

  private static final Origin URGENCY = Origin.of("S6", "A11");

  private static final RegionCode HUNAN = RegionCode.of("430000");
  private static final Provenance A11 = Provenance.assumption("A11");

  static final CoordinationPolicy POLICY =
      CoordinationPolicy.builder()
          .acceptWithin(2)
          .answerWithin(15)
          .limitsProvenance(A11)
          .urgency(urgency())
          .build();

  static final ImmutableList<Department> DEPARTMENTS =
      ImmutableList.of(
          department(
              "industry",
              Text.of("湖南省工业和信息化厅", "Hunan Department of Industry and Information Technology"),
              Text.of(
                  "牵头，评价净增、新增、目标完成率和入规质量",
                  "lead; looks at net increase, entries, completion and quality"),
              "S9"),
          department(
              "statistics",
              Text.of("湖南省统计局", "Hunan Bureau of Statistics"),
              Text.of("加强业务指导，加快入规审核", "guidance, and a faster review of entries"),
              "S6"),
          department(
              "development-and-reform",
              Text.of("湖南省发展和改革委员会", "Hunan Development and Reform Commission"),
              Text.of("落实项目推进责任制", "the responsibility system of project promotion"),
              "S6"),
          department(
              "finance",
              Text.of("湖南省财政厅", "Hunan Department of Finance"),
              Text.of("加大财政支持力度", "more fiscal support"),
              "S6"));

  private Coordination2022() {}

  private static Department department(String id, Text name, Text duty, String fact) {
    return Department.builder()
        .id(DepartmentId.of(id))
        .office(new Office(HUNAN, name))
        .addDuties(new Duty(duty, Provenance.source(fact)))
        .build();
  }

  private static RuleSet<TaskUrgency> urgency() {
    return RuleSet.builder(TaskUrgency.class)
        .id("hunan-2022-task-urgency")
        .hitPolicy(HitPolicy.FIRST)
        .order(
            OutcomeOrder.worstFirst(
                List.of(
                    TaskUrgency.TO_ESCALATE,
                    TaskUrgency.OVERDUE,
                    TaskUrgency.DUE_SOON,
                    TaskUrgency.NONE)))
        .rules(
            List.of(
                URGENCY.rule(
                    "T1",
                    ANSWERED
                        .isNo()
                        .and(ESCALATED.isNo())
                        .and(WORKING_DAYS_PAST_ANSWER.atLeast("5")),
                    TaskUrgency.TO_ESCALATE),
                URGENCY.rule(
                    "T2", ANSWERED.isNo().and(DAYS_PAST_ANSWER.atLeast("1")), TaskUrgency.OVERDUE),
                URGENCY.rule(
                    "T3",
                    ACCEPTED.isNo().and(DAYS_PAST_ACCEPTANCE.atLeast("1")),
                    TaskUrgency.OVERDUE),
                URGENCY.rule(
                    "T4",
                    ANSWERED.isNo().and(WORKING_DAYS_PAST_ANSWER.atLeast("-3")),
                    TaskUrgency.DUE_SOON),
                URGENCY.rule("T5", ACCEPTED.isNo(), TaskUrgency.DUE_SOON),
                URGENCY.rule("T0", Condition.always(), TaskUrgency.NONE)))
        .build();
  }
}
