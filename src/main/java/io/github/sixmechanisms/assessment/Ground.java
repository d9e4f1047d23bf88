package io.github.sixmechanisms.assessment;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** The grounds on which the source lets a region be reminded or commended (S9). */
public enum Ground implements Localized {
  /** Slow progress (推进缓慢), a ground for lagging. */
  SLOW_PROGRESS(RegionClass.LAGGING, "推进缓慢", "slow progress"),
  /** Weak implementation (落实不力), a ground for lagging. */
  WEAK_IMPLEMENTATION(RegionClass.LAGGING, "落实不力", "weak implementation"),
  /** Outstanding results (工作成效突出), the ground for outstanding. */
  OUTSTANDING_RESULTS(RegionClass.OUTSTANDING, "工作成效突出", "outstanding results");

  private final RegionClass regionClass;
  private final String zh;
  private final String en;

  Ground(RegionClass regionClass, String zh, String en) {
    this.regionClass = regionClass;
    this.zh = zh;
    this.en = en;
  }

  /**
   * Returns the class that the ground leads to.
   *
   * @return lagging or outstanding
   */
  public RegionClass regionClass() {
    return regionClass;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
