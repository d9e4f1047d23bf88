package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.Decision;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Compares what was screened with who is in the pools. */
final class Proposals {

  private record Place(RegionCode county, Optional<RegionCode> park) {}

  private final Roster roster;
  private final Map<EnterpriseId, EnterpriseProfile> profiles;
  private final AsOf asOf;
  private final LocalDate recorded;
  private final Map<EnterpriseId, PoolMembership> cultivated = new TreeMap<>();
  private final Map<EnterpriseId, PoolMembership> atRisk = new TreeMap<>();
  private final Map<EnterpriseId, Screened> seen = new HashMap<>();
  private final ImmutableList.Builder<ProposedStep> steps = ImmutableList.builder();

  Proposals(
      PoolRegister register,
      Roster roster,
      Map<EnterpriseId, EnterpriseProfile> profiles,
      AsOf asOf) {
    this.roster = roster;
    this.profiles = profiles;
    this.asOf = asOf;
    this.recorded = recorded(asOf);
    requireNonNull(register, "register")
        .members(Pool.KEY_CULTIVATION, asOf)
        .forEach(member -> cultivated.put(member.last().enterprise(), member));
    register
        .members(Pool.EXIT_RISK, asOf)
        .forEach(member -> atRisk.put(member.last().enterprise(), member));
  }

  ImmutableSortedSet<EnterpriseId> membersNotSeen() {
    ImmutableSortedSet.Builder<EnterpriseId> members = ImmutableSortedSet.naturalOrder();
    cultivated.keySet().stream().filter(id -> !seen.containsKey(id)).forEach(members::add);
    atRisk.keySet().stream().filter(id -> !seen.containsKey(id)).forEach(members::add);
    return members.build();
  }

  void add(Screened screened) {
    seen.put(screened.enterprise(), screened);
    boolean isOn = roster.countyOf(screened.enterprise(), asOf).isPresent();
    cultivation(screened, isOn);
    exitRisk(screened, isOn);
  }

  private void cultivation(Screened screened, boolean isOn) {
    Optional<PoolMembership> member = Optional.ofNullable(cultivated.get(screened.enterprise()));
    CandidateStatus status = screened.status();
    if (isOn && member.isPresent()) {
      leave(screened, member.get(), PoolStep.Kind.GRADUATION, CultivationKey.ON_ROSTER);
    } else if (status != CandidateStatus.NONE
        && mayFollow(
            member.flatMap(found -> found.last().candidate()),
            status,
            screened.candidate(),
            Comparator.reverseOrder())) {
      stay(screened, Pool.KEY_CULTIVATION, member, screened.candidate())
          .ifPresent(step -> add(screened, step.candidate(status).build()));
    } else if (status == CandidateStatus.NONE && isCertain(screened.candidate())) {
      member.ifPresent(
          found -> leave(screened, found, PoolStep.Kind.REMOVAL, screened.candidate()));
    } else {
      member.ifPresent(found -> follow(screened, found));
    }
  }

  private void exitRisk(Screened screened, boolean isOn) {
    Optional<PoolMembership> member = Optional.ofNullable(atRisk.get(screened.enterprise()));
    RiskLevel level = screened.level();
    if (!isOn && member.isPresent()) {
      leave(screened, member.get(), PoolStep.Kind.REMOVAL, CultivationKey.OFF_ROSTER);
    } else if (level != RiskLevel.NONE
        && mayFollow(
            member.flatMap(found -> found.last().risk()),
            level,
            screened.risk(),
            Comparator.naturalOrder())) {
      stay(screened, Pool.EXIT_RISK, member, screened.risk())
          .ifPresent(step -> add(screened, step.risk(level).build()));
    } else if (level == RiskLevel.NONE && isCertain(screened.risk())) {
      member.ifPresent(found -> leave(screened, found, PoolStep.Kind.GRADUATION, screened.risk()));
    } else {
      member.ifPresent(found -> follow(screened, found));
    }
  }

  /** A status is not lowered while a figure is missing that could decide for a higher one. */
  private static <S> boolean mayFollow(
      Optional<S> before, S status, Decision<S> decision, Comparator<S> highestFirst) {
    return before
        .map(
            held ->
                !held.equals(status)
                    && (highestFirst.compare(status, held) < 0
                        || decision.unknown().stream()
                            .map(result -> result.rule().outcome())
                            .noneMatch(other -> highestFirst.compare(other, status) < 0)))
        .orElse(true);
  }

  private static boolean isCertain(Decision<?> decision) {
    return decision.unknown().isEmpty();
  }

