package io.github.sixmechanisms.assessment;

import io.github.sixmechanisms.rule.Indicator;
import java.util.Comparator;
import java.util.List;

/** The order of the regions of a group: by score, then by the tie breakers. */
final class Ranking {

  /** A region to be ranked. */
  record Entry(IndicatorRow row, Score score) {}

  private Ranking() {}

  /** The best first; regions that are equal share a rank. */
  static Comparator<Entry> order(List<Indicator> tieBreakers) {
    Comparator<Entry> order = Comparator.comparing(entry -> entry.score().total());
    for (Indicator indicator : tieBreakers) {
      order = order.thenComparing(entry -> entry.row().number(indicator));
    }
    return order.reversed();
  }
}
