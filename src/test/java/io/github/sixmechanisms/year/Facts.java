package io.github.sixmechanisms.year;

import io.github.sixmechanisms.Programme;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.coordination.ReviewQueue;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.cultivation.OperatingRecords;
import io.github.sixmechanisms.cultivation.PoolRegister;
import io.github.sixmechanisms.cultivation.Project;
import io.github.sixmechanisms.dispatch.PolicyLanding;
import io.github.sixmechanisms.dispatch.VisitLog;
import io.github.sixmechanisms.linkage.ActionPlans;
import io.github.sixmechanisms.linkage.Repayment;
import io.github.sixmechanisms.linkage.RewardFunds;
import io.github.sixmechanisms.roster.LedgerRecord;
import io.github.sixmechanisms.roster.MarkHolding;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.target.TargetPlan;
import java.util.List;

/**
 * All that is recorded by the end of a month.
 *
 * @param ledger what the roster was appended from, month by month
 * @param marks the same of the marks
 */
record Facts(
    List<LedgerRecord> ledger,
    List<MarkHolding> marks,
    Roster roster,
    TargetPlan targets,
    OperatingRecords reports,
    PoolRegister pools,
    List<Project> projects,
    TaskBook tasks,
    ReviewQueue queue,
    ActionPlans plans,
    RewardFunds funds,
    List<Repayment> repayments,
    VisitLog visits,
    PolicyLanding landing,
    List<IssuedAssessment> history) {

  Programme programme() {
    return Programme.builder()
        .year(Province.YEAR)
        .tree(Province.TREE)
        .targets(targets)
        .roster(roster)
        .plans(plans)
        .tasks(tasks)
        .pools(pools)
        .projects(projects)
        .visits(visits)
        .history(history)
        .build();
  }
}
