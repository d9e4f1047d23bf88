package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Divides targets level by level. */
final class TreeDivision {

  /** A region and the targets that it has to pass down. */
  private record Holder(Region region, long newTarget, long netTarget) {}

  private final TreeApportionmentRequest request;
  private final TreeSteps steps;
  private final List<Message> problems = new ArrayList<>();
  private final Deque<Holder> open = new ArrayDeque<>();
  private final ImmutableSortedMap.Builder<RegionCode, TargetApportionment> toUnits =
      ImmutableSortedMap.naturalOrder();
  private final ImmutableSortedMap.Builder<RegionCode, TargetApportionment> toParks =
      ImmutableSortedMap.naturalOrder();

  TreeDivision(TreeApportionmentRequest request) {
    this.request = request;
    this.steps = TreeSteps.of(request);
  }

  TreeApportionment apportionment() {
    TreeApportionmentCheck.run(steps);
    open.add(new Holder(steps.root(), request.newTotal(), request.netTotal()));
    while (!open.isEmpty()) {
      Holder holder = open.remove();
      divideAmongParks(holder);
      divideAmongUnits(holder);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(Message.of(TargetKey.APPORTIONMENT), problems);
    }
    return new TreeApportionment(
        request.root(),
        request.newTotal(),
        request.netTotal(),
        toUnits.buildOrThrow(),
        toParks.buildOrThrow());
  }

  private void divideAmongUnits(Holder holder) {
    List<Region> units = steps.units(holder.region());
    if (units.isEmpty()) {
      return;
    }
    Fraction margin = request.margins().getOrDefault(holder.region().level(), Fraction.ZERO);
    OverAllocation issue = new OverAllocation(margin, request.ceiling());
    long newTotal = issue.issued(holder.newTarget());
    long netTotal = issue.issued(holder.netTarget());
    divide(
            steps.weighting().amongUnits(units),
            newTotal,
            netTotal,
            problem -> toUnits(holder, issue, newTotal, netTotal, problem))
        .ifPresent(divided -> passOn(holder, units, divided));
  }

  private void passOn(Holder holder, List<Region> units, TargetApportionment divided) {
    toUnits.put(holder.region().code(), divided);
    for (Region unit : units) {
      open.add(
          new Holder(
              unit,
              divided.newTargets().units(unit.code()),
              divided.netTargets().units(unit.code())));
    }
  }

  private void divideAmongParks(Holder holder) {
    List<Region> parks = steps.parks(holder.region());
    if (parks.isEmpty()) {
      return;
    }
    Fraction share = steps.weighting().shareOfParks(holder.region(), parks);
    long newTotal = part(holder.newTarget(), share);
    long netTotal = part(holder.netTarget(), share);
    divide(
            steps.weighting().amongParks(holder.region(), parks),
            newTotal,
            netTotal,
            problem -> toParks(holder, share, newTotal, netTotal, problem))
        .ifPresent(divided -> toParks.put(holder.region().code(), divided));
  }

  private static long part(long target, Fraction share) {
    return share.times(Fraction.of(target)).floor().longValueExact();
  }

  /** Empty if there are problems; the steps below then wait for their mending. */
  private Optional<TargetApportionment> divide(
      Weighting.Step step, long newTotal, long netTotal, Function<Message, Message> inContext) {
    try {
      TargetApportionment divided =
          TargetApportionmentRequest.builder()
              .method(request.method())
              .newTotal(newTotal)
              .netTotal(netTotal)
              .weights(step.weights())
              .newLowerBounds(only(request.newLowerBounds(), step))
              .newUpperBounds(only(request.newUpperBounds(), step))
              .netLowerBounds(only(request.netLowerBounds(), step))
              .netUpperBounds(only(request.netUpperBounds(), step))
              .build()
              .apportion();
      return Optional.of(divided.blendedFrom(step.factors()));
    } catch (InvalidInputException e) {
      e.problems().forEach(problem -> problems.add(inContext.apply(problem)));
      return Optional.empty();
    }
  }

  private static ImmutableSortedMap<RegionCode, Long> only(
      ImmutableSortedMap<RegionCode, Long> bounds, Weighting.Step step) {
    if (bounds.isEmpty()) {
      return bounds;
    }
    ImmutableSortedMap.Builder<RegionCode, Long> some = ImmutableSortedMap.naturalOrder();
    for (RegionCode region : step.weights().keySet()) {
      Long bound = bounds.get(region);
      if (bound != null) {
        some.put(region, bound);
      }
    }
    return some.buildOrThrow();
  }

  private Message toUnits(
      Holder holder, OverAllocation issue, long newTotal, long netTotal, Message problem) {
    return Message.of(
        TargetKey.ISSUE,
        "region",
        holder.region().code(),
        "name",
        holder.region().name(),
        "newTarget",
        holder.newTarget(),
        "netTarget",
        holder.netTarget(),
        "times",
        Decimals.of(issue.margin().plus(Fraction.ONE)),
        "newTotal",
        newTotal,
        "netTotal",
        netTotal,
        "margin",
        Decimals.of(issue.margin()),
        "ceiling",
        Decimals.of(issue.ceiling()),
        "problem",
        problem);
  }

  private static Message toParks(
      Holder holder, Fraction share, long newTotal, long netTotal, Message problem) {
    return Message.of(
        TargetKey.ISSUE_TO_PARKS,
        "region",
        holder.region().code(),
        "name",
        holder.region().name(),
        "newTarget",
        holder.newTarget(),
        "netTarget",
        holder.netTarget(),
        "times",
        Decimals.of(share),
        "newTotal",
        newTotal,
        "netTotal",
        netTotal,
        "problem",
        problem);
  }
}
