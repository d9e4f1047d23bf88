package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** How an enterprise left the roster (退规方式). */
public enum ExitKind implements Localized {
  /** Its revenue fell below the threshold (规模下降). */
  BELOW_SIZE("规模下降", "below size"),
  /** It stopped, closed, went bankrupt or was struck off (停产、关闭、破产、注吊销). */
  CLOSURE("停产、关闭、破产、注吊销", "closure"),
  /** It was merged into another (被兼并). */
  MERGER("被兼并", "merger"),
  /** Another legal person took its place (改制). */
  REPLACED_BY_SUCCESSOR("改制", "replaced by successor"),
  /** It moved to services, construction or trade (专业变更转出). */
  SECTOR_CHANGE_OUT("专业变更转出", "sector change out"),
  /** It moved out of the tree (迁出). */
  RELOCATION_OUT("迁出", "relocation out"),
  /** It should not have been counted (数据核减). */
  DATA_CORRECTION("数据核减", "data correction");

  private final String zh;
  private final String en;

  ExitKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
