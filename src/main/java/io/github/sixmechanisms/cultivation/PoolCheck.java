package io.github.sixmechanisms.cultivation;

import com.google.common.collect.Multimaps;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.StepCorrection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what contradicts itself in a register, all of it together. */
final class PoolCheck {

  private record ReliefKey(Object enterprise, Object measure, LocalDate day, LocalDate recorded) {}

  private final Problems problems = new Problems();

  /** The steps after all corrections; those that find no step, or another's, are left out. */
  List<PoolStep> corrected(
      List<PoolStep> ofOneEnterprise, List<StepCorrection<PoolStep>> corrections) {
    List<PoolStep> held = new ArrayList<>(ofOneEnterprise);
    for (StepCorrection<PoolStep> correction : corrections) {
      if (held.remove(correction.wrong())) {
        correction.right().filter(right -> staysWith(right, correction)).ifPresent(held::add);
      } else {
        correction(CultivationKey.CORRECTS_NOTHING, correction);
      }
    }
    return held;
  }

  private boolean staysWith(PoolStep right, StepCorrection<PoolStep> correction) {
    boolean stays = right.enterprise().equals(correction.wrong().enterprise());
    if (!stays) {
      correction(CultivationKey.CORRECTS_OTHER, correction);
    }
    return stays;
  }

  private void correction(CultivationKey key, StepCorrection<PoolStep> correction) {
    PoolStep wrong = correction.wrong();
    problems.add(
        key,
        "enterprise",
        wrong.enterprise(),
        "recorded",
        correction.recorded(),
        "kind",
        wrong.kind(),
        "pool",
        wrong.pool(),
        "effective",
        wrong.effective(),
        "other",
        correction.right().map(right -> right.enterprise().text()).orElse(""));
  }

  void steps(List<PoolStep> ofOneEnterprise) {
    Memberships memberships = new Memberships();
    Multimaps.index(ofOneEnterprise, PoolStep::effective)
        .asMap()
        .values()
        .forEach(
            ofOneDay -> {
              ofOneDay.forEach(step -> step(memberships, step));
              endOfDay(memberships);
            });
  }

  private void step(Memberships memberships, PoolStep step) {
    if (memberships.fits(step)) {
      memberships.apply(step);
    } else {
      boolean twice = step.kind() == PoolStep.Kind.ADMISSION;
      problems.add(
          twice ? CultivationKey.INSIDE_ALREADY : CultivationKey.NOT_INSIDE,
          "enterprise",
          step.enterprise(),
          "kind",
          step.kind(),
          "pool",
          step.pool(),
          "effective",
          step.effective());
    }
  }

  private void endOfDay(Memberships memberships) {
    memberships
        .in(Pool.KEY_CULTIVATION)
        .ifPresent(
            cultivated ->
                memberships
                    .in(Pool.EXIT_RISK)
                    .ifPresent(
                        atRisk ->
                            problems.add(CultivationKey.BOTH_POOLS, both(cultivated, atRisk))));
  }

  static Object[] both(PoolMembership cultivated, PoolMembership atRisk) {
    return new Object[] {
      "enterprise",
      cultivated.last().enterprise(),
      "cultivated",
      cultivated.since(),
      "risk",
      atRisk.since()
    };
  }

  void relief(List<ReliefMeasure> ofOneEnterprise) {
    Set<ReliefKey> seen = new HashSet<>();
    for (ReliefMeasure relief : ofOneEnterprise) {
      if (!seen.add(
          new ReliefKey(
              relief.enterprise(), relief.measure(), relief.effective(), relief.recorded()))) {
        problems.add(
            CultivationKey.RELIEF_TWICE,
            "enterprise",
            relief.enterprise(),
            "measure",
            relief.measure(),
            "effective",
            relief.effective(),
            "recorded",
            relief.recorded());
      }
    }
  }

  void throwIfAny() {
    problems.throwIfAny(Message.of(CultivationKey.REGISTER));
  }
}
