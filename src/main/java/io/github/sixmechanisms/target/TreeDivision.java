package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.Fraction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Divides targets level by level. */
final class TreeDivision {

  /** A region and the targets that it has to pass down. */
  private record Holder(Region region, long newTarget, long netTarget) {}

  private final TreeApportionmentRequest request;
  private final ImmutableSortedMap.Builder<RegionCode, TargetApportionment> toUnits =
      ImmutableSortedMap.naturalOrder();
  private final ImmutableSortedMap.Builder<RegionCode, TargetApportionment> toParks =
      ImmutableSortedMap.naturalOrder();

  TreeDivision(TreeApportionmentRequest request) {
    this.request = request;
    check();
  }

  private void check() {
    Problems problems = new Problems();
    Set<RegionCode> named = new TreeSet<>(request.weights().keySet());
    named.addAll(bounded());
    for (RegionCode code : named) {
      if (request.tree().find(code).isEmpty()) {
        problems.add(TargetKey.UNKNOWN_REGION, "region", code);
      }
    }
    Region root = request.tree().root();
    checkWeights(root, problems);
    checkBounds(root, problems);
    problems.throwIfAny(Message.of(TargetKey.APPORTIONMENT));
  }

  private void checkWeights(Region region, Problems problems) {
    if (!weightedParks(region).isEmpty() && !request.weights().containsKey(region.code())) {
      problems.add(TargetKey.HOST_WITHOUT_WEIGHT, "region", region.code(), "name", region.name());
    }
    for (Region unit : units(region)) {
      if (!request.weights().containsKey(unit.code()) && weightedParks(unit).isEmpty()) {
        problems.add(TargetKey.WITHOUT_WEIGHT, "region", unit.code(), "name", unit.name());
      }
      checkWeights(unit, problems);
    }
  }

  /** A bound that nothing would ever look at is a mistake of the caller. */
  private void checkBounds(Region root, Problems problems) {
    Set<RegionCode> taking = new TreeSet<>();
    addTaking(root, taking);
    for (RegionCode code : bounded()) {
      Optional<Region> region = request.tree().find(code);
      if (region.isPresent() && !taking.contains(code)) {
        problems.add(
            region.get().level() == Level.PARK
                ? TargetKey.PARK_BOUND_UNUSED
                : TargetKey.BOUND_UNUSED,
            "region",
            code,
            "name",
            region.get().name(),
            "downTo",
            request.downTo());
      }
    }
  }

  private Set<RegionCode> bounded() {
    Set<RegionCode> bounded = new TreeSet<>(request.newLowerBounds().keySet());
    bounded.addAll(request.newUpperBounds().keySet());
    bounded.addAll(request.netLowerBounds().keySet());
    bounded.addAll(request.netUpperBounds().keySet());
    return bounded;
  }

  private void addTaking(Region holder, Set<RegionCode> taking) {
    weightedParks(holder).forEach(park -> taking.add(park.code()));
    for (Region unit : units(holder)) {
      taking.add(unit.code());
      addTaking(unit, taking);
    }
  }

  private List<Region> weightedParks(Region host) {
    return request.tree().parks(host.code()).stream()
        .filter(park -> request.weights().containsKey(park.code()))
        .toList();
  }

  private ImmutableList<Region> units(Region region) {
    return request.tree().unitsBelow(region.code()).stream()
        .filter(unit -> unit.level().compareTo(request.downTo()) <= 0)
        .collect(ImmutableList.toImmutableList());
  }

  TreeApportionment apportionment() {
    Region root = request.tree().root();
    Deque<Holder> open = new ArrayDeque<>();
    open.add(new Holder(root, request.newTotal(), request.netTotal()));
    while (!open.isEmpty()) {
      Holder holder = open.remove();
      divideAmongParks(holder);
      List<Region> units = units(holder.region());
      if (!units.isEmpty()) {
        TargetApportionment issue = divideAmongUnits(holder, units);
        toUnits.put(holder.region().code(), issue);
        for (Region unit : units) {
          open.add(
              new Holder(
                  unit,
                  issue.newTargets().units(unit.code()),
                  issue.netTargets().units(unit.code())));
        }
      }
    }
    return new TreeApportionment(
        root.code(),
        request.newTotal(),
        request.netTotal(),
        toUnits.buildOrThrow(),
        toParks.buildOrThrow());
  }

  private TargetApportionment divideAmongUnits(Holder holder, List<Region> units) {
    Level level = holder.region().level();
    OverAllocation margin =
        new OverAllocation(request.margins().getOrDefault(level, Fraction.ZERO), request.ceiling());
    return divide(
        holder, units, margin.issued(holder.newTarget()), margin.issued(holder.netTarget()));
  }

  private void divideAmongParks(Holder holder) {
    List<Region> parks = weightedParks(holder.region());
    if (!parks.isEmpty()) {
      Fraction share = shareOfParks(holder, parks);
      toParks.put(
          holder.region().code(),
          divide(holder, parks, part(holder.newTarget(), share), part(holder.netTarget(), share)));
    }
  }

  private Fraction shareOfParks(Holder holder, List<Region> parks) {
    Fraction sum =
        parks.stream()
            .map(park -> request.weights().getOrDefault(park.code(), Fraction.ZERO))
            .reduce(Fraction.ZERO, Fraction::plus);
    Fraction own = request.weights().getOrDefault(holder.region().code(), Fraction.ZERO);
    return own.signum() == 0 ? Fraction.ZERO : sum.dividedBy(own).min(Fraction.ONE);
  }

  private static long part(long target, Fraction share) {
    return share.times(Fraction.of(target)).floor().longValueExact();
  }

  private TargetApportionment divide(
      Holder holder, List<Region> among, long newTotal, long netTotal) {
    Set<RegionCode> codes = new TreeSet<>(among.stream().map(Region::code).toList());
    try {
      return TargetApportionmentRequest.builder()
          .method(request.method())
          .newTotal(newTotal)
          .netTotal(netTotal)
          .weights(Maps.filterKeys(request.weights(), codes::contains))
          .newLowerBounds(Maps.filterKeys(request.newLowerBounds(), codes::contains))
          .newUpperBounds(Maps.filterKeys(request.newUpperBounds(), codes::contains))
          .netLowerBounds(Maps.filterKeys(request.netLowerBounds(), codes::contains))
          .netUpperBounds(Maps.filterKeys(request.netUpperBounds(), codes::contains))
          .build()
          .apportion();
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          Message.of(
              TargetKey.ISSUE,
              "region",
              holder.region().code(),
              "name",
              holder.region().name(),
              "newTarget",
              holder.newTarget(),
              "netTarget",
              holder.netTarget()),
          e.problems());
    }
  }
}
