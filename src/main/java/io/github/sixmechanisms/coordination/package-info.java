/** Mechanism 3, departmental coordination (部门协同机制, S6). */
@NullMarked
package io.github.sixmechanisms.coordination;

import org.jspecify.annotations.NullMarked;
