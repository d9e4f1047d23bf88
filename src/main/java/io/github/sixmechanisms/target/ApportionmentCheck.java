package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Sets;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;
import java.util.Map;

/** Finds everything that makes a number impossible to divide. */
final class ApportionmentCheck {

  private final ApportionmentRequest request;
  private final Problems problems = new Problems();

  private ApportionmentCheck(ApportionmentRequest request) {
    this.request = request;
  }

  static void run(ApportionmentRequest request) {
    ApportionmentCheck check = new ApportionmentCheck(request);
    check.numbers();
    check.bounds(request.lowerBounds());
    check.bounds(request.upperBounds());
    check.throwIfAny();
    check.order();
    check.room();
    check.throwIfAny();
  }

  private void throwIfAny() {
    problems.throwIfAny(Message.of(TargetKey.APPORTIONMENT));
  }

  private void numbers() {
    if (request.total() < 0) {
      problems.add(TargetKey.NEGATIVE_TOTAL, "total", request.total());
    }
    if (request.weights().isEmpty()) {
      problems.add(TargetKey.NO_REGIONS);
    }
    request
        .weights()
        .forEach(
            (region, weight) -> {
              if (weight.signum() < 0) {
                problems.add(TargetKey.NEGATIVE_WEIGHT, "region", region, "weight", weight);
              }
            });
  }

  private void bounds(ImmutableSortedMap<RegionCode, Long> bounds) {
    for (Map.Entry<RegionCode, Long> bound : bounds.entrySet()) {
      if (bound.getValue() < 0) {
        problems.add(TargetKey.NEGATIVE_BOUND, "region", bound.getKey(), "bound", bound.getValue());
      }
      if (!request.weights().containsKey(bound.getKey())) {
        problems.add(TargetKey.BOUND_WITHOUT_WEIGHT, "region", bound.getKey());
      }
    }
  }

  private void order() {
    for (RegionCode region :
        Sets.intersection(request.lowerBounds().keySet(), request.upperBounds().keySet())) {
      long lower = request.lowerBounds().getOrDefault(region, 0L);
      long upper = request.upperBounds().getOrDefault(region, 0L);
      if (lower > upper) {
        problems.add(TargetKey.BOUNDS_CROSSED, "region", region, "lower", lower, "upper", upper);
      }
    }
  }

  private void room() {
    BigInteger total = BigInteger.valueOf(request.total());
    BigInteger floors =
        request.lowerBounds().values().stream()
            .map(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::add);
    if (floors.compareTo(total) > 0) {
      problems.add(TargetKey.FLOORS_ABOVE_TOTAL, "floors", floors, "total", total);
    } else {
      ceilings(total);
    }
  }

  /** A region without weight gets no more than its lower bound. */
  private void ceilings(BigInteger total) {
    BigInteger room = BigInteger.ZERO;
    boolean open = false;
    for (Map.Entry<RegionCode, Fraction> weight : request.weights().entrySet()) {
      RegionCode region = weight.getKey();
      boolean weighs = weight.getValue().signum() > 0;
      open |= weighs && !request.upperBounds().containsKey(region);
      long most =
          weighs
              ? request.upperBounds().getOrDefault(region, 0L)
              : request.lowerBounds().getOrDefault(region, 0L);
      room = room.add(BigInteger.valueOf(most));
    }
    if (!open && room.compareTo(total) < 0) {
      boolean anyWeight = request.weights().values().stream().anyMatch(w -> w.signum() > 0);
      problems.add(
          anyWeight ? TargetKey.CEILINGS_BELOW_TOTAL : TargetKey.ALL_WEIGHTS_ZERO,
          "ceilings",
          room,
          "total",
          total);
    }
  }
}
