package io.github.sixmechanisms;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Multimaps;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.AssessmentDay;
import io.github.sixmechanisms.assessment.AssessmentPolicy;
import io.github.sixmechanisms.assessment.AuditStamp;
import io.github.sixmechanisms.assessment.Evidence;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.assessment.ProgrammeMinimum;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.assessment.RegionFacts;
import io.github.sixmechanisms.internal.LibraryVersion;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.LeftOut;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.roster.Tallies;
import io.github.sixmechanisms.roster.Tally;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Decomposition;
import io.github.sixmechanisms.target.Schedule;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** Gathers the facts of each region as of a day, as known on a day, and has them judged. */
final class Judgement {

  private final Programme programme;
  private final Policy policy;
  private final AsOf asOf;
  private final AssessmentDay day;
  private final Optional<Tallies> tallies;
  private final Map<RegionCode, PublishedCounts> counts;
  private final Map<RegionCode, Evidence> evidence;
  private final ImmutableListMultimap<RegionCode, IssuedAssessment> history;

  Judgement(Programme programme, Policy policy, AsOf asOf) {
    this.programme = programme;
    this.policy = requireNonNull(policy, "policy");
    this.asOf = requireNonNull(asOf, "asOf");
    this.day = day();
    policy.assessment().peerGroups().checkFits(programme.tree());
    this.tallies =
        programme
            .roster()
            .map(roster -> roster.tally(programme.year(), asOf, policy.roster().cutOff()));
    this.counts =
        ofTheDay(
            programme.counts(),
            PublishedCounts::region,
            PublishedCounts::day,
            PublishedCounts::recorded);
    this.history = Multimaps.index(programme.history(), IssuedAssessment::region);
    this.evidence =
        ofTheDay(programme.evidence(), Evidence::region, Evidence::day, Evidence::recorded);
  }

  private AssessmentDay day() {
    Schedule schedule = policy.targets().schedule();
    Fraction share = schedule.share(programme.year().monthsElapsed(asOf.day()));
    requireDue(schedule, share, "");
    return new AssessmentDay(programme.year(), asOf.day(), share);
  }

  private void requireDue(Schedule schedule, Fraction share, String whom) {
    if (share.signum() == 0) {
      throw new IllegalArgumentException(
          "The day ("
              + asOf.day()
              + ") must not come before the first share of the year's target is due"
              + whom
              + " by the schedule ("
              + schedule
              + ").\nMaybe assess as of "
              + programme.year().endOfMonth(schedule.firstMonthDue())
              + ", the first possible day.");
    }
  }

  /** The facts of exactly this day; of several for a region the one recorded last, as known. */
  private <T> Map<RegionCode, T> ofTheDay(
      List<T> facts,
      Function<T, RegionCode> region,
      Function<T, LocalDate> factDay,
      Function<T, LocalDate> recorded) {
    Map<RegionCode, T> latest = new HashMap<>();
    for (T fact : facts) {
      if (factDay.apply(fact).equals(asOf.day()) && asOf.knows(recorded.apply(fact))) {
        latest.merge(
            region.apply(fact),
            fact,
            (a, b) -> recorded.apply(a).isAfter(recorded.apply(b)) ? a : b);
      }
    }
    return ImmutableMap.copyOf(latest);
  }

  Assessment assessment() {
    List<RegionFacts> facts = programme.tree().regions().stream().map(this::facts).toList();
    return new Assessment.Builder()
        .stamp(stamp())
        .policyName(policy.name())
        .day(day)
        .scheduleProvenance(policy.targets().scheduleProvenance())
        .countedBy(tallies.map(counted -> policy.roster()))
        .withoutApproval(tallies.map(Tallies::withoutApproval).orElse(0L))
        .regions(assessmentPolicy().assess(day, facts))
        .programmeMinimums(programmeMinimums())
        .leftOut(
            tallies.map(Tallies::leftOut).orElse(ImmutableList.of()).stream()
                .map(LeftOut::reason)
                .toList())
        .build();
  }

  private AssessmentPolicy assessmentPolicy() {
    Provenance schedule = policy.targets().scheduleProvenance();
    return policy
        .assessment()
        .withIndicatorOrigins(
            ImmutableMap.of(
                Indicators.NEW_ATTAINMENT,
                schedule,
                Indicators.NET_ATTAINMENT,
                schedule,
                Indicators.SOUNDLY_DECOMPOSED,
                policy.targets().overAllocationCeilingProvenance()));
  }

