/**
 * Exact numbers and the small shared types that every room speaks: fractions, days, identifiers and
 * the origin of a rule or a number.
 *
 * <p>Nothing here knows a mechanism. A judgement never uses binary floating point, so {@link
 * io.github.sixmechanisms.value.Fraction} is the only number type of a judgement.
 */
@NullMarked
package io.github.sixmechanisms.value;

import org.jspecify.annotations.NullMarked;
