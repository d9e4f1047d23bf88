package io.github.sixmechanisms.target;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The largest remainder within bounds as it is told, with plain fractions and one step after the
 * other, to hold the fast way against.
 */
final class DividedByFractions {

  private final ApportionmentRequest request;
  private final Map<RegionCode, Long> units = new TreeMap<>();
  private final Map<RegionCode, Fraction> open = new TreeMap<>();

  private DividedByFractions(ApportionmentRequest request) {
    this.request = request;
  }

  static List<Long> of(ApportionmentRequest request) {
    return List.copyOf(new DividedByFractions(request).divided().values());
  }

  private long lower(RegionCode region) {
    return request.lowerBounds().getOrDefault(region, 0L);
  }

  private long upper(RegionCode region) {
    long most = request.upperBounds().getOrDefault(region, request.total());
    return Math.max(Math.min(most, request.total()), lower(region));
  }

  private long left() {
    return request.total() - units.values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<RegionCode, Long> divided() {
    request.weights().forEach((region, weight) -> start(region, weight));
    if (!open.isEmpty() && !fixMoved()) {
      boolean broken = true;
      while (broken) {
        broken = fixOneSide();
      }
      round(parts());
    }
    return units;
  }

  private void start(RegionCode region, Fraction weight) {
    if (weight.signum() == 0) {
      units.put(region, lower(region));
    } else {
      open.put(region, weight);
    }
  }

  private boolean fixMoved() {
    Map<RegionCode, Fraction> quotas = new TreeMap<>();
    Fraction sum = open.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    open.forEach((r, w) -> quotas.put(r, w.times(Fraction.of(request.total())).dividedBy(sum)));
    Map<RegionCode, Long> moved = new TreeMap<>();
    for (RegionCode region : quotas.keySet()) {
      long whole = quotas.get(region).floor().longValueExact();
      long start = Math.max(lower(region), Math.min(upper(region), whole));
      moved.put(region, start);
      if (start == whole && start < upper(region)) {
        moved.remove(region);
      }
    }
    Map<RegionCode, Fraction> takers = new TreeMap<>(quotas);
    takers.keySet().removeAll(moved.keySet());
    long left = left() - moved.values().stream().mapToLong(Long::longValue).sum();
    left -= takers.values().stream().mapToLong(q -> q.floor().longValueExact()).sum();
    if (left < 0 || left > takers.size()) {
      return false;
    }
    units.putAll(moved);
    round(takers);
    return true;
  }

  private Map<RegionCode, Fraction> parts() {
    Fraction sum = open.values().stream().reduce(Fraction.ZERO, Fraction::plus);
    Fraction left = Fraction.of(left());
    Map<RegionCode, Fraction> parts = new TreeMap<>();
    open.forEach((region, weight) -> parts.put(region, weight.times(left).dividedBy(sum)));
    return parts;
  }

  private boolean fixOneSide() {
    Map<RegionCode, Fraction> parts = parts();
    Fraction below = Fraction.ZERO;
    Fraction above = Fraction.ZERO;
    for (Map.Entry<RegionCode, Fraction> part : parts.entrySet()) {
      Fraction lower = Fraction.of(lower(part.getKey()));
      Fraction upper = Fraction.of(upper(part.getKey()));
      below = below.plus(lower.minus(part.getValue()).max(Fraction.ZERO));
      above = above.plus(part.getValue().minus(upper).max(Fraction.ZERO));
    }
    for (Map.Entry<RegionCode, Fraction> part : parts.entrySet()) {
      RegionCode region = part.getKey();
      boolean low = part.getValue().compareTo(Fraction.of(lower(region))) < 0;
      boolean high = part.getValue().compareTo(Fraction.of(upper(region))) > 0;
      if ((low && below.compareTo(above) >= 0) || (high && above.compareTo(below) >= 0)) {
        units.put(region, low ? lower(region) : upper(region));
        open.remove(region);
      }
    }
    return below.signum() > 0 || above.signum() > 0;
  }

  private void round(Map<RegionCode, Fraction> parts) {
    parts.forEach((region, part) -> units.put(region, part.floor().longValueExact()));
    List<RegionCode> order = new ArrayList<>(parts.keySet());
    order.sort(Comparator.comparing((RegionCode r) -> remainder(parts.get(r))).reversed());
    order.subList(0, (int) left()).forEach(region -> units.merge(region, 1L, Long::sum));
  }

  private static Fraction remainder(Fraction part) {
    return part.minus(Fraction.of(part.floor(), BigInteger.ONE));
  }
}
