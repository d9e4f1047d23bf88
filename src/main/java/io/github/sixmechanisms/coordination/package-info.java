/**
 * Mechanism 3, departmental coordination (部门协同机制, S6): departments with their duties, the demands
 * of enterprises as tasks with limits in working days, and the queue of the statistical review.
 */
@NullMarked
package io.github.sixmechanisms.coordination;

import org.jspecify.annotations.NullMarked;
