package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.region.RegionCode;
import java.util.Optional;

/** Where an enterprise on the roster lies. */
record Location(RegionCode county, Optional<RegionCode> park) {

  /** Where the enterprise lies after a change; empty after an exit. */
  static Optional<Location> after(Change change) {
    if (change instanceof Entry entry) {
      return Optional.of(new Location(entry.county(), entry.park()));
    }
    if (change instanceof Relocation relocation) {
      return Optional.of(new Location(relocation.county(), relocation.park()));
    }
    return Optional.empty();
  }
}
