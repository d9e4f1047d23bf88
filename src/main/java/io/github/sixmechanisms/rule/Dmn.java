package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/**
 * The exchange format of decision tables: exports a rule set as DMN 1.3.
 *
 * <p>Each indicator is an input under its id (followed by {@code _} where the id is a word of FEEL,
 * after {@code x_} where it begins with one that opens an expression, such as {@code if}): numbers
 * as {@code number}, flags as {@code boolean}, categories as {@code string}; a value that is not
 * applicable is {@code null}. A conjunction of conditions on single indicators becomes cells; any
 * other condition one boolean input column. Provenance, reason and the canonical text of the
 * condition are annotations.
 *
 * <p>The decision has the id {@code decision} and, since it must be a name of FEEL, the name {@code
 * rules_} and the id of the set with {@code _} for dots and hyphens. Its result is the outcome, a
 * list of outcomes for the hit policy COLLECT, and null or an empty list if no rule fires.
 *
 * <p>DMN engines calculate with decimals of 34 digits. They decide exactly as this library does
 * when every number given to them is the quotient of whole numbers of at most 10<sup>12</sup>,
 * rounded half even to 34 digits where it has no finite decimal, and every threshold is such a
 * quotient of whole numbers of at most 10<sup>12</sup> and 10<sup>6</sup>: numbers that differ then
 * differ by at least 10<sup>−18</sup>, while rounding moves them by less than 10<sup>−21</sup>, and
 * equal ones are rounded alike.
 *
 * <p>Names of categories and outcomes are written as FEEL strings. Avoid backslashes in them if an
 * engine is to read them that does not take FEEL's escapes back, as dmn-scala 1.11.
 */
public final class Dmn {

  private Dmn() {}

  /**
   * Returns a rule set as the text of a DMN 1.3 file in UTF-8.
   *
   * @param <O> the type of the outcomes
   * @param set the rule set
   * @param outcomeName the text that stands for an outcome in the table
   * @return well-formed XML whatever the names contain; a character that XML cannot carry becomes
   *     U+FFFD
   */
  public static <O> String export(RuleSet<O> set, Function<? super O, String> outcomeName) {
    requireNonNull(outcomeName, "outcomeName");
    ImmutableList.Builder<String> outcomes = ImmutableList.builder();
    set.rules()
        .forEach(
            rule ->
                outcomes.add(
                    requireNonNull(outcomeName.apply(rule.outcome()), "name of an outcome")));
    return new DmnTable(set, outcomes.build()).xml();
  }
}
