package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.stream.Collectors;

/**
 * Steps that together lead to a class.
 *
 * @param steps how many of each kind, at least one; kinds that are not needed are left out
 * @param reached the class that they lead to, other regions unchanged
 */
public record StepSet(ImmutableSortedMap<Step, Integer> steps, RegionClass reached)
    implements Localized {

  /**
   * Refuses nulls, no steps, and numbers below one.
   *
   * @param steps how many of each kind, at least one; kinds that are not needed are left out
   * @param reached the class that they lead to, other regions unchanged
   */
  public StepSet {
    requireNonNull(steps, "steps");
    requireNonNull(reached, "reached");
    if (steps.isEmpty() || steps.values().stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException(
          "The steps (" + steps + ") must be one or more of a kind.");
    }
  }

  /**
   * Returns the number of steps.
   *
   * @return the steps of all kinds together, 1 or more
   */
  public int size() {
    return steps.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * Returns the steps for people.
   *
   * @param language the language
   * @return for instance {@code 2 × one entrant gaining a mark → outstanding}
   */
  @Override
  public String in(Language language) {
    String listed =
        steps.entrySet().stream()
            .map(step -> step.getValue() + " × " + step.getKey().in(language))
            .collect(Collectors.joining(" + "));
    return Message.of(AssessmentKey.STEP_SET, "steps", listed, "reached", reached).in(language);
  }
}
