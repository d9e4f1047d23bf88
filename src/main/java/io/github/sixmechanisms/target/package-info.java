/**
 * Mechanism 1, target responsibility (目标责任机制, S4): the yearly targets of new entries and net
 * increase, their decomposition from the province down, and the schedule by which they fall due.
 */
@NullMarked
package io.github.sixmechanisms.target;

import org.jspecify.annotations.NullMarked;
