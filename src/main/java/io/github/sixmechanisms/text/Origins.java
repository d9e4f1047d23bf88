package io.github.sixmechanisms.text;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.value.Provenance;
import java.util.Optional;

/** Names the origin of a rule or a number for people. */
public final class Origins {

  private Origins() {}

  /**
   * Returns the name of an origin.
   *
   * @param provenance the origin
   * @return for instance {@code S9 source fact} or {@code A8 assumption}
   */
  public static Message of(Provenance provenance) {
    TextKey key =
        switch (requireNonNull(provenance, "provenance").kind()) {
          case SOURCE -> TextKey.SOURCE;
          case ASSUMPTION -> TextKey.ASSUMPTION;
          case LOCAL -> TextKey.LOCAL;
        };
    return Message.of(key, "clause", provenance.clause());
  }

  /**
   * Returns the names of the origins of a rule and of its numbers.
   *
   * @param rule the origin of the rule
   * @param numbers the origin of its thresholds and deadlines; empty if it is that of the rule
   * @return for instance {@code rule: S9 source fact; numbers: A8 assumption}
   */
  public static Message of(Provenance rule, Optional<Provenance> numbers) {
    return requireNonNull(numbers, "numbers")
        .map(found -> Message.of(TextKey.RULE_AND_NUMBERS, "rule", of(rule), "numbers", of(found)))
        .orElseGet(() -> of(rule));
  }
}
