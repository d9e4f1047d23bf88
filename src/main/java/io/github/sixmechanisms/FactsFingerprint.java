package io.github.sixmechanisms;

import io.github.sixmechanisms.assessment.Evidence;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.coordination.CoordinationTask;
import io.github.sixmechanisms.coordination.TaskBook;
import io.github.sixmechanisms.coordination.TaskEvent;
import io.github.sixmechanisms.dispatch.Settlement;
import io.github.sixmechanisms.dispatch.Visit;
import io.github.sixmechanisms.dispatch.VisitFinding;
import io.github.sixmechanisms.dispatch.VisitLog;
import io.github.sixmechanisms.linkage.ActionPlan;
import io.github.sixmechanisms.linkage.ActionPlans;
import io.github.sixmechanisms.linkage.CompleteSince;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Correction;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.MarkHolding;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.roster.Relocation;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.target.Responsibility;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import org.jspecify.annotations.Nullable;

/**
 * Writes the facts known on the knowledge day into their fingerprint. Facts recorded later do not
 * count, so that a judgement of the past keeps its fingerprint while facts are added.
 */
final class FactsFingerprint {

  private final Fingerprint fingerprint = new Fingerprint();
  private final AsOf asOf;

  private FactsFingerprint(AsOf asOf) {
    this.asOf = asOf;
  }

  static String of(Programme programme, AsOf asOf) {
    FactsFingerprint facts = new FactsFingerprint(asOf);
    facts.fingerprint.line("year", programme.year());
    programme.tree().regions().forEach(facts::region);
    programme.roster().ifPresent(facts::roster);
    programme.counts().forEach(facts::counts);
    facts.fingerprint.line("targetsRecordedDownTo", programme.targets().recordedDownTo());
    programme.targets().targets().forEach(facts::target);
    programme.targets().responsibilities().forEach(facts::responsibility);
    programme.evidence().forEach(facts::evidence);
    programme.plans().ifPresent(facts::plans);
    programme.tasks().ifPresent(book -> facts.tasks(book, programme.year()));
    programme.visits().ifPresent(facts::visits);
    programme.history().forEach(facts::issued);
    return facts.fingerprint.digest();
  }

  private void region(Region region) {
    fingerprint.line(
        "region",
        region.code(),
        region.name().zh(),
        region.name().en(),
        region.level(),
        region.parent(),
        region.nature());
  }

  /** The position tells apart changes of one enterprise on one day, whose order counts. */
  private void roster(Roster roster) {
    fingerprint.line("roster");
    int position = 0;
    @Nullable Change last = null;
    for (Change change : roster.changes()) {
      if (asOf.knows(change.recorded())) {
        position = last != null && sameMoment(last, change) ? position + 1 : 0;
        change(change, position);
        last = change;
      }
    }
    roster.corrections().forEach(this::correction);
    roster.marks().forEach(this::mark);
  }

  private static boolean sameMoment(Change a, Change b) {
    return a.enterprise().equals(b.enterprise())
        && a.effective().equals(b.effective())
        && a.recorded().equals(b.recorded());
  }

  private void change(Change change, int position) {
    if (change instanceof Entry entry) {
      fingerprint.line(
          "entry",
          entry.enterprise(),
          entry.effective(),
          entry.recorded(),
          position,
          entry.kind(),
          entry.county(),
          entry.park(),
          entry.predecessors(),
          entry.approved());
    } else if (change instanceof Exit exit) {
      fingerprint.line(
          "exit",
          exit.enterprise(),
          exit.effective(),
          exit.recorded(),
          position,
          exit.kind(),
          exit.approved());
    } else if (change instanceof Relocation relocation) {
      fingerprint.line(
          "relocation",
          relocation.enterprise(),
          relocation.effective(),
          relocation.recorded(),
          position,
          relocation.county(),
          relocation.park(),
          relocation.fromCounty(),
          relocation.approved());
    }
  }

  private void correction(Correction correction) {
    if (asOf.knows(correction.recorded())) {
      fingerprint.line(
          "correction", correction.recorded(), correction.reason(), correction.replacement());
      change(correction.corrected(), 0);
    }
  }

