package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.DatedStep;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.StepCorrection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One step of an enterprise, or of its project, through a pool (S5). Steps are only ever added; one
 * that was recorded wrongly is corrected by a {@link StepCorrection}, which is added too. This type
 * is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface PoolStep extends DatedStep {

  /** What a step does. */
  enum Kind implements Localized {
    /** It comes into the pool (入库). */
    ADMISSION("入库", "admission"),
    /** It stays, with a status found anew (复核). */
    REVIEW("复核", "review"),
    /** It leaves because the aim of the pool is reached (出库，已达标). */
    GRADUATION("达标出库", "graduation"),
    /** It leaves for any other reason (移出). */
    REMOVAL("移出", "removal");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public String in(Language language) {
      return language == Language.ZH_CN ? zh : en;
    }

    boolean isInside() {
      return this == ADMISSION || this == REVIEW;
    }
  }

  /**
   * Returns what the step does.
   *
   * @return the kind
   */
  Kind kind();

  /**
   * Returns the pool.
   *
   * @return one of the three
   */
  Pool pool();

  /**
   * Returns the enterprise.
   *
   * @return the identifier; for a project that of the enterprise that will run it
   */
  EnterpriseId enterprise();

  /**
   * Returns the project.
   *
   * @return the project in {@link Pool#KEY_PROJECT}, empty in the other pools
   */
  Optional<ProjectId> project();

  /**
   * Returns where it lies.
   *
   * @return the county-level unit, or the prefecture without counties
   */
  RegionCode county();

  /**
   * Returns the park in which it lies.
   *
   * @return the code, or empty
   */
  Optional<RegionCode> park();

  /**
   * Returns the status found at an admission to, or a review in, {@link Pool#KEY_CULTIVATION}.
   *
   * @return candidate or ready; empty for any other step
   */
  Optional<CandidateStatus> candidate();

  /**
   * Returns the warning found at an admission to, or a review in, {@link Pool#EXIT_RISK}.
   *
   * @return red, orange or yellow; empty for any other step
   */
  Optional<RiskLevel> risk();

  /**
   * Returns the month in which the county expects the entry, where it states one.
   *
   * @return the month; empty outside {@link Pool#KEY_CULTIVATION}
   */
  Optional<YearMonth> expectedEntry();

  /**
   * Returns the day of the step.
   *
   * @return the effective date, end of day inclusive
   */
  LocalDate effective();

  @Override
  default LocalDate day() {
    return effective();
  }

  /**
   * Returns when the step became known.
   *
   * @return the recorded date
   */
  @Override
  LocalDate recorded();

  /**
   * Returns why.
   *
   * @return the reason for people
   */
  Text reason();

  /**
   * Returns on what the step rests.
   *
   * @return a rule of the source, an assumption or a local rule
   */
  Provenance provenance();

  /**
   * Returns where the thresholds of the rule behind the step come from.
   *
   * @return the provenance of the numbers; empty if it is that of the step
   */
  Optional<Provenance> numbersProvenance();

  /** Refuses a project, status, warning or month that does not belong to the pool and kind. */
  @Value.Check
  default void check() {
    require(
        project().isPresent() == (pool() == Pool.KEY_PROJECT),
        "project",
        project(),
        "Every step in KEY_PROJECT names its project, no other step does.");
    require(
        isStated(Pool.KEY_CULTIVATION) == candidate().isPresent()
            && !candidate().equals(Optional.of(CandidateStatus.NONE)),
        "candidate",
        candidate(),
        "An ADMISSION or REVIEW in KEY_CULTIVATION is CANDIDATE or READY, no other step has one.");
    require(
        isStated(Pool.EXIT_RISK) == risk().isPresent()
            && !risk().equals(Optional.of(RiskLevel.NONE)),
        "risk",
        risk(),
        "An ADMISSION or REVIEW in EXIT_RISK is RED, ORANGE or YELLOW, no other step has one.");
    require(
        expectedEntry().isEmpty() || isStated(Pool.KEY_CULTIVATION),
        "expectedEntry",
        expectedEntry(),
        "Only an ADMISSION or REVIEW in KEY_CULTIVATION may have one.");
  }

  private boolean isStated(Pool pool) {
    return pool() == pool && kind().isInside();
  }

  private void require(boolean fits, String attribute, Optional<?> value, String rule) {
    if (!fits) {
      throw new IllegalArgumentException(
          "The "
              + attribute
              + " ("
              + value.map(Object::toString).orElse("none")
              + ") does not fit the "
              + kind()
              + " of "
              + enterprise()
              + " in the pool "
              + pool()
              + ".\n"
              + rule);
    }
  }

  /**
   * Starts a step.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a {@link PoolStep}; kind, pool, enterprise, county, dates, reason and origin are
   * required.
   */
  final class Builder extends ImmutablePoolStep.Builder {
    Builder() {}
  }
}
