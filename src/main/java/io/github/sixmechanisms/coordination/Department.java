package io.github.sixmechanisms.coordination;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.region.Office;
import org.immutables.value.Value;

/**
 * A department that works together with others (S6): it leads tasks, or supports those that lead.
 * This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Department {

  /**
   * Returns the identifier.
   *
   * @return the identifier that tasks use
   */
  DepartmentId id();

  /**
   * Returns the office.
   *
   * @return its name, and the region whose department it is, which gives its level
   */
  Office office();

  /**
   * Returns its duties.
   *
   * @return the duties in a stable order, none for a merely supporting department
   */
  ImmutableList<Duty> duties();

  /**
   * Starts a department.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Department}; identifier and office are required. */
  final class Builder extends ImmutableDepartment.Builder {
    Builder() {}
  }
}
