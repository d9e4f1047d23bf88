package io.github.sixmechanisms.assessment;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.github.sixmechanisms.rule.Condition;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.Row;
import io.github.sixmechanisms.rule.Truth;
import java.util.Collections;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * Which truth values a condition can take when some indicators may change to any value and the
 * others keep theirs. It may name too many values, never too few.
 */
final class Possible {

  private final Row row;
  private final ImmutableSet<Indicator> changeable;

  Possible(Row row, ImmutableSet<Indicator> changeable) {
    this.row = row;
    this.changeable = changeable;
  }

  boolean canBeTrue(Condition condition) {
    return truths(condition).contains(Truth.TRUE);
  }

  boolean isAlwaysTrue(Condition condition) {
    return truths(condition).equals(ImmutableSet.of(Truth.TRUE));
  }

  boolean isFixed(Condition.Simple condition) {
    return Collections.disjoint(condition.indicators(), changeable);
  }

  private Set<Truth> truths(Condition condition) {
    if (condition instanceof Condition.AllOf all) {
      return combined(all.parts(), Truth::and);
    } else if (condition instanceof Condition.AnyOf any) {
      return combined(any.parts(), Truth::or);
    } else if (condition instanceof Condition.Not not) {
      return mapped(truths(not.part()));
    }
    return condition instanceof Condition.Simple simple && !isFixed(simple)
        ? Sets.immutableEnumSet(Truth.FALSE, Truth.UNKNOWN, Truth.TRUE)
        : Sets.immutableEnumSet(condition.test(row));
  }

  private Set<Truth> combined(Iterable<Condition> parts, BinaryOperator<Truth> junction) {
    Set<Truth> result = ImmutableSet.of();
    for (Condition part : parts) {
      Set<Truth> ofPart = truths(part);
      if (result.isEmpty()) {
        result = ofPart;
      } else {
        ImmutableSet.Builder<Truth> next = ImmutableSet.builder();
        for (Truth before : result) {
          ofPart.forEach(truth -> next.add(junction.apply(before, truth)));
        }
        result = next.build();
      }
    }
    return result;
  }

  private static Set<Truth> mapped(Set<Truth> truths) {
    return truths.stream().map(Truth::not).collect(ImmutableSet.toImmutableSet());
  }
}
