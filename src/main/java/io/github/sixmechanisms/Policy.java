package io.github.sixmechanisms;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.assessment.AssessmentPolicy;
import io.github.sixmechanisms.coordination.CoordinationPolicy;
import io.github.sixmechanisms.cultivation.CultivationPolicy;
import io.github.sixmechanisms.dispatch.DispatchPolicy;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.linkage.LinkagePolicy;
import io.github.sixmechanisms.roster.RosterPolicy;
import io.github.sixmechanisms.target.TargetPolicy;
import io.github.sixmechanisms.text.Text;
import org.immutables.value.Value;

/**
 * All rules and numbers by which a programme is judged: the policies of the mechanisms together,
 * with an id and a version.
 *
 * <p>A shipped version never changes; a correction is a new version. A local variant is made with
 * the {@code with…} methods and should get an identity of its own by {@link #withIdentity}. This
 * type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Policy {

  /**
   * Returns the id.
   *
   * @return for instance {@code hunan-2022}
   */
  String id();

  /**
   * Returns the version.
   *
   * @return for instance {@code 1}
   */
  String version();

  /**
   * Returns the name for people.
   *
   * @return the Chinese and English name
   */
  Text name();

  /**
   * Returns how a roster is counted.
   *
   * @return the cut-off; published counts are used as they were published
   */
  RosterPolicy roster();

  /**
   * Returns the policy of mechanism 1.
   *
   * @return schedule, ceiling on over-allocation and the programme's minimum
   */
  TargetPolicy targets();

  /**
   * Returns the policy of mechanism 2.
   *
   * @return the rules by which the pools are screened
   */
  CultivationPolicy cultivation();

  /**
   * Returns the policy of mechanism 3.
   *
   * @return the limits of coordination tasks, and the rules of their urgency
   */
  CoordinationPolicy coordination();

  /**
   * Returns the policy of mechanism 4.
   *
   * @return how awards are paid and paid back
   */
  LinkagePolicy linkage();

  /**
   * Returns the policy of mechanism 5.
   *
   * @return when findings are overdue, and what brings a region onto the dispatch list
   */
  DispatchPolicy dispatch();

  /**
   * Returns the policy of mechanism 6.
   *
   * @return score, ranking, rules and measures
   */
  AssessmentPolicy assessment();

  /**
   * Returns a variant with an identity of its own: id, version and name go together, so that a
   * variant does not judge under the name of the standard policy.
   *
   * @param id the id
   * @param version the version
   * @param name the name for people, which notices and summaries show
   * @return the variant
   */
  default Policy withIdentity(String id, String version, Text name) {
    requireNonNull(id, "id");
    requireNonNull(version, "version");
    requireNonNull(name, "name");
    return builder().from(this).id(id).version(version).name(name).build();
  }

  /**
   * Returns a variant with another count of the roster.
   *
   * @param value how a roster is counted
   * @return the variant
   */
  Policy withRoster(RosterPolicy value);

  /**
   * Returns a variant with another policy of mechanism 1.
   *
   * @param value the policy of mechanism 1
   * @return the variant
   */
  Policy withTargets(TargetPolicy value);

  /**
   * Returns a variant with another policy of mechanism 2.
   *
   * @param value the policy of mechanism 2
   * @return the variant
   */
  Policy withCultivation(CultivationPolicy value);

  /**
   * Returns a variant with another policy of mechanism 3.
   *
   * @param value the policy of mechanism 3
   * @return the variant
   */
  Policy withCoordination(CoordinationPolicy value);

  /**
   * Returns a variant with another policy of mechanism 4.
   *
   * @param value the policy of mechanism 4
   * @return the variant
   */
  Policy withLinkage(LinkagePolicy value);

  /**
   * Returns a variant with another policy of mechanism 5.
   *
   * @param value the policy of mechanism 5
   * @return the variant
   */
  Policy withDispatch(DispatchPolicy value);

  /**
   * Returns a variant with another policy of mechanism 6.
   *
   * @param value the policy of mechanism 6
   * @return the variant
   */
  Policy withAssessment(AssessmentPolicy value);

  /**
   * Returns the fingerprint of the content, id, version and name included.
   *
   * @return the SHA-256 in 64 hexadecimal digits, the same on every machine
   */
  default String fingerprint() {
    return PolicyFingerprint.of(this);
  }

  /** Refuses a blank id or version. */
  @Value.Check
  default void check() {
    if (id().isBlank() || version().isBlank()) {
      throw new IllegalArgumentException(
          "The id (" + id() + ") and version (" + version() + ") of a policy must not be blank.");
    }
  }

  /**
   * Starts a policy.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Policy}; all attributes are required. */
  final class Builder extends ImmutablePolicy.Builder {
    Builder() {}
  }
}
