/**
 * What the rooms share and users never see: the style of the value types, packed columns, the
 * library's version.
 */
@NullMarked
package io.github.sixmechanisms.internal;

import org.jspecify.annotations.NullMarked;
