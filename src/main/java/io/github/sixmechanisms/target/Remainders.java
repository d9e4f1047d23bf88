package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;

/** The exact parts of all regions of a number, and the order of what is left of them. */
final class Remainders {

  private final Proportion proportion;
  private final ImmutableList<Proportion.Part> parts;
  private final Proportion.Part none;

  Remainders(Claims claims, Proportion proportion) {
    this.proportion = proportion;
    this.parts =
        claims.weights.stream().map(proportion::part).collect(ImmutableList.toImmutableList());
    this.none = proportion.part(Fraction.ZERO);
  }

  BigInteger whole(int i) {
    return parts.get(i).whole();
  }

  /** The largest remainder first, equal ones by the order of the codes. */
  int compare(int a, int b) {
    int order = proportion.compareRemainders(parts.get(b), parts.get(a));
    return order != 0 ? order : Integer.compare(a, b);
  }

  boolean areEqual(int a, int b) {
    return proportion.compareRemainders(parts.get(a), parts.get(b)) == 0;
  }

  int comparePart(int i, long units) {
    int order = whole(i).compareTo(BigInteger.valueOf(units));
    return order == 0 && !isWhole(i) ? 1 : order;
  }

  boolean isWhole(int i) {
    return proportion.compareRemainders(parts.get(i), none) == 0;
  }
}
