package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** The stages of the review of an entry by the bureaus of statistics (审核环节, S6). */
public enum ReviewStage implements Localized {
  /** The county bureau (县级审核). */
  COUNTY("县级审核", "county"),
  /** The prefecture bureau (市级审核). */
  PREFECTURE("市级审核", "prefecture"),
  /** The provincial bureau (省级审核). */
  PROVINCE("省级审核", "province"),
  /** The National Bureau of Statistics, which approves (国家审批). */
  NATION("国家审批", "nation");

  private final String zh;
  private final String en;

  ReviewStage(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
