/**
 * Text for people in Simplified Chinese and English: typed messages, the problems that errors
 * carry, and tables that stay aligned with full-width characters.
 *
 * <p>Text is for people; programs use the typed accessors, {@link
 * io.github.sixmechanisms.text.Message#key} and {@link
 * io.github.sixmechanisms.text.Message#arguments}. The bundles are read from the jar on first use.
 */
@NullMarked
package io.github.sixmechanisms.text;

import org.jspecify.annotations.NullMarked;
