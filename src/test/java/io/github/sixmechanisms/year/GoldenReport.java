package io.github.sixmechanisms.year;

import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.RegionAssessment;
import io.github.sixmechanisms.assessment.RegionClass;
import io.github.sixmechanisms.assessment.Submission;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The simulated year in words and numbers, at the ends of its quarters. It names no fingerprint, so
 * that it changes only with what the library says. It is public so that the build can run it.
 */
public final class GoldenReport {

  static final String COMMAND = "mvn -B -ntp -q test-compile exec:java@golden-year";

  private GoldenReport() {}

  /**
   * Writes the golden report anew.
   *
   * @param args the root of the project
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    SimulatedYear year = new SimulatedYear(SimulatedYear.SEED);
    Files.writeString(file(Path.of(args[0])), render(year.months()));
  }

  static Path file(Path root) {
    return root.resolve("src/test/resources/year/golden-2022.txt");
  }

  static String render(List<MonthEnd> months) {
    StringBuilder text = new StringBuilder("Simulated year, seed " + SimulatedYear.SEED + "\n\n");
    months.stream()
        .filter(MonthEnd::isQuarterEnd)
        .forEach(end -> text.append(new QuarterReport(end).text()));
    return text.append(submissions(months.get(11).assessment().orElseThrow())).toString();
  }

  private static String submissions(Assessment assessment) {
    Submission yearly = assessment.submission(Submission.Recipient.ASSESSMENT_OFFICE);
    Submission incentives = assessment.submission(Submission.Recipient.SUPERVISION_OFFICE);
    StringBuilder text = new StringBuilder("== submissions ==\n\n");
    text.append(heading(yearly))
        .append(QuarterReport.counts(yearly.regions(), RegionAssessment::regionClass))
        .append('\n')
        .append(heading(incentives))
        .append(QuarterReport.counts(incentives.regions(), result -> result.region().level()))
        .append('\n');
    incentives.regions().stream()
        .filter(result -> result.region().level() != Level.PARK)
        .forEach(result -> text.append(outstanding(result)));
    return text.toString();
  }

  private static String heading(Submission submission) {
    return submission.recipient().in(Language.EN)
        + ": "
        + submission.regions().size()
        + " regions ";
  }

  private static String outstanding(RegionAssessment result) {
    return "  "
        + result.region().level().in(Language.EN)
        + " "
        + result.region().name().zh()
        + ", rank "
        + result.standing().orElseThrow().rank()
        + ", "
        + RegionClass.OUTSTANDING.in(Language.EN)
        + " by "
        + result.grounds().get(0).rule().id()
        + "\n";
  }
}
