package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.text.MessageKey;

/** The messages of this room. */
enum RuleKey implements MessageKey {
  SET("rule.set"),
  DUPLICATE("rule.duplicate"),
  UNKNOWN_RULE("rule.unknownRule"),
  OUTCOME_TYPE("rule.outcomeType"),
  OUTCOME_NOT_ORDERED("rule.outcomeNotOrdered"),
  TWO_DEFINITIONS("rule.twoDefinitions"),
  HISTORY("rule.history"),
  OTHER_SET("rule.otherSet"),
  SAME_VERSION("rule.sameVersion"),
  SAME_DAYS("rule.sameDays"),
  CONDITION("rule.condition"),
  PARSE_CHARACTER("rule.parseCharacter"),
  PARSE_EXPECTED("rule.parseExpected"),
  PARSE_EXPECTED_INDICATOR("rule.parseExpectedIndicator"),
  PARSE_EXPECTED_NUMBER("rule.parseExpectedNumber"),
  PARSE_EXPECTED_NAME("rule.parseExpectedName"),
  PARSE_UNKNOWN("rule.parseUnknown"),
  PARSE_UNKNOWN_NEAREST("rule.parseUnknownNearest"),
  PARSE_DEEP("rule.parseDeep"),
  PARSE_REFUSED("rule.parseRefused"),
  PARSE_END("rule.parseEnd"),
  FLAG_YES("rule.flagYes"),
  FLAG_NO("rule.flagNo"),
  ONE_OF("rule.oneOf"),
  BETWEEN("rule.between"),
  IS_APPLICABLE("rule.isApplicable"),
  IS_NOT_APPLICABLE("rule.isNotApplicable"),
  ALWAYS("rule.always"),
  NOT("rule.not"),
  LIST("rule.list"),
  AND("rule.and"),
  OR("rule.or"),
  YES("rule.yes"),
  NO("rule.no"),
  NOT_APPLICABLE("rule.notApplicable"),
  NOT_SUPPLIED("rule.notSupplied"),
  RESULT("rule.result"),
  RESULT_WITH_MARGIN("rule.resultWithMargin"),
  TRACE_FIRED("rule.traceFired"),
  TRACE_RULE("rule.traceRule"),
  TRACE_BECAUSE("rule.traceBecause"),
  TRACE_CONDITION("rule.traceCondition"),
  WHY_NOT("rule.whyNot"),
  WHY_NOT_EVER("rule.whyNotEver"),
  WHY_NOT_PRECEDED("rule.whyNotPreceded"),
  FINDING("rule.finding"),
  WITNESS("rule.witness"),
  IMPROVED("rule.improved"),
  NO_FINDINGS("rule.noFindings"),
  FINDINGS("rule.findings"),
  TOO_LARGE("rule.tooLarge"),
  COMPARES_INDICATORS("rule.comparesIndicators"),
  CONTRADICTION("rule.contradiction"),
  ALWAYS_TRUE("rule.alwaysTrue"),
  ALWAYS_FALSE("rule.alwaysFalse"),
  OVERLAP("rule.overlap"),
  CONFLICT("rule.conflict"),
  MASKED("rule.masked"),
  GAP("rule.gap"),
  NO_ORDER("rule.noOrder"),
  NO_RULE("rule.noRule"),
  NON_MONOTONE("rule.nonMonotone"),
  ORIGIN("rule.origin");

  private final String key;

  RuleKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
