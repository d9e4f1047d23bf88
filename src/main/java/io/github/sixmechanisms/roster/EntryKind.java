package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** How an enterprise came onto the roster (入规方式). */
public enum EntryKind implements Localized {
  /** A newly built plant, in the month it starts producing at scale (新建投产). */
  NEW_PRODUCTION("新建投产", "new production"),
  /** An existing small enterprise grew past the threshold (规下升规上). */
  SCALE_UP("规下升规上", "scale-up"),
  /** It moved from services, construction or trade (专业变更转入). */
  SECTOR_CHANGE_IN("专业变更转入", "sector change in"),
  /** It came out of other enterprises, which the entry names (改制、拆分). */
  RESTRUCTURING("改制、拆分", "restructuring"),
  /** It came from outside the tree (迁入); never a new entry. */
  RELOCATION_IN("迁入", "relocation in"),
  /** It was on the roster when the ledger begins (期初在库); never a new entry. */
  OPENING_STOCK("期初在库", "opening stock");

  private final String zh;
  private final String en;

  EntryKind(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * Says whether such an entry can count as new (A2).
   *
   * @return false for a relocation and the opening stock
   */
  public boolean canBeNew() {
    return this != RELOCATION_IN && this != OPENING_STOCK;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
