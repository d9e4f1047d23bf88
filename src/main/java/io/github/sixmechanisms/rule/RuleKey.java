package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.text.MessageKey;

/** The messages of this room. */
enum RuleKey implements MessageKey {
  SET("rule.set"),
  DUPLICATE("rule.duplicate"),
  UNKNOWN_RULE("rule.unknownRule"),
  FLAG_YES("rule.flagYes"),
  FLAG_NO("rule.flagNo"),
  ONE_OF("rule.oneOf"),
  LIST("rule.list"),
  AND("rule.and"),
  OR("rule.or"),
  YES("rule.yes"),
  NO("rule.no"),
  NOT_APPLICABLE("rule.notApplicable"),
  NOT_SUPPLIED("rule.notSupplied"),
  RESULT("rule.result"),
  RESULT_WITH_MARGIN("rule.resultWithMargin");

  private final String key;

  RuleKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
