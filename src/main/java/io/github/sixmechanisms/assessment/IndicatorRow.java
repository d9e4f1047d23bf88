package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Reading;
import io.github.sixmechanisms.rule.Reading.Missing;
import io.github.sixmechanisms.rule.Row;
import io.github.sixmechanisms.target.Decomposition;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.value.Fraction;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The exact indicator values of one region, in the order of {@link Indicators}. This class is
 * immutable and thread-safe.
 */
public final class IndicatorRow implements Row {

  private final Region region;
  private final ImmutableMap<Indicator, Reading> readings;

  private IndicatorRow(Region region, ImmutableMap<Indicator, Reading> readings) {
    this.region = region;
    this.readings = readings;
  }

  static IndicatorRow of(RegionFacts facts, AssessmentDay day) {
    Reading newTarget = count(facts.newTarget());
    Reading netTarget = count(facts.netTarget());
    Reading newEntries = count(facts.newEntries());
    Reading net = count(facts.net());
    Reading newCompletion = ratio(newEntries, newTarget);
    Reading netCompletion = ratio(net, netTarget);
    Reading share = Reading.of(facts.scheduleShare().orElse(day.scheduleShare()));
    return new IndicatorRow(
        facts.region(),
        ImmutableMap.<Indicator, Reading>builder()
            .put(Indicators.LEVEL, new Reading.Category(facts.region().level().name()))
            .put(Indicators.UNITS_BELOW, Reading.of(facts.unitsBelow()))
            .put(Indicators.MONTHS_ELAPSED, Reading.of(day.monthsElapsed()))
            .put(Indicators.NEW_TARGET, newTarget)
            .put(Indicators.NET_TARGET, netTarget)
            .put(Indicators.NEW_ENTRIES, newEntries)
            .put(Indicators.NET, net)
            .put(Indicators.NEW_COMPLETION, newCompletion)
            .put(Indicators.NET_COMPLETION, netCompletion)
            .put(Indicators.NEW_ATTAINMENT, ratio(newCompletion, share))
            .put(Indicators.NET_ATTAINMENT, ratio(netCompletion, share))
            .put(Indicators.QUALITY, ratio(count(facts.markedNewEntries()), newEntries))
            .put(Indicators.ACTION_PLAN_IN_FORCE, Reading.of(facts.actionPlanInForce()))
            .put(Indicators.SOUNDLY_DECOMPOSED, decomposed(facts.decomposition()))
            .put(Indicators.OVERDUE_TASKS, count(facts.overdueTasks()))
            .put(
                Indicators.OVERDUE_TASK_SHARE,
                ratio(count(facts.overdueTasks()), count(facts.tasks())))
            .put(Indicators.OVERDUE_FINDINGS, count(facts.overdueFindings()))
            .buildOrThrow());
  }

  private static Reading count(OptionalLong count) {
    return count.isPresent() ? Reading.of(count.getAsLong()) : Missing.NOT_SUPPLIED;
  }

  /** A share of nothing is not applicable, whether or not its part was supplied. */
  private static Reading ratio(Reading part, Reading whole) {
    if (whole.number().filter(number -> number.signum() == 0).isPresent()) {
      return Missing.NOT_APPLICABLE;
    }
    if (part instanceof Missing || whole instanceof Missing) {
      return part == Missing.NOT_APPLICABLE ? part : Missing.NOT_SUPPLIED;
    }
    return Reading.of(part.number().orElseThrow().dividedBy(whole.number().orElseThrow()));
  }

  private static Reading decomposed(Decomposition.Status status) {
    return switch (status) {
      case SOUND -> Reading.Flag.YES;
      case UNSOUND -> Reading.Flag.NO;
      case NOT_SUPPLIED -> Missing.NOT_SUPPLIED;
      case NOT_APPLICABLE -> Missing.NOT_APPLICABLE;
    };
  }

  IndicatorRow ranked(int rank, Fraction rankShare) {
    return new IndicatorRow(
        region,
        ImmutableMap.<Indicator, Reading>builder()
            .putAll(readings)
            .put(Indicators.RANK, Reading.of(rank))
            .put(Indicators.RANK_SHARE, Reading.of(rankShare))
            .buildOrThrow());
  }

  /** The row on which the rules of the measures are asked. */
  IndicatorRow judged(RegionClass regionClass, Optional<PenaltyStep> step, Reading.Flag yearEnd) {
    Optional<Reading> ladderStep = step.map(found -> Reading.of(found.step()));
    return new IndicatorRow(
        region,
        ImmutableMap.<Indicator, Reading>builder()
            .putAll(readings)
            .put(Indicators.REGION_CLASS, Reading.category(regionClass.name()))
            .put(Indicators.LADDER_STEP, ladderStep.orElse(Missing.NOT_APPLICABLE))
            .put(Indicators.YEAR_END, yearEnd)
            .buildOrThrow());
  }

  @Override
  public String name() {
    return region.code() + " " + region.name().in(Language.ZH_CN);
  }

  /**
   * Returns the value of an indicator.
   *
   * @param indicator one of {@link Indicators}
   * @return the exact value, or why there is none; rank and rank share of a region that is not
   *     assessed are not applicable
   * @throws IllegalArgumentException if the indicator is not one of {@link Indicators}
   */
  @Override
  public Reading reading(Indicator indicator) {
    requireNonNull(indicator, "indicator");
    Reading reading = readings.get(indicator);
    if (reading != null) {
      return reading;
    }
    if (!Indicators.all().containsValue(indicator)) {
      throw new IllegalArgumentException(
          "The indicator ("
              + indicator.id()
              + ") must be in the row of the region ("
              + region.code()
              + "), which has "
              + Indicators.all().keySet()
              + ".");
    }
    return Missing.NOT_APPLICABLE;
  }

  Fraction number(Indicator indicator) {
    return reading(indicator)
        .number()
        .orElseThrow(() -> new IllegalStateException(indicator.id() + " has no number"));
  }

  /**
   * Returns all values.
   *
   * @return the values in the order of {@link Indicators}; rank and rank share come last, if any
   */
  public ImmutableMap<Indicator, Reading> readings() {
    return readings;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IndicatorRow that
        && region.equals(that.region)
        && readings.equals(that.readings);
  }

  @Override
  public int hashCode() {
    return 31 * region.hashCode() + readings.hashCode();
  }

  @Override
  public String toString() {
    return region.code() + " " + readings.values();
  }
}