  private Optional<PoolStep.Builder> stay(
      Screened screened, Pool pool, Optional<PoolMembership> member, Decision<?> decision) {
    RuleResult<?> fired = decision.fired().get(0);
    PoolStep.Kind kind = member.isPresent() ? PoolStep.Kind.REVIEW : PoolStep.Kind.ADMISSION;
    return placeOf(screened.enterprise(), member)
        .map(
            place ->
                PoolStep.builder()
                    .enterprise(screened.enterprise())
                    .county(place.county())
                    .park(place.park())
                    .effective(asOf.day())
                    .recorded(recorded)
                    .kind(kind)
                    .pool(pool)
                    .expectedEntry(member.flatMap(found -> found.last().expectedEntry()))
                    .reason(ProjectProposals.because(fired))
                    .provenance(fired.rule().provenance())
                    .numbersProvenance(fired.rule().numbersProvenance()));
  }

  /** A member that has moved is reviewed where it lies now, with the status that it has. */
  private void follow(Screened screened, PoolMembership member) {
    PoolStep last = member.last();
    placeOf(screened.enterprise(), Optional.of(member))
        .filter(place -> !place.equals(new Place(last.county(), last.park())))
        .ifPresent(
            place -> {
              Message reason =
                  Message.of(
                      CultivationKey.MOVED,
                      "county",
                      place.county(),
                      "park",
                      Placing.text(place.park()));
              add(
                  screened,
                  next(last, PoolStep.Kind.REVIEW, reason)
                      .county(place.county())
                      .park(place.park())
                      .build());
            });
  }

  private PoolStep.Builder next(PoolStep last, PoolStep.Kind kind, Message reason) {
    return PoolStep.builder()
        .from(last)
        .kind(kind)
        .effective(asOf.day())
        .recorded(recorded)
        .reason(Text.of(reason.in(Language.ZH_CN), reason.in(Language.EN)))
        .provenance(Provenance.source("S5"))
        .numbersProvenance(Optional.empty());
  }

  private void leave(
      Screened screened, PoolMembership member, PoolStep.Kind kind, CultivationKey why) {
    add(screened, out(member, kind, why).build());
  }

  /** It leaves because no rule is true; then the numbers of the rules have decided. */
  private void leave(
      Screened screened, PoolMembership member, PoolStep.Kind kind, Decision<?> decision) {
    Optional<Provenance> numbers =
        decision.results().stream()
            .flatMap(result -> result.rule().numbersProvenance().stream())
            .findFirst();
    add(screened, out(member, kind, CultivationKey.NO_RULE).numbersProvenance(numbers).build());
  }

  /**
   * A leaving enterprise keeps its place in the register; what it does elsewhere is not its step.
   */
  private PoolStep.Builder out(PoolMembership member, PoolStep.Kind kind, CultivationKey why) {
    return next(member.last(), kind, Message.of(why, "pool", member.last().pool()))
        .candidate(Optional.empty())
        .risk(Optional.empty())
        .expectedEntry(Optional.empty());
  }

  private void add(Screened screened, PoolStep step) {
    steps.add(new ProposedStep(step, screened));
  }

  /** Where the enterprise lies: on the roster, by its profile, or where it was before. */
  private Optional<Place> placeOf(EnterpriseId enterprise, Optional<PoolMembership> member) {
    return roster
        .countyOf(enterprise, asOf)
        .map(county -> new Place(county, roster.parkOf(enterprise, asOf)))
        .or(
            () ->
                Optional.ofNullable(profiles.get(enterprise))
                    .map(profile -> new Place(profile.county(), parkOf(profile, member))))
        .or(() -> member.map(found -> new Place(found.county(), found.park())));
  }

  /** A profile that names no park does not say that there is none. */
  private static Optional<RegionCode> parkOf(
      EnterpriseProfile profile, Optional<PoolMembership> member) {
    return profile
        .park()
        .or(
            () ->
                member
                    .filter(found -> found.county().equals(profile.county()))
                    .flatMap(PoolMembership::park));
  }

  /** The steps become known on the knowledge day, so there must be one. */
  static LocalDate recorded(AsOf asOf) {
    return asOf.knowledgeDay()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The time ("
                        + asOf
                        + ") of a proposal must have a knowledge day, on which its steps become"
                        + " known.\nMaybe give AsOf.of(day).knownOn(day of recording)."));
  }

  ImmutableList<ProposedStep> steps() {
    return ImmutableList.sortedCopyOf(
        Comparator.comparing((ProposedStep proposed) -> proposed.step().enterprise())
            .thenComparing(proposed -> proposed.step().pool()),
        steps.build());
  }
}
