package io.github.sixmechanisms.target;

import com.google.common.collect.Maps;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.target.Apportionment.Bound;
import io.github.sixmechanisms.target.Apportionment.Share;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Divides the net target within the new targets. */
final class NetDivision {

  private final TargetApportionmentRequest request;
  private final Map<RegionCode, Long> issued = new TreeMap<>();
  private final Map<RegionCode, Long> upper;

  NetDivision(TargetApportionmentRequest request, Apportionment newTargets) {
    this.request = request;
    newTargets.shares().forEach((region, share) -> issued.put(region, share.units()));
    this.upper = new TreeMap<>(issued);
    request.netUpperBounds().forEach((region, bound) -> upper.merge(region, bound, Math::min));
  }

  Apportionment apportionment() {
    checkRoom();
    Map<RegionCode, Long> lower = lowerBounds();
    Apportionment divided = divide(request.netTotal(), request.weights(), lower, upper);
    boolean anyRaised = !lower.equals(request.netLowerBounds());
    return divided.withBounds(
        (region, share) -> isCut(share, anyRaised) ? upperBound(region) : share.bound());
  }

  /** Where regions without weight had to take the rest, all others are at their upper bounds. */
  private static boolean isCut(Share share, boolean anyRaised) {
    return share.bound() == Bound.UPPER || (anyRaised && share.weight().signum() > 0);
  }

  private Bound upperBound(RegionCode region) {
    long own = request.netUpperBounds().getOrDefault(region, Long.MAX_VALUE);
    return own <= issued.getOrDefault(region, 0L) ? Bound.UPPER : Bound.NEW_TARGET;
  }

  private void checkRoom() {
    BigInteger room = sum(upper);
    if (room.compareTo(BigInteger.valueOf(request.netTotal())) < 0) {
      Problems problems = new Problems();
      problems.add(
          TargetKey.NET_ABOVE_ROOM,
          "total",
          request.netTotal(),
          "room",
          room,
          "newTotal",
          request.newTotal());
      problems.throwIfAny(Message.of(TargetKey.APPORTIONMENT));
    }
  }

  /** The bounds that were given, raised where regions without weight must take the rest. */
  private Map<RegionCode, Long> lowerBounds() {
    Map<RegionCode, Long> lower = new TreeMap<>(request.netLowerBounds());
    Predicate<RegionCode> weightless =
        region -> request.weights().getOrDefault(region, Fraction.ZERO).signum() == 0;
    Map<RegionCode, Long> floors = Maps.filterKeys(lower, weightless::test);
    BigInteger rest =
        BigInteger.valueOf(request.netTotal())
            .subtract(sum(Maps.filterKeys(upper, weightless.negate()::test)));
    if (rest.compareTo(sum(floors)) > 0) {
      Map<RegionCode, Long> among = Maps.filterKeys(issued, weightless::test);
      divide(
              rest.longValueExact(),
              Maps.transformValues(among, Fraction::of),
              floors,
              Maps.filterKeys(upper, weightless::test))
          .shares()
          .forEach((region, share) -> lower.put(region, share.units()));
    }
    return lower;
  }

  private Apportionment divide(
      long total,
      Map<RegionCode, Fraction> weights,
      Map<RegionCode, Long> lower,
      Map<RegionCode, Long> upperBounds) {
    return ApportionmentRequest.builder()
        .method(request.method())
        .total(total)
        .weights(weights)
        .lowerBounds(lower)
        .upperBounds(upperBounds)
        .build()
        .apportion();
  }

  private static BigInteger sum(Map<RegionCode, Long> numbers) {
    return numbers.values().stream()
        .map(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
