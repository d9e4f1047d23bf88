package io.github.sixmechanisms.assessment;

import io.github.sixmechanisms.rule.Direction;
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
    Comparator<Entry> order =
        Comparator.comparing((Entry entry) -> entry.score().total()).reversed();
    for (Indicator indicator : tieBreakers) {
      Comparator<Entry> lowestFirst = Comparator.comparing(entry -> entry.row().number(indicator));
      order =
          order.thenComparing(
              indicator.direction() == Direction.LOWER_IS_BETTER
                  ? lowestFirst
                  : lowestFirst.reversed());
    }
    return order;
  }
}
