package io.github.sixmechanisms.text;

/** The messages of this room. */
enum TextKey implements MessageKey {
  REFUSED("text.refused"),
  MORE("text.more"),
  SOURCE("text.source"),
  ASSUMPTION("text.assumption"),
  LOCAL("text.local"),
  RULE_AND_NUMBERS("text.ruleAndNumbers");

  private final String key;

  TextKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
