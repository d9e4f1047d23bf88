package io.github.sixmechanisms;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.assessment.AuditStamp;
import io.github.sixmechanisms.assessment.IssuedAssessment;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.PeerGroups;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.Mark;
import io.github.sixmechanisms.roster.MarkHolding;
import io.github.sixmechanisms.roster.PublishedCounts;
import io.github.sixmechanisms.roster.Relocation;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.target.Target;
import io.github.sixmechanisms.target.TargetPlan;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static final AsOf MID_YEAR = AsOf.parse("2022-06-30");
  private static final LocalDate DAY = LocalDate.of(2022, 2, 1);
  private static final LocalDate NEXT = LocalDate.of(2022, 2, 2);

  private static AuditStamp stamp(Programme programme, AsOf asOf) {
    return programme.assess(Programmes.LINEAR, asOf).stamp();
  }

  private static String facts(Programme.Builder programme) {
    return stamp(programme.build(), MID_YEAR).factsFingerprint();
  }

  /** Written down once, so that a change of the fingerprint's form shows on any machine. */
  @Test
  void theFingerprintsAreTheSameOnEveryMachine() {
    AuditStamp stamp = stamp(Programmes.workedExample().build(), MID_YEAR);

    assertThat(stamp.factsFingerprint())
        .isEqualTo("1b17a4850d24a0d252449f4160a3e827ccea3fefccb8014b2c8ce9b59e98692d");
    assertThat(Hunan.policy2022().fingerprint())
        .isEqualTo("4f724ad1d47115e0e1f19bc02c8c916ceb0e2842f71c6f2fb62e8cc9d6542582");
    assertThat(stamp.policyId()).isEqualTo("hunan-2022-linear");
    assertThat(stamp.policyVersion()).isEqualTo("1");
    assertThat(stamp.asOf()).isEqualTo(MID_YEAR);
  }

  @Test
  void theOrderOfTheFactsDoesNotCount() {
    Programme programme = Programmes.workedExample().build();
    List<PublishedCounts> counts = new ArrayList<>(programme.counts());
    Collections.reverse(counts);
    Programme.Builder reversed =
        Programme.builder()
            .year(programme.year())
            .tree(programme.tree())
            .targets(TargetPlan.of(programme.tree(), programme.targets().targets().reverse()))
            .counts(counts)
            .evidence(programme.evidence().reverse());

    assertThat(facts(reversed)).isEqualTo(facts(Programmes.workedExample()));
    assertThat(reversed.build().assess(Programmes.LINEAR, MID_YEAR).regions())
        .isEqualTo(programme.assess(Programmes.LINEAR, MID_YEAR).regions());
  }

  @Test
  void anyChangedFactGivesAnotherFingerprint() {
    List<String> all = new ArrayList<>();
    all.add(facts(Programmes.workedExample()));
    all.add(facts(Programmes.workedExample().year(ProgrammeYear.of(2022)).targets(plan(101, 60))));
    all.add(facts(Programmes.workedExample().targets(plan(100, 59))));
    all.add(
        facts(Programmes.workedExample().targets(plan(100, 60).withRecordedDownTo(Level.COUNTY))));
    all.add(
        facts(
            Programmes.workedExample()
                .addHistory(new IssuedAssessment(Programmes.A, DAY, NEXT, RegionClass.LAGGING))));
    all.add(
        facts(
            Programmes.workedExample()
                .addHistory(new IssuedAssessment(Programmes.A, DAY, NEXT, RegionClass.ON_TRACK))));
    all.add(
        facts(
            Programmes.workedExample()
                .addEvidence(
                    Programmes.evidence(Programmes.A, Programmes.MID_YEAR.plusDays(1)).build())));
    all.add(
        facts(
            Programmes.workedExample()
                .addEvidence(
                    Programmes.evidence(Programmes.A, Programmes.MID_YEAR.plusDays(1))
                        .actionPlanInForce(Truth.FALSE)
                        .build())));
    all.add(
        facts(
            Programmes.workedExample()
                .addEvidence(
                    Programmes.evidence(Programmes.A, Programmes.MID_YEAR.plusDays(1))
                        .overdueFindings(1)
                        .build())));

    assertThat(all).doesNotHaveDuplicates();
  }

  private static TargetPlan plan(long newTarget, long netTarget) {
    return TargetPlan.of(
        Programmes.TREE,
        List.of(
            Target.of(Programmes.A, newTarget, netTarget, Programmes.ISSUED),
            Target.of(Programmes.B, 80, 50, Programmes.ISSUED),
            Target.of(Programmes.C, 40, 30, Programmes.ISSUED)));
  }

  private static Entry.Builder entry(String id) {
    return Entry.builder()
        .enterprise(EnterpriseId.of(id))
        .kind(EntryKind.NEW_PRODUCTION)
        .county(Programmes.A)
        .effective(DAY)
        .recorded(DAY);
  }

  private static String roster(List<? extends Change> changes, MarkHolding... marks) {
    return stamp(
            Programme.builder()
                .year(ProgrammeYear.of(2022))
                .tree(Programmes.TREE)
                .targets(plan(100, 60))
                .roster(Roster.of(Programmes.TREE, changes, List.of(marks)))
                .build(),
            MID_YEAR)
        .factsFingerprint();
  }

  @Test
  void anyChangeOfTheRosterGivesAnotherFingerprint() {
    Entry entry = entry("a").build();
    Exit.Builder exit =
        Exit.builder()
            .enterprise(EnterpriseId.of("a"))
            .kind(ExitKind.CLOSURE)
            .effective(NEXT)
            .recorded(NEXT);
    Relocation relocation =
        Relocation.builder()
            .enterprise(EnterpriseId.of("a"))
            .county(Programmes.B)
            .effective(NEXT)
            .recorded(NEXT)
            .build();
    MarkHolding.Builder mark =
        MarkHolding.builder()
            .enterprise(EnterpriseId.of("a"))
            .mark(Mark.LITTLE_GIANT)
            .effective(DAY)
            .recorded(DAY);

    assertThat(
            List.of(
                roster(List.of()),
                roster(List.of(entry)),
                roster(List.of(entry("b").build())),
                roster(List.of(entry("a").kind(EntryKind.SCALE_UP).build())),
                roster(List.of(entry("a").county(Programmes.B).build())),
                roster(List.of(entry("a").effective(NEXT).build())),
                roster(List.of(entry("a").recorded(NEXT).build())),
                roster(List.of(entry, exit.build())),
                roster(List.of(entry, exit.kind(ExitKind.MERGER).build())),
                roster(List.of(entry, relocation)),
                roster(List.of(entry), mark.build()),
                roster(List.of(entry), mark.mark(Mark.HIGH_TECH_ENTERPRISE).build()),
                roster(List.of(entry), mark.validTo(LocalDate.of(2024, 1, 1)).build())))
        .doesNotHaveDuplicates();
  }

  @Test
  void factsRecordedAfterTheKnowledgeDayDoNotChangeTheFingerprint() {
    AsOf known = AsOf.parse("2022-06-30@2022-07-05");
    Programme before = Programmes.workedExample().build();
    Programme later =
        Programmes.workedExample()
            .addEvidence(
                Programmes.evidence(Programmes.A, LocalDate.of(2022, 7, 6)).tasks(9).build())
            .build();

    assertThat(stamp(later, known)).isEqualTo(stamp(before, known));
    assertThat(stamp(later, MID_YEAR)).isNotEqualTo(stamp(before, MID_YEAR));
  }

  @Test
  void anyChangeOfThePolicyGivesAnotherFingerprint() {
    Policy policy = Hunan.policy2022();
    var assessment = policy.assessment();

    assertThat(
            List.of(
                policy.fingerprint(),
                policy.withIdentity("other", policy.version(), policy.name()).fingerprint(),
                policy.withIdentity(policy.id(), "2", policy.name()).fingerprint(),
                policy
                    .withIdentity(policy.id(), policy.version(), Text.untranslated("x"))
                    .fingerprint(),
                Programmes.LINEAR
                    .withIdentity(policy.id(), policy.version(), policy.name())
                    .fingerprint(),
                policy
                    .withTargets(
                        policy
                            .targets()
                            .withSchedule(policy.targets().schedule(), Provenance.local("x")))
                    .fingerprint(),
                policy
                    .withAssessment(
                        assessment.withPeerGroups(
                            PeerGroups.of(Map.of("one", List.of(Programmes.A))),
                            assessment.peerGroupsProvenance()))
                    .fingerprint(),
                policy
                    .withAssessment(
                        assessment.withPeerGroups(assessment.peerGroups(), Provenance.local("x")))
                    .fingerprint(),
                policy.withAssessment(assessment.withTieBreakers(List.of())).fingerprint(),
                policy
                    .withAssessment(assessment.withScoring(assessment.scoring().reverse()))
                    .fingerprint(),
                policy
                    .withAssessment(
                        assessment.withClassification(
                            assessment.classification().without(List.of("L6"))))
                    .fingerprint()))
        .doesNotHaveDuplicates();
  }

  @Test
  void theVersionInTheStampIsThatOfTheBuild() {
    assertThat(stamp(Programmes.workedExample().build(), MID_YEAR).libraryVersion())
        .isEqualTo(System.getProperty("project.version"));
  }
}
