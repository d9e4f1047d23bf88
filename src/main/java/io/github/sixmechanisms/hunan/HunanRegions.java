package io.github.sixmechanisms.hunan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The code list in the jar, read when this class is first used. */
final class HunanRegions {

  private static final String RESOURCE = "regions.tsv";

  static final RegionTree TREE = RegionTree.of(read());

  private HunanRegions() {}

  private static ImmutableList<Region> read() {
    try (InputStream in = HunanRegions.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The region list " + RESOURCE + " is missing in the jar.");
      }
      return new String(in.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> region(Splitter.on('\t').splitToList(line)))
          .collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Region region(List<String> row) {
    RegionCode code = RegionCode.of(row.get(0));
    Text name = Text.of(row.get(1), row.get(2));
    String parent = row.get(4);
    return switch (row.get(3)) {
      case "province" -> Region.root(code, name, Level.PROVINCE);
      case "prefecture" -> Region.of(code, name, Level.PREFECTURE, RegionCode.of(parent));
      case "county" -> Region.of(code, name, Level.COUNTY, RegionCode.of(parent));
      case "statistical_park" -> statisticalPark(code, name, RegionCode.of(parent));
      default -> throw new IllegalStateException("The kind of the row " + row + " is unknown.");
    };
  }

  private static Region statisticalPark(RegionCode code, Text name, RegionCode parent) {
    return Region.builder()
        .code(code)
        .name(name)
        .level(Level.COUNTY)
        .parent(parent)
        .nature(Region.Nature.STATISTICAL_PARK)
        .build();
  }
}
