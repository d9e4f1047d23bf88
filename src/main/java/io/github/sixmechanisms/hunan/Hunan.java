package io.github.sixmechanisms.hunan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.Policy;
import io.github.sixmechanisms.coordination.Department;
import io.github.sixmechanisms.region.RegionCode;
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
   * Returns the departments of the province that the source names, with their duties (S6, S9). The
   * list of the source is open; an application adds its own.
   *
   * @return industry and information technology, statistics, development and reform, finance
   */
  public static ImmutableList<Department> departments() {
    return Coordination2022.DEPARTMENTS;
  }

  /**
   * Returns the cities of which the source says that they have set up reward funds (S7): Changsha,
   * Zhuzhou, Hengyang, Zhangjiajie and Huaihua, “and others”. It gives no amounts.
   *
   * @return the codes in order
   */
  public static ImmutableSortedSet<RegionCode> citiesWithRewardFunds() {
    return Linkage2022.CITIES_WITH_FUNDS;
  }

  /**
   * Returns the standard policy “Hunan 2022”, version 1: what the source fixes (S1 to S9) and, for
   * every number it leaves open, a documented assumption (A1 to A13).
   *
   * @return the policy, always the same object
   */
  public static Policy policy2022() {
    return Policy2022.VERSION_1;
  }
}
