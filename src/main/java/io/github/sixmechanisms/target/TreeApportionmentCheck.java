package io.github.sixmechanisms.target;

import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what is wrong with a request before anything is divided. */
final class TreeApportionmentCheck {

  private final TreeApportionmentRequest request;
  private final TreeSteps steps;
  private final TargetBounds bounds;
  private final Problems problems = new Problems();

  private TreeApportionmentCheck(TreeSteps steps) {
    this.request = steps.request();
    this.steps = steps;
    this.bounds = TargetBounds.of(request);
  }

  static void run(TreeSteps steps) {
    TreeApportionmentCheck check = new TreeApportionmentCheck(steps);
    check.known(steps.weighting().regions(), TargetKey.UNKNOWN_WEIGHT);
    check.known(check.bounds.regions(), TargetKey.UNKNOWN_BOUND);
    steps.weighting().check(check.problems);
    check.bounds.check(check.problems);
    Set<RegionCode> taking = new TreeSet<>();
    check.holder(steps.root(), taking);
    check.unused(taking);
    check.problems.throwIfAny(Message.of(TargetKey.APPORTIONMENT));
  }

  private void known(Set<RegionCode> codes, TargetKey unknown) {
    for (RegionCode code : codes) {
      if (request.tree().find(code).isEmpty()) {
        problems.add(unknown, "region", code);
      }
    }
  }

  private void holder(Region holder, Set<RegionCode> taking) {
    List<Region> parks = steps.parks(holder);
    parks.forEach(park -> taking.add(park.code()));
    if (!parks.isEmpty()) {
      host(holder, parks);
    }
    for (Region unit : steps.units(holder)) {
      taking.add(unit.code());
      if (!steps.isWeighted(unit) && steps.parks(unit).isEmpty()) {
        problems.add(TargetKey.WITHOUT_WEIGHT, "region", unit.code(), "name", unit.name());
      }
      holder(unit, taking);
    }
  }

  private void host(Region host, List<Region> parks) {
    if (steps.isWeighted(host)) {
      steps.weighting().checkHost(host, parks, problems);
    } else {
      problems.add(TargetKey.HOST_WITHOUT_WEIGHT, "region", host.code(), "name", host.name());
    }
  }

  /** A bound that nothing would ever look at is a mistake of the caller. */
  private void unused(Set<RegionCode> taking) {
    for (RegionCode code : bounds.regions()) {
      request.tree().find(code).filter(region -> !taking.contains(code)).ifPresent(this::unused);
    }
  }

  private void unused(Region region) {
    problems.add(
        region.level() == Level.PARK ? TargetKey.PARK_BOUND_UNUSED : TargetKey.BOUND_UNUSED,
        "region",
        region.code(),
        "name",
        region.name(),
        "root",
        request.root(),
        "downTo",
        request.downTo());
  }
}
