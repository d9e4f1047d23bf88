package io.github.sixmechanisms.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A whole year of a province through the public types only; see docs/simulated-year.md. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulatedYearTest {

  private static final long SEED = SimulatedYear.SEED;

  private List<MonthEnd> months = List.of();

  @BeforeAll
  void letTheYearPass() {
    months = new SimulatedYear(SEED).months();
  }

  private static String label(MonthEnd end) {
    return end.month() + ", seed " + SEED;
  }

  @Test
  void whatIsCountedAddsUpAtTheEndOfEveryMonth() {
    months.forEach(end -> new CountInvariants(end, label(end)).hold());
  }

  @Test
  void theMechanismsAgreeAtTheEndOfEveryMonth() {
    months.forEach(end -> new MechanismInvariants(end, label(end)).hold());
  }

  @Test
  void everyAssessmentFollowsFromTheMechanismsAndTheHistory() {
    months.forEach(
        end ->
            end.assessment()
                .ifPresent(found -> new JudgementInvariants(end, found, label(end)).hold()));
    assertThat(months.stream().filter(end -> end.assessment().isPresent()))
        .as("months assessed, seed %d", SEED)
        .hasSize(10);
  }

  @Test
  void whatWasSaidIsSaidAgainAMonthLater() {
    for (int i = 1; i < months.size(); i++) {
      MonthEnd then = months.get(i - 1);
      new KnowledgeInvariants(then, label(then)).holdWith(months.get(i));
    }
  }

  @Test
  void whatWasSaidIsSaidAgainAtTheEndOfTheYear() {
    MonthEnd last = months.get(11);
    for (MonthEnd then : months) {
      KnowledgeInvariants invariants = new KnowledgeInvariants(then, label(then));
      invariants.holdWith(last);
      if (then.isQuarterEnd()) {
        invariants.progressAndAwardsHoldWith(last);
      }
    }
  }

  @Test
  void theOrderOfTheFactsDoesNotCount() {
    months.stream()
        .filter(MonthEnd::isQuarterEnd)
        .forEach(end -> new KnowledgeInvariants(end, label(end)).holdInAnyOrder(SEED));
  }

  @Test
  void theGoldenReportIsWhatTheLibrarySays() throws IOException {
    Path root = Path.of(System.getProperty("project.basedir"));

    assertThat(GoldenReport.render(months))
        .as("seed %d; if the change is meant: %s", SEED, GoldenReport.COMMAND)
        .isEqualTo(Files.readString(GoldenReport.file(root)));
  }
}
