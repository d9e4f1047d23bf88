package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.value.Fraction;
import java.util.List;

/** Scores the regions of one peer group, whose extremes some components need. */
final class GroupScoring {

  private record Range(Fraction min, Fraction max) {}

  private final ImmutableList<ScoreComponent> components;
  private final ImmutableMap<Indicator, Range> ranges;

  GroupScoring(ImmutableList<ScoreComponent> components, List<IndicatorRow> group) {
    this.components = components;
    ImmutableMap.Builder<Indicator, Range> found = ImmutableMap.builder();
    for (ScoreComponent component : components) {
      if (component.method() == ScoreComponent.Method.EFFICACY) {
        Indicator indicator = component.indicators().get(0);
        found.put(indicator, range(indicator, group));
      }
    }
    this.ranges = found.buildKeepingLast();
  }

  private static Range range(Indicator indicator, List<IndicatorRow> group) {
    Fraction first = group.get(0).number(indicator);
    Range range = new Range(first, first);
    for (IndicatorRow row : group) {
      Fraction value = row.number(indicator);
      range = new Range(range.min().min(value), range.max().max(value));
    }
    return range;
  }

  Ranking.Entry entry(IndicatorRow row) {
    return new Ranking.Entry(row, score(row));
  }

  private Score score(IndicatorRow row) {
    ImmutableList.Builder<Score.Line> lines = ImmutableList.builder();
    Fraction total = Fraction.ZERO;
    for (ScoreComponent component : components) {
      Fraction points = component.weight().times(share(component, row));
      lines.add(new Score.Line(component, points));
      total = total.plus(points);
    }
    return new Score(total, lines.build());
  }

  private Fraction share(ScoreComponent component, IndicatorRow row) {
    return switch (component.method()) {
      case EFFICACY -> efficacy(component, row);
      case CAPPED_MEAN -> cappedMean(component, row);
      case SHARE ->
          row.reading(component.indicators().get(0))
              .number()
              .map(GroupScoring::clampedShare)
              .orElse(Fraction.ZERO);
    };
  }

  private Fraction efficacy(ScoreComponent component, IndicatorRow row) {
    Indicator indicator = component.indicators().get(0);
    Range range = ranges.get(indicator);
    if (range == null || range.min().equals(range.max())) {
      return Fraction.ONE;
    }
    Fraction position =
        row.number(indicator).minus(range.min()).dividedBy(range.max().minus(range.min()));
    Fraction base = component.parameter();
    return base.plus(Fraction.ONE.minus(base).times(position));
  }

  /** The mean is taken before the cut, so that one indicator can make up for the other (A5). */
  private static Fraction cappedMean(ScoreComponent component, IndicatorRow row) {
    Fraction sum = Fraction.ZERO;
    for (Indicator indicator : component.indicators()) {
      sum = sum.plus(row.number(indicator));
    }
    Fraction mean = sum.dividedBy(Fraction.of(component.indicators().size()));
    return mean.max(Fraction.ZERO).min(component.parameter()).dividedBy(component.parameter());
  }

  private static Fraction clampedShare(Fraction value) {
    return value.max(Fraction.ZERO).min(Fraction.ONE);
  }
}
