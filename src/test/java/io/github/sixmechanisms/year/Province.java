package io.github.sixmechanisms.year;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Usci;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real prefectures and counties of Hunan, with 144 invented parks. */
final class Province {

  static final ProgrammeYear YEAR = ProgrammeYear.of(2022);
  static final RegionCode CODE = RegionCode.of("430000");
  private static final int PARKS = 144;
  private static final String CHECK_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  static final RegionTree TREE = tree();

  private Province() {}

  private static RegionTree tree() {
    List<Region> regions = new ArrayList<>(Hunan.regions().regions());
    List<Region> hosts =
        regions.stream()
            .filter(region -> region.level() == Level.COUNTY)
            .filter(region -> region.nature() == Region.Nature.ORDINARY)
            .toList();
    for (int i = 0; i < PARKS; i++) {
      Region host = hosts.get(i % hosts.size());
      int number = i / hosts.size() + 1;
      Text name =
          Text.of(host.name().zh() + "第" + number + "园", host.name().en() + " Park " + number);
      RegionCode code = RegionCode.of(host.code() + "-P" + number);
      regions.add(Region.of(code, name, Level.PARK, host.code()));
    }
    return RegionTree.of(regions);
  }

  static List<RegionCode> at(Level level) {
    return TREE.regions().stream()
        .filter(region -> region.level() == level)
        .map(Region::code)
        .toList();
  }

  static Optional<RegionCode> parkIn(RegionCode county, Chance chance) {
    List<Region> parks = TREE.parks(county);
    return parks.isEmpty() || chance.percent(50)
        ? Optional.empty()
        : Optional.of(chance.oneOf(parks).code());
  }

  static RegionCode prefectureOf(RegionCode county) {
    return TREE.region(county).parent().orElseThrow();
  }

  static Office bureau(RegionCode region) {
    Text name = TREE.region(region).name();
    return new Office(region, Text.of(name.zh() + "工信局", "industry bureau of " + name.en()));
  }

  /** Returns a genuine form of identifier: its check character is right. */
  static EnterpriseId enterprise(RegionCode county, int serial) {
    String number = String.valueOf(1_000_000_000L + serial).substring(1);
    String stem = "91" + county + number;
    return CHECK_CHARACTERS
        .chars()
        .mapToObj(last -> Usci.lenient(stem + (char) last))
        .filter(Usci::isCheckCharacterRight)
        .findFirst()
        .orElseThrow()
        .enterpriseId();
  }

  /** Returns the end of a month as it was known then. */
  static AsOf endOf(YearMonth month) {
    return AsOf.of(month.atEndOfMonth()).knownOn(month.atEndOfMonth());
  }
}
