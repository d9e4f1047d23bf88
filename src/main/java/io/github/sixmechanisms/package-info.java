/**
 * The entry to the library: a {@link io.github.sixmechanisms.Programme} holds all facts of a
 * province and year, a {@link io.github.sixmechanisms.Policy} all rules and numbers, and {@link
 * io.github.sixmechanisms.Programme#assess} judges the one by the other.
 */
@NullMarked
package io.github.sixmechanisms;

import org.jspecify.annotations.NullMarked;
