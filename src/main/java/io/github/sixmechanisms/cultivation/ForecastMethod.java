package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** How the revenue of a whole year is forecast from the months so far. */
public enum ForecastMethod implements Localized {
  /** Revenue to date × 12 ÷ months so far: for industries without seasons. */
  SIMPLE("按月均推算", "by the average month"),
  /**
   * Revenue to date × last year's revenue ÷ last year's revenue to the same month: for seasonal
   * industries.
   */
  LAST_YEARS_PATH("按上年逐月进度推算", "along last year's months");

  private final String zh;
  private final String en;

  ForecastMethod(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
