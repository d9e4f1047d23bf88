package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.CompiledColumns;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.ValueRow;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Screens enterprises and projects for the three pools (A10). The cost is linear in the
 * observations. This class is immutable and thread-safe.
 */
public final class Screening {

  private static final Comparator<EnterpriseProfile> PROFILES =
      Comparator.comparing(EnterpriseProfile::enterprise)
          .thenComparing(EnterpriseProfile::effective)
          .thenComparing(EnterpriseProfile::recorded);

  private final CultivationPolicy policy;
  private final int enoughStopped;
  private final CompiledColumns<ScreeningBatch, CandidateStatus> candidates;
  private final CompiledColumns<ScreeningBatch, RiskLevel> exitRisk;

  private Screening(CultivationPolicy policy) {
    this.policy = policy;
    this.enoughStopped =
        Math.max(
            Deciding.from(policy.candidates(), CultivationIndicators.STOPPED_MONTHS),
            Deciding.from(policy.exitRisk(), CultivationIndicators.STOPPED_MONTHS));
    this.candidates = CompiledColumns.of(policy.candidates(), ScreeningBatch.binding());
    this.exitRisk = CompiledColumns.of(policy.exitRisk(), ScreeningBatch.binding());
  }

  /**
   * Returns a screening by a policy.
   *
   * @param policy the rules
   * @return the screening, which can be used for any records and days
   */
  public static Screening of(CultivationPolicy policy) {
    return new Screening(requireNonNull(policy, "policy"));
  }

  /**
   * Screens the enterprises that have reported.
   *
   * @param records what they reported
   * @param roster who is on the roster
   * @param profiles the class of each enterprise; whether one without a profile in force is
   *     industrial is unknown
   * @param month the month to whose end the figures reach, not after the month of the day
   * @param asOf the day on which the roster is asked, and the knowledge day
   * @return the enterprises that are candidates, ready to enter or at risk, by identifier, each
   *     with its figures and both decisions
   * @throws IllegalArgumentException if the month comes after the day
   * @throws io.github.sixmechanisms.text.InvalidInputException if a profile is given twice
   */
  public ImmutableList<Screened> screen(
      OperatingRecords records,
      Roster roster,
      Iterable<EnterpriseProfile> profiles,
      YearMonth month,
      AsOf asOf) {
    return screen(
        requireNonNull(records, "records"),
        requireNonNull(roster, "roster"),
        inForce(requireNonNull(profiles, "profiles"), requireNonNull(asOf, "asOf")),
        requireNonNull(month, "month"),
        asOf);
  }

