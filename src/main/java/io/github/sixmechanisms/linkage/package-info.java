/**
 * Mechanism 4, vertical linkage (上下联动机制, S7): the action plans of the localities, and their reward
 * funds with awards, instalments and repayments.
 */
@NullMarked
package io.github.sixmechanisms.linkage;

import org.jspecify.annotations.NullMarked;
