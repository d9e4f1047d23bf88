package io.github.sixmechanisms.target;

import io.github.sixmechanisms.region.Region;
import java.util.List;

/** Who takes part in the steps by which targets go down a tree. */
record TreeSteps(TreeApportionmentRequest request, Weighting weighting) {

  static TreeSteps of(TreeApportionmentRequest request) {
    return new TreeSteps(request, Weighting.of(request));
  }

  Region root() {
    return request.tree().region(request.root());
  }

  List<Region> units(Region region) {
    return request.tree().unitsBelow(region.code()).stream()
        .filter(unit -> unit.level().compareTo(request.downTo()) <= 0)
        .toList();
  }

  /** The parks of a region that have a weight. */
  List<Region> parks(Region host) {
    return request.tree().parks(host.code()).stream().filter(this::isWeighted).toList();
  }

  boolean isWeighted(Region region) {
    return weighting.regions().contains(region.code());
  }
}
