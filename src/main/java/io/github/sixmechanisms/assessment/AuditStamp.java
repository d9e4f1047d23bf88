package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.value.AsOf;

/**
 * What is needed to make the same judgement again, and to prove that it is the same. The same facts
 * and policy give the same fingerprints on every machine; any changed fact gives another one.
 *
 * @param policyId the id of the policy
 * @param policyVersion the version of the policy
 * @param policyFingerprint the SHA-256 of the policy's content, 64 hexadecimal digits
 * @param factsFingerprint the SHA-256 of the facts known on the knowledge day, 64 hexadecimal
 *     digits
 * @param asOf the day and knowledge day
 * @param libraryVersion the version of this library
 */
public record AuditStamp(
    String policyId,
    String policyVersion,
    String policyFingerprint,
    String factsFingerprint,
    AsOf asOf,
    String libraryVersion) {

  /**
   * Refuses nulls.
   *
   * @param policyId the id of the policy
   * @param policyVersion the version of the policy
   * @param policyFingerprint the SHA-256 of the policy's content, 64 hexadecimal digits
   * @param factsFingerprint the SHA-256 of the facts known on the knowledge day, 64 hexadecimal
   *     digits
   * @param asOf the day and knowledge day
   * @param libraryVersion the version of this library
   */
  public AuditStamp {
    requireNonNull(policyId, "policyId");
    requireNonNull(policyVersion, "policyVersion");
    requireNonNull(policyFingerprint, "policyFingerprint");
    requireNonNull(factsFingerprint, "factsFingerprint");
    requireNonNull(asOf, "asOf");
    requireNonNull(libraryVersion, "libraryVersion");
  }
}
