package io.github.sixmechanisms.region;

import io.github.sixmechanisms.text.Text;

/** Short ways to write regions; the code stands for the name. */
final class Regions {

  private Regions() {}

  static RegionCode code(String code) {
    return RegionCode.of(code);
  }

  static Region country(String code) {
    return Region.root(code(code), name(code), Level.COUNTRY);
  }

  static Region province(String code) {
    return Region.root(code(code), name(code), Level.PROVINCE);
  }

  static Region province(String code, String parent) {
    return Region.of(code(code), name(code), Level.PROVINCE, code(parent));
  }

  static Region prefecture(String code, String parent) {
    return Region.of(code(code), name(code), Level.PREFECTURE, code(parent));
  }

  static Region county(String code, String parent) {
    return Region.of(code(code), name(code), Level.COUNTY, code(parent));
  }

  static Region park(String code, String host) {
    return Region.of(code(code), name(code), Level.PARK, code(host));
  }

  static Region.Builder unit(String code, Level level, Region.Nature nature) {
    return Region.builder().code(code(code)).name(name(code)).level(level).nature(nature);
  }

  private static Text name(String code) {
    return Text.of("区域" + code, "R" + code);
  }
}