  private RegionFacts facts(Region region) {
    RegionFacts.Builder facts =
        RegionFacts.builder()
            .region(region)
            .unitsBelow(programme.tree().unitsBelow(region.code()).size())
            .responsibleOffice(programme.targets().holder(region.code(), asOf))
            .earlierClasses(earlierClasses(region.code()));
    Optional<Target> target = programme.targets().inForce(region.code(), asOf);
    target.map(Target::newTarget).ifPresent(facts::newTarget);
    target.map(Target::netTarget).ifPresent(facts::netTarget);
    tallies.ifPresent(found -> addTally(facts, found.of(region.code())));
    Optional.ofNullable(counts.get(region.code())).ifPresent(found -> addCounts(facts, found));
    addSchedule(facts, region);
    addEvidence(facts, region.code());
    return facts.build();
  }

  private void addSchedule(RegionFacts.Builder facts, Region region) {
    Schedule own = policy.targets().scheduleOf(region.code());
    if (!own.equals(policy.targets().schedule())) {
      Fraction share = own.share(programme.year().monthsElapsed(asOf.day()));
      requireDue(own, share, " for the region (" + region.code() + ")");
      facts
          .scheduleShare(share)
          .addRemarks(
              Message.of(
                  ProgrammeKey.OWN_SCHEDULE,
                  "schedule",
                  own,
                  "share",
                  share.times(Fraction.of(100)).toDecimal(2).stripTrailingZeros().toPlainString()));
    }
  }

  private static void addTally(RegionFacts.Builder facts, Tally tally) {
    facts
        .net(tally.net())
        .newEntries(tally.newEntries())
        .exits(tally.exits())
        .markedNewEntries(tally.markedNewEntries());
  }

  private static void addCounts(RegionFacts.Builder facts, PublishedCounts counts) {
    facts
        .net(counts.net())
        .newEntries(counts.newEntries())
        .exits(counts.exits())
        .markedNewEntries(counts.markedNewEntries());
  }

  private void addEvidence(RegionFacts.Builder facts, RegionCode code) {
    Optional<Evidence> given = Optional.ofNullable(evidence.get(code));
    given.ifPresent(
        found ->
            facts
                .actionPlanInForce(found.actionPlanInForce())
                .tasks(found.tasks())
                .overdueTasks(found.overdueTasks())
                .overdueFindings(found.overdueFindings()));
    Truth stated = given.map(Evidence::soundlyDecomposed).orElse(Truth.UNKNOWN);
    if (stated == Truth.UNKNOWN) {
      Decomposition judged =
          programme.targets().decomposition(code, asOf, policy.targets().overAllocationCeiling());
      facts.decomposition(judged.status()).addAllRemarks(judged.reasons());
    } else {
      facts.decomposition(
          stated == Truth.TRUE ? Decomposition.Status.SOUND : Decomposition.Status.UNSOUND);
    }
  }

  /** At most one class per day, the one recorded last as known; in date order. */
  private List<RegionClass> earlierClasses(RegionCode code) {
    Map<LocalDate, IssuedAssessment> byDay = new TreeMap<>();
    for (IssuedAssessment issued : history.get(code)) {
      if (issued.day().isBefore(asOf.day()) && asOf.knows(issued.recorded())) {
        byDay.merge(issued.day(), issued, (a, b) -> a.recorded().isAfter(b.recorded()) ? a : b);
      }
    }
    List<RegionClass> classes = new ArrayList<>();
    byDay.values().forEach(issued -> classes.add(issued.regionClass()));
    return classes;
  }

  private ImmutableList<ProgrammeMinimum> programmeMinimums() {
    OptionalLong minimum = policy.targets().provincialNetMinimum();
    if (minimum.isEmpty()) {
      return ImmutableList.of();
    }
    return programme.tree().regions().stream()
        .filter(region -> region.level() == Level.PROVINCE)
        .map(region -> programmeMinimum(region.code(), minimum.getAsLong()))
        .collect(ImmutableList.toImmutableList());
  }

  private ProgrammeMinimum programmeMinimum(RegionCode province, long minimum) {
    OptionalLong netTarget =
        programme
            .targets()
            .inForce(province, asOf)
            .map(Target::netTarget)
            .orElse(OptionalLong.empty());
    return new ProgrammeMinimum(
        province, netTarget, minimum, policy.targets().provincialNetMinimumProvenance());
  }

  private AuditStamp stamp() {
    return new AuditStamp(
        policy.id(),
        policy.version(),
        policy.fingerprint(),
        FactsFingerprint.of(programme, asOf),
        asOf,
        LibraryVersion.VERSION);
  }
}
