package io.github.sixmechanisms.target;

import io.github.sixmechanisms.value.Fraction;

/**
 * The claim of a region on one unit by a divisor method, the strongest first; one that is ahead has
 * a signpost of 0 and comes before all others.
 */
record Claim(int index, boolean ahead, Fraction priority) implements Comparable<Claim> {

  static Claim of(Claims claims, int index, long given) {
    ApportionmentMethod method = claims.request.method();
    Fraction weight = claims.weights.get(index);
    boolean ahead = given == 0 && method.givesFirstUnitAhead();
    return new Claim(index, ahead, ahead ? weight : method.priority(weight, given));
  }

  @Override
  public int compareTo(Claim other) {
    int order = compareClaim(other);
    return order != 0 ? order : Integer.compare(index, other.index);
  }

  /** Compares without the order of the codes. */
  int compareClaim(Claim other) {
    if (ahead != other.ahead) {
      return ahead ? -1 : 1;
    }
    return other.priority.compareTo(priority);
  }

  boolean isStrongerThan(Claim other) {
    return compareTo(other) < 0;
  }
}
