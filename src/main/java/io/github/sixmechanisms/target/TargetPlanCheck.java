package io.github.sixmechanisms.target;

import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/** Finds everything that contradicts itself, or the regions, in a plan. */
final class TargetPlanCheck {

  /** What tells one dated record of a region from the next. */
  private record Key(RegionCode region, LocalDate effective, LocalDate recorded) {}

  private static final Comparator<Target> RECORDED =
      Comparator.comparing(Target::recorded).thenComparing(Target::effective);

  private final RegionTree tree;
  private final Problems problems = new Problems();
  private final Set<Key> seen = new HashSet<>();

  private TargetPlanCheck(RegionTree tree) {
    this.tree = tree;
  }

  static void ofTargets(RegionTree tree, List<Target> targets) {
    TargetPlanCheck check = new TargetPlanCheck(tree);
    Map<RegionCode, Target> originals = originals(targets);
    for (Target target : targets) {
      check.region(target);
      check.dates(target, !target.equals(originals.get(target.region())));
    }
    check.problems.throwIfAny(Message.of(TargetKey.PLAN));
  }

  /** The target of each region that was recorded first; what was recorded later revises it. */
  private static Map<RegionCode, Target> originals(List<Target> targets) {
    Map<RegionCode, Target> originals = new HashMap<>();
    for (Target target : targets) {
      originals.merge(target.region(), target, BinaryOperator.minBy(RECORDED));
    }
    return originals;
  }

  static void ofResponsibilities(RegionTree tree, List<Responsibility> holders) {
    TargetPlanCheck check = new TargetPlanCheck(tree);
    for (Responsibility holder : holders) {
      if (tree.find(holder.region()).isEmpty()) {
        check.problems.add(TargetKey.UNKNOWN_RESPONSIBLE, "region", holder.region());
      }
      Key key = new Key(holder.region(), holder.effective(), holder.recorded());
      if (!check.seen.add(key)) {
        check.problem(TargetKey.RESPONSIBLE_TWICE, key);
      }
    }
    check.problems.throwIfAny(Message.of(TargetKey.PLAN));
  }

  private void region(Target target) {
    Optional<Region> found = tree.find(target.region());
    if (found.isEmpty()) {
      problems.add(TargetKey.UNKNOWN_REGION, "region", target.region());
      return;
    }
    Region region = found.get();
    if (region.nature() == Region.Nature.PLACEHOLDER) {
      problems.add(TargetKey.PLACEHOLDER, "region", region.code(), "name", region.name());
    }
    target
        .issuedBy()
        .filter(office -> !mayIssue(office, region))
        .ifPresent(
            office ->
                problems.add(
                    TargetKey.WRONG_ISSUER,
                    "region",
                    region.code(),
                    "name",
                    region.name(),
                    "issuer",
                    office));
  }

  /** What issues targets to the root of the tree lies outside it. */
  private boolean mayIssue(Office office, Region region) {
    RegionCode issuer = office.region();
    if (region.parent().isEmpty() && tree.find(issuer).isEmpty()) {
      return true;
    }
    return issuer.equals(region.code())
        || tree.ancestors(region.code()).stream().anyMatch(above -> above.code().equals(issuer));
  }

  private void dates(Target target, boolean revises) {
    Key key = new Key(target.region(), target.effective(), target.recorded());
    if (!seen.add(key)) {
      problem(TargetKey.DUPLICATE, key);
    } else if (revises && target.reason().isEmpty()) {
      problem(TargetKey.WITHOUT_REASON, key);
    }
  }

  private void problem(TargetKey problem, Key key) {
    problems.add(
        problem, "region", key.region(), "effective", key.effective(), "recorded", key.recorded());
  }
}
