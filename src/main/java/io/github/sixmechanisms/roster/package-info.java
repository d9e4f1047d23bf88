/**
 * The statistical roster of industrial enterprises above designated size (规模以上工业企业名录): who entered,
 * left and moved, who holds which mark, and the tallies of new entries, exits and net increase per
 * region that every mechanism is measured by.
 */
@NullMarked
package io.github.sixmechanisms.roster;

import org.jspecify.annotations.NullMarked;
