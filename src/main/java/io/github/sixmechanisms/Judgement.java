package io.github.sixmechanisms;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.AssessmentDay;
import io.github.sixmechanisms.assessment.AssessmentPolicy;
import io.github.sixmechanisms.assessment.AuditStamp;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.ProgrammeMinimum;
import io.github.sixmechanisms.assessment.RegionFacts;
import io.github.sixmechanisms.internal.LibraryVersion;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.LeftOut;
import io.github.sixmechanisms.roster.Tallies;
import io.github.sixmechanisms.target.Schedule;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.Provenance;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Has the facts of all regions judged as of a day, as known on a day. */
final class Judgement {

  private final Programme programme;
  private final Policy policy;
  private final AsOf asOf;
  private final AssessmentDay day;
  private final Optional<Tallies> tallies;
  private final KnownFacts facts;

  Judgement(Programme programme, Policy policy, AsOf asOf) {
    this.programme = programme;
    this.policy = requireNonNull(policy, "policy");
    this.asOf = requireNonNull(asOf, "asOf");
    this.day = day();
    policy.assessment().peerGroups().checkFits(programme.tree());
    checkRegionSchedules();
    this.facts = new KnownFacts(programme, policy, asOf);
    this.tallies = facts.tallies();
  }

  private void checkRegionSchedules() {
    Set<RegionCode> unknown =
        Sets.difference(policy.targets().regionSchedules().keySet(), programme.tree().codes());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "The regions with a schedule of their own "
              + unknown
              + " must be in the tree of the programme.\nMaybe a code is mistyped, or the policy is"
              + " that of another province.");
    }
  }

  private AssessmentDay day() {
    Schedule schedule = policy.targets().schedule();
    Fraction share = schedule.share(programme.year().monthsElapsed(asOf.day()));
    requireDue(schedule, share);
    return new AssessmentDay(programme.year(), asOf.day(), share);
  }

  private void requireDue(Schedule schedule, Fraction share) {
    if (share.signum() == 0) {
      throw new IllegalArgumentException(
          "The day ("
              + asOf.day()
              + ") must not come before the first share of the year's target is due by the schedule ("
              + schedule
              + ").\nMaybe assess as of "
              + programme.year().endOfMonth(schedule.firstMonthDue())
              + ", the first possible day.");
    }
  }

  Assessment assessment() {
    List<RegionFacts> all = programme.tree().regions().stream().map(this::factsOf).toList();
    return new Assessment.Builder()
        .stamp(stamp())
        .policyName(policy.name())
        .day(day)
        .scheduleProvenance(policy.targets().scheduleProvenance())
        .countedBy(tallies.map(counted -> policy.roster()))
        .withoutApproval(tallies.map(Tallies::withoutApproval).orElse(0L))
        .regions(assessmentPolicy().assess(day, all))
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

  private RegionFacts factsOf(Region region) {
    RegionFacts.Builder known = facts.of(region);
    addSchedule(known, region);
    return known.build();
  }

  private void addSchedule(RegionFacts.Builder known, Region region) {
    Schedule own = policy.targets().scheduleOf(region.code());
    if (!own.equals(policy.targets().schedule())) {
      Fraction share = own.share(programme.year().monthsElapsed(asOf.day()));
      known
          .scheduleShare(share)
          .addRemarks(
              Message.of(
                  ProgrammeKey.OWN_SCHEDULE,
                  "schedule",
                  own,
                  "origin",
                  policy.targets().regionSchedulesProvenance().map(Provenance::clause).orElse("–"),
                  "share",
                  share.times(Fraction.of(100)).toDecimal(2).stripTrailingZeros().toPlainString()));
    }
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
