package io.github.sixmechanisms.hunan;

import io.github.sixmechanisms.Policy;
import io.github.sixmechanisms.region.RegionTree;

/** The ready data of Hunan: its regions and the standard policy of 2022. */
public final class Hunan {

  private Hunan() {}

  /**
   * Returns the regions of Hunan (S4): the province, its 14 prefectures, 122 counties and 12
   * statistical parks, with the codes of GB/T 2260 and, for the statistical parks, of the National
   * Bureau of Statistics, as of 30 June 2023.
   *
   * <p>A statistical park is of county level, {@link
   * io.github.sixmechanisms.region.Region.Nature#STATISTICAL_PARK}. Other industrial parks are not
   * in the list; an application adds its own, each below its host, and builds a tree of {@link
   * RegionTree#regions} and them.
   *
   * @return the tree below 430000, always the same object
   */
  public static RegionTree regions() {
    return HunanRegions.TREE;
  }

  /**
   * Returns the standard policy “Hunan 2022”, version 1: what the source fixes (S1 to S9) and, for
   * every number it leaves open, a documented assumption (A1 to A9).
   *
   * @return the policy, always the same object
   */
  public static Policy policy2022() {
    return Policy2022.VERSION_1;
  }
}
