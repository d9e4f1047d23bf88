/**
 * Ready data for Hunan: its regions, the facts of the published source and the assumptions of the
 * standard policy.
 *
 * <p>Nothing else in the library depends on this package; another province gives its own regions
 * and policy.
 */
@NullMarked
package io.github.sixmechanisms.hunan;

import org.jspecify.annotations.NullMarked;
