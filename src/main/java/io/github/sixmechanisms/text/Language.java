package io.github.sixmechanisms.text;

/** The languages of every text of the library. */
public enum Language {
  /** Simplified Chinese (简体中文), {@code zh-CN}. */
  ZH_CN("zh-CN", "zh_CN"),
  /** English, {@code en}. */
  EN("en", "en");

  private final String tag;
  private final String bundle;

  Language(String tag, String bundle) {
    this.tag = tag;
    this.bundle = bundle;
  }

  /**
   * Returns the BCP 47 language tag.
   *
   * @return {@code zh-CN} or {@code en}
   */
  public String tag() {
    return tag;
  }

  String bundle() {
    return bundle;
  }
}
