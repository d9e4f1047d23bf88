package io.github.sixmechanisms.region;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/**
 * The level of a region (S4: the province decomposes targets to prefectures, these to counties and
 * parks).
 */
public enum Level implements Localized {
  /** The country (国家), an optional root. */
  COUNTRY("国家", "country"),
  /** A province-level division (省级). */
  PROVINCE("省", "province"),
  /** A prefecture-level division (市州). */
  PREFECTURE("市州", "prefecture"),
  /** A county-level division (县市区), statistical parks included. */
  COUNTY("县市区", "county"),
  /** An industrial park (园区), laid over the tree: hosted by one county or one prefecture. */
  PARK("园区", "park");

  private final String zh;
  private final String en;

  Level(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
