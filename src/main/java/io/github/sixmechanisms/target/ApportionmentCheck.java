package io.github.sixmechanisms.target;

import com.google.common.collect.Sets;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what makes a number impossible to divide, and says which number it is. */
final class ApportionmentCheck {

  private static final int GREATEST = 3;

  private final Divided of;
  private final Problems problems;

  ApportionmentCheck(Divided of, Problems problems) {
    this.of = of;
    this.problems = problems;
  }

  static void run(ApportionmentRequest request) {
    Problems problems = new Problems();
    ApportionmentCheck check = new ApportionmentCheck(Divided.NUMBER, problems);
    check.total(request.total());
    weights(request.weights(), problems);
    check.bounds(request.lowerBounds(), request.upperBounds());
    for (RegionCode region :
        Sets.union(request.lowerBounds().keySet(), request.upperBounds().keySet())) {
      bounded(region, request.weights(), problems);
    }
    problems.throwIfAny(Message.of(TargetKey.APPORTIONMENT));
    check.room(request.total(), request.weights(), request.lowerBounds(), request.upperBounds());
    problems.throwIfAny(Message.of(TargetKey.APPORTIONMENT));
  }

  void total(long total) {
    if (total < 0) {
      problems.add(TargetKey.NEGATIVE_TOTAL, "of", of, "total", total);
    }
  }

  static void weights(Map<RegionCode, Fraction> weights, Problems problems) {
    if (weights.isEmpty()) {
      problems.add(TargetKey.NO_REGIONS);
    }
    weights.forEach(
        (region, weight) -> {
          if (weight.signum() < 0) {
            problems.add(TargetKey.NEGATIVE_WEIGHT, "region", region, "weight", weight);
          }
        });
  }

  static void bounded(RegionCode region, Map<RegionCode, Fraction> weights, Problems problems) {
    if (!weights.containsKey(region)) {
      problems.add(TargetKey.BOUND_WITHOUT_WEIGHT, "region", region);
    }
  }

  void bounds(Map<RegionCode, Long> lower, Map<RegionCode, Long> upper) {
    lower.forEach((region, bound) -> bound(TargetKey.NEGATIVE_LOWER, region, bound));
    upper.forEach((region, bound) -> bound(TargetKey.NEGATIVE_UPPER, region, bound));
    lower.forEach(
        (region, least) -> {
          Long most = upper.get(region);
          if (most != null && most >= 0 && least > most) {
            problems.add(
                TargetKey.BOUNDS_CROSSED,
                "of",
                of,
                "region",
                region,
                "lower",
                least,
                "upper",
                most);
          }
        });
  }

  private void bound(TargetKey key, RegionCode region, long bound) {
    if (bound < 0) {
      problems.add(key, "of", of, "region", region, "bound", bound);
    }
  }

  /** Expects numbers, weights and bounds without a problem of their own. */
  void room(
      long total,
      Map<RegionCode, Fraction> weights,
      Map<RegionCode, Long> lower,
      Map<RegionCode, Long> upper) {
    BigInteger floors =
        lower.values().stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (floors.compareTo(BigInteger.valueOf(total)) > 0) {
      problems.add(
          TargetKey.FLOORS_ABOVE_TOTAL,
          "of",
          of,
          "floors",
          floors,
          "total",
          total,
          "greatest",
          greatest(lower));
    } else {
      ceilings(total, weights, lower, upper);
    }
  }

  private static String greatest(Map<RegionCode, Long> bounds) {
    return bounds.entrySet().stream()
        .sorted(
            Map.Entry.<RegionCode, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(GREATEST)
        .map(bound -> bound.getKey() + " " + bound.getValue())
        .collect(Collectors.joining(", "));
  }

  /** A region without weight gets no more than its lower bound. */
  private void ceilings(
      long total,
      Map<RegionCode, Fraction> weights,
      Map<RegionCode, Long> lower,
      Map<RegionCode, Long> upper) {
    BigInteger room = BigInteger.ZERO;
    boolean anyWeight = false;
    for (Map.Entry<RegionCode, Fraction> weight : weights.entrySet()) {
      RegionCode region = weight.getKey();
      boolean weighs = weight.getValue().signum() > 0;
      if (weighs && !upper.containsKey(region)) {
        return;
      }
      anyWeight |= weighs;
      long most = weighs ? upper.getOrDefault(region, 0L) : lower.getOrDefault(region, 0L);
      room = room.add(BigInteger.valueOf(most));
    }
    if (room.compareTo(BigInteger.valueOf(total)) < 0) {
      problems.add(
          anyWeight ? TargetKey.CEILINGS_BELOW_TOTAL : TargetKey.ALL_WEIGHTS_ZERO,
          "of",
          of,
          "ceilings",
          room,
          "total",
          total);
    }
  }
}
