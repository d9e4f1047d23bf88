package io.github.sixmechanisms.roster;

import io.github.sixmechanisms.internal.ValueStyle;
import org.immutables.value.Value;

/**
 * An exit: an enterprise leaves the roster (退规); at the end of the effective day it is no longer on
 * it. This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public non-sealed interface Exit extends Change {

  /**
   * Returns how it left.
   *
   * @return the kind
   */
  ExitKind kind();

  /**
   * Starts an exit.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Exit}; all but the approval date are required. */
  final class Builder extends ImmutableExit.Builder {
    Builder() {}
  }
}
