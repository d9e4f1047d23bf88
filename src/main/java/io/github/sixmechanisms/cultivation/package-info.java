/**
 * Mechanism 2, classified cultivation (分类培育机制, S5): what enterprises report month by month, and
 * which of them belong into the pools of key cultivation, key projects and exit risk.
 */
@NullMarked
package io.github.sixmechanisms.cultivation;

import org.jspecify.annotations.NullMarked;