  /**
   * Lists the enterprises that have reported and of which nothing was found, but could be: a rule
   * is unknown for want of a profile, its class or a figure.
   *
   * @param records what they reported
   * @param roster who is on the roster
   * @param profiles the class of each enterprise, as in {@link #screen(OperatingRecords, Roster,
   *     Iterable, YearMonth, AsOf)}
   * @param month the month to whose end the figures reach, not after the month of the day
   * @param asOf the day on which the roster is asked, and the knowledge day
   * @return those that {@code screen} leaves out without being certain, by identifier; their
   *     decisions have the unknown conditions
   * @throws IllegalArgumentException if the month comes after the day
   * @throws io.github.sixmechanisms.text.InvalidInputException if a profile is given twice
   */
  public ImmutableList<Screened> undecided(
      OperatingRecords records,
      Roster roster,
      Iterable<EnterpriseProfile> profiles,
      YearMonth month,
      AsOf asOf) {
    requireNonNull(records, "records");
    requireNonNull(roster, "roster");
    requireNonNull(month, "month");
    Map<EnterpriseId, EnterpriseProfile> known =
        inForce(requireNonNull(profiles, "profiles"), requireNonNull(asOf, "asOf"));
    ScreeningBatch batch = ScreeningBatch.of(records, roster, known, month, enoughStopped, asOf);
    BitSet found = found(batch);
    return IntStream.range(0, batch.size())
        .filter(i -> !found.get(i))
        .mapToObj(i -> screen(records, roster, known, batch.enterprise(i), month, asOf))
        .filter(
            screened ->
                !screened.candidate().unknown().isEmpty() || !screened.risk().unknown().isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Screened> screen(
      OperatingRecords records,
      Roster roster,
      Map<EnterpriseId, EnterpriseProfile> profiles,
      YearMonth month,
      AsOf asOf) {
    ScreeningBatch batch = ScreeningBatch.of(records, roster, profiles, month, enoughStopped, asOf);
    return found(batch).stream()
        .mapToObj(i -> screen(records, roster, profiles, batch.enterprise(i), month, asOf))
        .collect(ImmutableList.toImmutableList());
  }

  /** The rows of which a rule is true. */
  private BitSet found(ScreeningBatch batch) {
    CandidateStatus[] statuses = new CandidateStatus[batch.size()];
    RiskLevel[] levels = new RiskLevel[batch.size()];
    candidates.decide(batch, batch.size(), CandidateStatus.NONE, statuses);
    exitRisk.decide(batch, batch.size(), RiskLevel.NONE, levels);
    BitSet found = new BitSet(batch.size());
    for (int i = 0; i < batch.size(); i++) {
      found.set(i, statuses[i] != CandidateStatus.NONE || levels[i] != RiskLevel.NONE);
    }
    return found;
  }

  private Screened screen(
      OperatingRecords records,
      Roster roster,
      Map<EnterpriseId, EnterpriseProfile> profiles,
      EnterpriseId enterprise,
      YearMonth month,
      AsOf asOf) {
    return screen(
        records.figures(enterprise, month, asOf),
        roster,
        Optional.ofNullable(profiles.get(enterprise)).flatMap(EnterpriseProfile::industry),
        asOf);
  }

  /**
   * Screens one enterprise.
   *
   * @param figures what its reports come to
   * @param roster who is on the roster
   * @param industry its class; empty if not known
   * @param asOf the day on which the roster is asked, and the knowledge day
   * @return both decisions
   */
  public Screened screen(
      OperatingFigures figures, Roster roster, Optional<IndustryCode> industry, AsOf asOf) {
    requireNonNull(figures, "figures");
    requireNonNull(industry, "industry");
    boolean isOn =
        requireNonNull(roster, "roster").countyOf(figures.enterprise(), asOf).isPresent();
    ImmutableMap<Indicator, Reading> values =
        ImmutableMap.<Indicator, Reading>builder()
            .put(CultivationIndicators.INDUSTRIAL, industrial(industry))
            .put(CultivationIndicators.ON_ROSTER, flag(isOn))
            .put(
                CultivationIndicators.TRAILING_REVENUE,
                reading(figures.trailingRevenue().map(Yuan::toFraction).map(Reading::of)))
            .put(
                CultivationIndicators.TRAILING_REVENUE_DECLINE,
                reading(figures.trailingRevenueDecline().map(Reading::of)))
            .put(
                CultivationIndicators.REVENUE_TO_DATE_DECLINE,
                reading(figures.revenueToDateDecline().map(Reading::of)))
            .put(
                CultivationIndicators.ELECTRICITY_DECLINE,
                reading(figures.electricityDecline().map(Reading::of)))
            .put(CultivationIndicators.STOPPED_MONTHS, stopped(figures))
            .buildOrThrow();
    ValueRow row = ValueRow.of(figures.enterprise().text(), values);
    return new Screened(
        figures.enterprise(),
        figures,
        policy.candidates().decide(row),
        policy.exitRisk().decide(row));
  }

  /** So many reported months decide every rule, even if one before them is missing. */
  private Reading stopped(OperatingFigures figures) {
    OptionalInt known =
        figures.stoppedMonths().isEmpty()
                && figures.stoppedMonthsAtLeast().orElse(0) >= Math.max(1, enoughStopped)
            ? figures.stoppedMonthsAtLeast()
            : figures.stoppedMonths();
    return known.isPresent() ? Reading.of(known.getAsInt()) : Reading.Missing.NOT_APPLICABLE;
  }

  /**
   * Screens one project.
   *
   * @param project the project
   * @param year the programme year
   * @param asOf the day and knowledge day
   * @return which of the statuses hold
   */
  public ScreenedProject screen(Project project, ProgrammeYear year, AsOf asOf) {
    requireNonNull(year, "year");
    Optional<ProjectStage> stage = requireNonNull(project, "project").stage(asOf);
    Optional<LocalDate> expected = project.expectedProduction(asOf);
    ImmutableMap<Indicator, Reading> values =
        ImmutableMap.<Indicator, Reading>builder()
            .put(CultivationIndicators.INDUSTRIAL, industrial(project.industry()))
            .put(
                CultivationIndicators.BEFORE_PRODUCTION,
                stage
                    .map(found -> flag(found.isBeforeProduction()))
                    .orElse(Reading.Missing.NOT_SUPPLIED))
            .put(
                CultivationIndicators.PLANNED_REVENUE,
                project
                    .plannedRevenue(asOf)
                    .<Reading>map(planned -> Reading.of(planned.toFraction()))
                    .orElse(Reading.Missing.NOT_SUPPLIED))
            .put(
                CultivationIndicators.EXPECTED_THIS_YEAR,
                expected.map(day -> flag(year.contains(day))).orElse(Reading.Missing.NOT_SUPPLIED))
            .put(
                CultivationIndicators.DAYS_PAST_EXPECTED,
                expected
                    .<Reading>map(day -> Reading.of(ChronoUnit.DAYS.between(day, asOf.day())))
                    .orElse(Reading.Missing.NOT_SUPPLIED))
            .put(CultivationIndicators.SLIP_DAYS, days(project.slipDays(asOf)))
            .buildOrThrow();
    ValueRow row = ValueRow.of(project.id().text(), values);
    return new ScreenedProject(
        project,
        stage,
        expected,
        policy.projects().decide(row),
        intake(project, year, asOf, values));
  }

  /**
   * Production does not end the way onto the roster: the rules are asked as if it still lay ahead.
   */
  private Optional<LocalDate> intake(
      Project project, ProgrammeYear year, AsOf asOf, Map<Indicator, Reading> values) {
    Optional<LocalDate> production =
        project.stage(asOf).equals(Optional.of(ProjectStage.ABANDONED))
            ? Optional.empty()
            : project.productionSince(asOf).or(() -> project.expectedProduction(asOf));
    return production
        .map(day -> policy.reviewCalendar().effective(EntryKind.NEW_PRODUCTION, day))
        .filter(
            intake -> {
              boolean inTheYear = year.contains(intake) || year.contains(production.orElseThrow());
              Map<Indicator, Reading> ahead = new HashMap<>(values);
              ahead.put(CultivationIndicators.BEFORE_PRODUCTION, Reading.Flag.YES);
              ahead.put(CultivationIndicators.EXPECTED_THIS_YEAR, flag(inTheYear));
              return policy
                  .projects()
                  .decide(ValueRow.of(project.id().text(), ahead))
                  .outcomes()
                  .contains(ProjectStatus.ENTERS_THIS_YEAR);
            });
  }

  /**
   * Proposes the steps of projects through the pool of key projects: admission where it enters this
   * year, graduation once the enterprise is on the roster, removal where the project was given up
   * or no rule is true any more. That a project is delayed admits it not, but keeps a member in.
   * Where a figure is missing that could decide otherwise, nothing is proposed to leave.
   *
   * @param register who is in the pools
   * @param projects the projects
   * @param roster who is on the roster
   * @param year the programme year
   * @param asOf the day of the steps, and the knowledge day, on which they are recorded
   * @return the steps by enterprise, then project
   * @throws IllegalArgumentException if there is no knowledge day
   */
  public ImmutableList<PoolStep> proposeProjects(
      PoolRegister register,
      Iterable<Project> projects,
      Roster roster,
      ProgrammeYear year,
      AsOf asOf) {
    ProjectProposals proposals =
        new ProjectProposals(
            requireNonNull(register, "register"),
            requireNonNull(roster, "roster"),
            requireNonNull(asOf, "asOf"));
    for (Project project : requireNonNull(projects, "projects")) {
      proposals.add(screen(project, year, asOf));
    }
    return proposals.steps();
  }

  /**
   * Proposes the steps through the pools that follow from the figures: admissions, reviews where a
   * status or warning has changed or a member has moved, graduations of the cultivated that have
   * entered and of those at risk that have recovered, and removals. Where a figure is missing that
   * could decide otherwise, nothing is proposed to leave.
   *
   * @param register who is in the pools
   * @param records what the enterprises reported
   * @param roster who is on the roster
   * @param profiles the class and place of each enterprise; one that has no profile and is not on
   *     the roster is not proposed for admission, since its place is not known
   * @param month the month to whose end the figures reach, not after the month of the day
   * @param asOf the day on which the roster is asked, and the knowledge day, on which the steps are
   *     recorded
   * @return the steps by enterprise, then pool
   * @throws IllegalArgumentException if the month comes after the day, or there is no knowledge day
   * @throws io.github.sixmechanisms.text.InvalidInputException if a profile is given twice, or
   *     names a place where no enterprise can lie
   */
  public ImmutableList<ProposedStep> propose(
      PoolRegister register,
      OperatingRecords records,
      Roster roster,
      Iterable<EnterpriseProfile> profiles,
      YearMonth month,
      AsOf asOf) {
    requireNonNull(records, "records");
    requireNonNull(roster, "roster");
    requireNonNull(asOf, "asOf");
    Map<EnterpriseId, EnterpriseProfile> known =
        inForce(requireNonNull(profiles, "profiles"), asOf);
    checkPlaces(profiles, roster.tree());
    Proposals proposals = new Proposals(register, roster, known, asOf);
    for (Screened screened : screen(records, roster, known, month, asOf)) {
      proposals.add(screened);
    }
    for (EnterpriseId member : proposals.membersNotSeen()) {
      proposals.add(screen(records, roster, known, member, month, asOf));
    }
    return proposals.steps();
  }

  private static void checkPlaces(Iterable<EnterpriseProfile> profiles, RegionTree tree) {
    Placing placing = new Placing(tree);
    for (EnterpriseProfile profile : profiles) {
      placing.regions(
          profile.enterprise(),
          profile.county(),
          profile.park(),
          Message.of(CultivationKey.PLACE_OF_PROFILE, "effective", profile.effective()));
    }
    placing.throwIfAny(CultivationKey.PROFILES);
  }

  private static Map<EnterpriseId, EnterpriseProfile> inForce(
      Iterable<EnterpriseProfile> profiles, AsOf asOf) {
    Problems problems = new Problems();
    Map<EnterpriseId, EnterpriseProfile> inForce = new HashMap<>();
    Optional<EnterpriseProfile> before = Optional.empty();
    for (EnterpriseProfile profile : ImmutableList.sortedCopyOf(PROFILES, profiles)) {
      if (before.filter(other -> PROFILES.compare(other, profile) == 0).isPresent()) {
        problems.add(
            CultivationKey.PROFILE_TWICE,
            "enterprise",
            profile.enterprise(),
            "effective",
            profile.effective(),
            "recorded",
            profile.recorded());
      }
      if (asOf.includes(profile.effective(), profile.recorded())) {
        inForce.put(profile.enterprise(), profile);
      }
      before = Optional.of(profile);
    }
    problems.throwIfAny(Message.of(CultivationKey.PROFILES));
    return inForce;
  }

  private static Reading industrial(Optional<IndustryCode> industry) {
    return industry.map(code -> flag(code.isIndustrial())).orElse(Reading.Missing.NOT_SUPPLIED);
  }

  private static Reading flag(boolean yes) {
    return yes ? Reading.Flag.YES : Reading.Flag.NO;
  }

  private static Reading days(OptionalLong days) {
    return days.isPresent() ? Reading.of(days.getAsLong()) : Reading.Missing.NOT_SUPPLIED;
  }

  private static Reading reading(Optional<? extends Reading> value) {
    return value.<Reading>map(number -> number).orElse(Reading.Missing.NOT_APPLICABLE);
  }
}
