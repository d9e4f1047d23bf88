package io.github.sixmechanisms.assessment;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** The class of a region in an assessment (S9). */
public enum RegionClass implements Localized {
  /** Outstanding results (工作成效突出): no lagging ground holds and an outstanding rule does. */
  OUTSTANDING("成效突出", "outstanding"),
  /** Neither outstanding nor lagging (正常推进). */
  ON_TRACK("正常推进", "on track"),
  /** Weak implementation or slow progress (落实不力、推进缓慢). */
  LAGGING("滞后", "lagging"),
  /** Not assessed (不参评): no score, rank, ground or measure. */
  NOT_ASSESSED("不参评", "not assessed");

  private final String zh;
  private final String en;

  RegionClass(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
