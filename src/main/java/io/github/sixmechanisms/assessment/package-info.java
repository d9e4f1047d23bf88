/**
 * Mechanism 6, reward and penalty (奖优罚劣机制, S9): the row of exact indicator values of a region, its
 * score, rank and class, the grounds for it, and the measure that follows.
 *
 * <p>The room takes plain facts, so it can be used alone: {@link
 * io.github.sixmechanisms.assessment.AssessmentPolicy#assess} judges any list of {@link
 * io.github.sixmechanisms.assessment.RegionFacts}.
 */
@NullMarked
package io.github.sixmechanisms.assessment;

import org.jspecify.annotations.NullMarked;
