package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.value.Fraction;

/**
 * The exact score of a region; rounding (half up, two decimals) is for display only.
 *
 * @param total the sum of the points
 * @param lines the points of each component, in the order of the policy
 */
public record Score(Fraction total, ImmutableList<Line> lines) {

  /**
   * Refuses nulls.
   *
   * @param total the sum of the points
   * @param lines the points of each component, in the order of the policy
   */
  public Score {
    requireNonNull(total, "total");
    requireNonNull(lines, "lines");
  }

  /**
   * The points of one component.
   *
   * @param component the component
   * @param points the points, 0 to the weight
   */
  public record Line(ScoreComponent component, Fraction points) {

    /**
     * Refuses nulls.
     *
     * @param component the component
     * @param points the points, 0 to the weight
     */
    public Line {
      requireNonNull(component, "component");
      requireNonNull(points, "points");
    }
  }
}
