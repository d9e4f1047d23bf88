package io.github.sixmechanisms.year;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.EnterpriseId;
import java.util.Optional;

/** Where an enterprise lies. */
record Place(EnterpriseId enterprise, RegionCode county, Optional<RegionCode> park) {

  Place movedTo(RegionCode other) {
    return new Place(enterprise, other, Optional.empty());
  }
}
