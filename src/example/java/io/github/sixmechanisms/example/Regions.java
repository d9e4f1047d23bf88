package io.github.sixmechanisms.example;

import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import java.util.Optional;
import java.util.function.Function;

/** Reads region codes from a table. */
final class Regions {

  private Regions() {}

  static RegionCode code(
      CsvTable.Row row, Function<RegionCode, Optional<Region>> find, String expected) {
    try {
      RegionCode code = RegionCode.parse(row.text("code"));
      if (find.apply(code).isPresent()) {
        return code;
      }
    } catch (IllegalArgumentException e) {
      // The row tells where the code stands; the error below does.
    }
    throw row.error("code", "is not " + expected, "use the six-digit code of GB/T 2260");
  }
}
