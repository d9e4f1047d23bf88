package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.value.EnterpriseId;
import java.util.Optional;
import org.immutables.value.Value;

/** An entry: an enterprise joins the roster (入规). This type is immutable and thread-safe. */
@Value.Immutable
@ValueStyle
public non-sealed interface Entry extends Change {

  /**
   * Returns how it came.
   *
   * @return the kind
   */
  EntryKind kind();

  /**
   * Returns the county-level unit in which it lies, or the prefecture without counties.
   *
   * @return the code
   */
  RegionCode county();

  /**
   * Returns the industrial park in which it lies.
   *
   * @return the code of a park hosted by the county or an ancestor of it, or empty
   */
  Optional<RegionCode> park();

  /**
   * Returns the enterprises from which it came out.
   *
   * @return at least one for {@link EntryKind#RESTRUCTURING}, none for any other kind
   */
  @Value.NaturalOrder
  ImmutableSortedSet<EnterpriseId> predecessors();

  /** Refuses predecessors that do not fit the kind. */
  @Value.Check
  default void check() {
    if ((kind() == EntryKind.RESTRUCTURING) == predecessors().isEmpty()) {
      throw new IllegalArgumentException(
          "The predecessors ("
              + predecessors()
              + ") of the entry of "
              + enterprise()
              + " must be named for RESTRUCTURING, and for no other kind; its kind is "
              + kind()
              + ".");
    }
  }

  /**
   * Starts an entry.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Entry}; enterprise, kind, county and both dates are required. */
  final class Builder extends ImmutableEntry.Builder {
    Builder() {}
  }
}
