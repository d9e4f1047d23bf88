/**
 * Regions and how they lie in each other: codes, levels, the tree from country to county with the
 * parks laid over it, and the peer groups in which regions are compared.
 */
@NullMarked
package io.github.sixmechanisms.region;

import org.jspecify.annotations.NullMarked;
