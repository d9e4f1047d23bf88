package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How policies land (政策落地, S8): per policy and region whether it was issued, explained, applied for
 * and paid out. This class is immutable and thread-safe.
 */
public final class PolicyLanding {

  private static final Comparator<LandingRecord> ORDER =
      Comparator.comparing(LandingRecord::policy)
          .thenComparing(LandingRecord::region)
          .thenComparing(LandingRecord::day)
          .thenComparing(LandingRecord::step)
          .thenComparing(LandingRecord::recorded);

  private record Key(SupportPolicyId policy, RegionCode region, LandingStep step, LocalDate day) {

    static Key of(LandingRecord record) {
      return new Key(record.policy(), record.region(), record.step(), record.day());
    }
  }

  private final RegionTree tree;
  private final ImmutableSortedMap<SupportPolicyId, SupportPolicy> policies;
  private final ImmutableList<LandingRecord> records;

  private PolicyLanding(
      RegionTree tree,
      ImmutableSortedMap<SupportPolicyId, SupportPolicy> policies,
      ImmutableList<LandingRecord> records) {
    this.tree = tree;
    this.policies = policies;
    this.records = records;
  }

  /**
   * Returns the landing of some policies.
   *
   * @param tree the regions
   * @param policies the policies in any order
   * @param records the steps taken, in any order
   * @return the landing
   * @throws io.github.sixmechanisms.text.InvalidInputException if a policy is given twice, a record
   *     names an unknown policy or region, lacks the number of enterprises, is given twice, or
   *     withdraws what was not recorded before; all problems together
   */
  public static PolicyLanding of(
      RegionTree tree, Iterable<SupportPolicy> policies, Iterable<LandingRecord> records) {
    requireNonNull(tree, "tree");
    Problems problems = new Problems();
    TreeMap<SupportPolicyId, SupportPolicy> byId = new TreeMap<>();
    for (SupportPolicy policy : requireNonNull(policies, "policies")) {
      if (byId.put(policy.id(), policy) != null) {
        problems.add(DispatchKey.POLICY_TWICE, "policy", policy.id());
      }
    }
    Set<Object> seen = new HashSet<>();
    for (LandingRecord record : requireNonNull(records, "records")) {
      check(record, tree, byId.keySet(), seen, problems);
    }
    ImmutableList<LandingRecord> sorted = ImmutableList.sortedCopyOf(ORDER, records);
    checkWithdrawals(sorted, problems);
    problems.throwIfAny(Message.of(DispatchKey.LANDING));
    return new PolicyLanding(tree, ImmutableSortedMap.copyOf(byId), sorted);
  }

  /** In this order the record that a withdrawal takes back comes right before it. */
  private static void checkWithdrawals(ImmutableList<LandingRecord> sorted, Problems problems) {
    Optional<Key> standing = Optional.empty();
    for (LandingRecord record : sorted) {
      Optional<Key> key = Optional.of(Key.of(record));
      if (record.withdrawal().isPresent() && !standing.equals(key)) {
        problems.add(
            DispatchKey.NOTHING_TO_WITHDRAW,
            "policy",
            record.policy(),
            "region",
            record.region(),
            "step",
            record.step(),
            "day",
            record.day(),
            "recorded",
            record.recorded());
      }
      standing = record.withdrawal().isPresent() ? Optional.empty() : key;
    }
  }

  private static void check(
      LandingRecord record,
      RegionTree tree,
      Collection<SupportPolicyId> policies,
      Set<Object> seen,
      Problems problems) {
    Object[] names = {
      "policy",
      record.policy(),
      "region",
      record.region(),
      "step",
      record.step(),
      "day",
      record.day()
    };
    boolean counts =
        record.withdrawal().isEmpty()
            && (record.step() == LandingStep.APPLIED || record.step() == LandingStep.PAID);
    if (!policies.contains(record.policy())) {
      problems.add(DispatchKey.UNKNOWN_POLICY, names);
    }
    if (tree.find(record.region()).isEmpty()) {
      problems.add(DispatchKey.UNKNOWN_REGION, "visit", record.policy(), "region", record.region());
    }
    if (counts && record.enterprises().isEmpty()) {
      problems.add(DispatchKey.ENTERPRISES_MISSING, names);
    }
    if (!seen.add(ImmutableList.of(Key.of(record), record.recorded()))) {
      problems.add(DispatchKey.LANDING_TWICE, names);
    }
  }

