/**
 * The rules engine, which knows nothing of regions: indicators, readings, conditions as data, rules
 * with their origin, rule sets and the decisions they make on a row.
 *
 * <p>Logic is three-valued (Kleene): a condition on a value that is not applicable or was not
 * supplied is unknown, and a rule fires on true only.
 */
@NullMarked
package io.github.sixmechanisms.rule;

import org.jspecify.annotations.NullMarked;
