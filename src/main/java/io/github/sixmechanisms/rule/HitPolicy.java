package io.github.sixmechanisms.rule;

/** What a rule set gives when several rules are true, with the names of DMN. */
public enum HitPolicy {
  /** The first rule that is true, in the order of the set. */
  FIRST,
  /** The only rule that is true; a row on which several are is an error. */
  UNIQUE,
  /** All rules that are true, in the order of the set. */
  COLLECT
}