  /**
   * Returns the policies.
   *
   * @return the policies by identifier
   */
  public ImmutableList<SupportPolicy> policies() {
    return policies.values().asList();
  }

  /**
   * Returns how far a policy has come in a region.
   *
   * @param policy the identifier of the policy
   * @param region the region
   * @param asOf the day, end of day inclusive, and the knowledge day
   * @return the state
   * @throws IllegalArgumentException if the policy or the region is unknown
   */
  public LandingState state(SupportPolicyId policy, RegionCode region, AsOf asOf) {
    requireNonNull(asOf, "asOf");
    tree.region(region);
    SupportPolicy of = policies.get(requireNonNull(policy, "policy"));
    if (of == null) {
      throw new IllegalArgumentException(
          "The policy (" + policy + ") must be one of " + policies.keySet() + ".");
    }
    return state(of, region, latest(policy, region, asOf));
  }

  private Collection<LandingRecord> latest(SupportPolicyId policy, RegionCode region, AsOf asOf) {
    Map<Key, LandingRecord> latest = new LinkedHashMap<>();
    records.stream()
        .filter(record -> record.policy().equals(policy) && record.region().equals(region))
        .filter(record -> !record.day().isAfter(asOf.day()) && asOf.knows(record.recorded()))
        .forEach(record -> latest.put(Key.of(record), record));
    latest.values().removeIf(record -> record.withdrawal().isPresent());
    return latest.values();
  }

  private static LandingState state(
      SupportPolicy policy, RegionCode region, Collection<LandingRecord> records) {
    return new LandingState.Builder()
        .policy(policy)
        .region(region)
        .issued(first(records, LandingStep.ISSUED))
        .interpreted(first(records, LandingStep.INTERPRETED))
        .applied(enterprises(records, LandingStep.APPLIED))
        .paid(enterprises(records, LandingStep.PAID))
        .paidOut(
            records.stream()
                .filter(record -> record.step() == LandingStep.PAID)
                .flatMap(record -> record.amount().stream())
                .reduce(Yuan.ZERO, Yuan::plus))
        .build();
  }

  private static Optional<LocalDate> first(Collection<LandingRecord> records, LandingStep step) {
    return records.stream()
        .filter(record -> record.step() == step)
        .map(LandingRecord::day)
        .min(Comparator.naturalOrder());
  }

  private static long enterprises(Collection<LandingRecord> records, LandingStep step) {
    return records.stream()
        .filter(record -> record.step() == step)
        .mapToLong(record -> record.enterprises().orElseThrow())
        .reduce(0, Math::addExact);
  }

  /**
   * Returns where a policy has not come to a step.
   *
   * @param policy the identifier of the policy
   * @param level the level of the regions asked
   * @param step the step
   * @param asOf the day and knowledge day
   * @return the states of the regions of the level that have not reached the step, by code
   * @throws IllegalArgumentException if the policy is unknown
   */
  public ImmutableList<LandingState> notReached(
      SupportPolicyId policy, Level level, LandingStep step, AsOf asOf) {
    requireNonNull(level, "level");
    requireNonNull(step, "step");
    return tree.regions().stream()
        .filter(region -> region.level() == level)
        .filter(region -> region.nature() != Region.Nature.PLACEHOLDER)
        .map(region -> state(policy, region.code(), asOf))
        .filter(state -> state.reached().filter(found -> found.compareTo(step) >= 0).isEmpty())
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns where more enterprises were paid than applied. Records come late, so these are listed
   * and not refused; a payment without an issue or an explanation on record is no contradiction,
   * since a region may pay under the paper of the level above.
   *
   * @param asOf the day and knowledge day
   * @return the states with both numbers, by policy and region
   */
  public ImmutableList<LandingState> contradictions(AsOf asOf) {
    requireNonNull(asOf, "asOf");
    return policies.keySet().stream()
        .flatMap(
            policy ->
                records.stream()
                    .filter(record -> record.policy().equals(policy))
                    .map(LandingRecord::region)
                    .distinct()
                    .map(region -> state(policy, region, asOf)))
        .filter(LandingState::isContradictory)
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PolicyLanding that
        && tree.equals(that.tree)
        && policies.equals(that.policies)
        && records.equals(that.records);
  }

  @Override
  public int hashCode() {
    return 31 * policies.hashCode() + records.hashCode();
  }

  /**
   * Returns the size of the landing.
   *
   * @return for instance {@code 2 policies, 40 records}
   */
  @Override
  public String toString() {
    return policies.size() + " policies, " + records.size() + " records";
  }
}
