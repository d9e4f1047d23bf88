/**
 * Mechanism 5, work dispatch (工作调度机制, S8): visits and what they find and hear, how policies land,
 * how the targets progress, and the list of regions for the next meeting.
 */
@NullMarked
package io.github.sixmechanisms.dispatch;

import org.jspecify.annotations.NullMarked;
