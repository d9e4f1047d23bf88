package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.EnterpriseId;
import java.util.Optional;

/** What few changes have and no column is kept for. */
record More(
    ImmutableSortedSet<EnterpriseId> predecessors,
    Optional<RegionCode> fromCounty,
    Optional<Correction> correction) {

  static final More NOTHING = new More(ImmutableSortedSet.of(), Optional.empty(), Optional.empty());

  static More of(Change change) {
    if (change instanceof Entry entry && !entry.predecessors().isEmpty()) {
      return new More(entry.predecessors(), Optional.empty(), Optional.empty());
    }
    if (change instanceof Relocation relocation && relocation.fromCounty().isPresent()) {
      return new More(ImmutableSortedSet.of(), relocation.fromCounty(), Optional.empty());
    }
    return NOTHING;
  }

  More correctedBy(Correction by) {
    return new More(predecessors, fromCounty, Optional.of(by));
  }

  boolean isNothing() {
    return predecessors.isEmpty() && fromCounty.isEmpty() && correction.isEmpty();
  }
}