  private void mark(MarkHolding mark) {
    if (asOf.knows(mark.recorded())) {
      fingerprint.line(
          "mark",
          mark.enterprise(),
          mark.mark(),
          mark.effective(),
          mark.validTo(),
          mark.recorded());
    }
  }

  private void counts(PublishedCounts counts) {
    if (asOf.knows(counts.recorded())) {
      fingerprint.line(
          "counts",
          counts.region(),
          counts.day(),
          counts.recorded(),
          counts.net(),
          counts.opening(),
          counts.closing(),
          counts.newEntries(),
          counts.otherInflows(),
          counts.exits(),
          counts.markedNewEntries());
    }
  }

  private void target(Target target) {
    if (asOf.knows(target.recorded())) {
      fingerprint.line(
          "target",
          target.region(),
          target.newTarget(),
          target.netTarget(),
          target.effective(),
          target.recorded(),
          target.issuedBy().map(FactsFingerprint::office),
          target.issued(),
          target.reason());
    }
  }

  private static String office(Office office) {
    return office.region() + " " + office.name().zh() + " " + office.name().en();
  }

  private void responsibility(Responsibility responsibility) {
    if (asOf.knows(responsibility.recorded())) {
      fingerprint.line(
          "responsibility",
          responsibility.region(),
          office(responsibility.holder()),
          responsibility.effective(),
          responsibility.recorded());
    }
  }

  private void evidence(Evidence evidence) {
    if (asOf.knows(evidence.recorded())) {
      fingerprint.line(
          "evidence",
          evidence.region(),
          evidence.day(),
          evidence.recorded(),
          evidence.actionPlanInForce(),
          evidence.soundlyDecomposed(),
          evidence.tasks(),
          evidence.overdueTasks(),
          evidence.overdueFindings());
    }
  }

  private void plans(ActionPlans plans) {
    fingerprint.line("plans");
    for (CompleteSince complete : plans.complete()) {
      if (asOf.knows(complete.recorded())) {
        fingerprint.line(
            "complete plans", complete.region(), complete.since(), complete.recorded());
      }
    }
    for (ActionPlan plan : plans.plans()) {
      if (asOf.knows(plan.recorded())) {
        fingerprint.line(
            "plan", plan.id(), plan.region(), plan.validFrom(), plan.validTo(), plan.recorded());
      }
    }
  }

  /** A holiday of a later year changes no judgement of this one. */
  private void tasks(TaskBook book, ProgrammeYear year) {
    fingerprint.line("tasks");
    book.calendar()
        .holidays()
        .headSet(year.lastDay(), true)
        .forEach(day -> fingerprint.line("holiday", day));
    book.calendar()
        .worked()
        .headSet(year.lastDay(), true)
        .forEach(day -> fingerprint.line("worked", day));
    for (CoordinationTask task : book.tasks()) {
      if (asOf.knows(task.recorded())) {
        fingerprint.line(
            "task", task.id(), task.region(), task.level(), task.registered(), task.recorded());
        int position = 0;
        for (TaskEvent event : task.steps(asOf)) {
          event(task, event, position++);
        }
      }
    }
  }

  private void event(CoordinationTask task, TaskEvent event, int position) {
    fingerprint.line(
        "step",
        task.id(),
        position,
        event.step(),
        event.day(),
        event.recorded(),
        event.lead(),
        event.until());
  }

  /** The findings only: demands and purposes lead to no judgement. */
  private void visits(VisitLog log) {
    fingerprint.line("visits");
    for (VisitFinding finding : log.findings()) {
      if (asOf.knows(finding.recorded())) {
        fingerprint.line(
            "finding",
            finding.visit(),
            finding.number(),
            finding.region(),
            finding.deadline(),
            finding.settlement().map(Settlement::day),
            finding.recorded());
      }
    }
    for (Visit visit : log.visits()) {
      if (asOf.knows(visit.recorded())) {
        fingerprint.line("visit", visit.id(), visit.day(), visit.recorded());
      }
    }
  }

  private void issued(IssuedAssessment issued) {
    if (asOf.knows(issued.recorded())) {
      fingerprint.line(
          "issued", issued.region(), issued.day(), issued.recorded(), issued.regionClass());
    }
  }
}
