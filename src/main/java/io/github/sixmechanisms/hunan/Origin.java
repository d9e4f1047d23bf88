package io.github.sixmechanisms.hunan;

import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.value.Provenance;

/** Where rules of the standard policy and their numbers come from. */
record Origin(Provenance rule, Provenance numbers) {

  static Origin of(String fact, String assumption) {
    return new Origin(Provenance.source(fact), Provenance.assumption(assumption));
  }

  <O> Rule<O> rule(String id, Condition condition, O outcome) {
    return Rule.<O>builder()
        .id(id)
        .condition(condition)
        .outcome(outcome)
        .provenance(rule)
        .numbersProvenance(numbers)
        .build();
  }
}
