package io.github.sixmechanisms.target;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import io.github.sixmechanisms.value.Fraction;
import java.util.Map;

/** Finds everything that makes a new and a net target impossible to divide together. */
final class TargetCheck {

  private final TargetApportionmentRequest request;
  private final TargetBounds bounds;
  private final Problems problems = new Problems();
  private final ApportionmentCheck net = new ApportionmentCheck(Divided.NET, problems);

  private TargetCheck(TargetApportionmentRequest request) {
    this.request = request;
    this.bounds = TargetBounds.of(request);
  }

  static void run(TargetApportionmentRequest request) {
    TargetCheck check = new TargetCheck(request);
    check.numbers();
    check.problems.throwIfAny(Message.of(TargetKey.APPORTIONMENT));
    check.room();
    check.problems.throwIfAny(Message.of(TargetKey.APPORTIONMENT));
  }

  private void numbers() {
    ImmutableSortedMap<RegionCode, Fraction> weights = request.weights();
    ApportionmentCheck.weights(weights, problems);
    new ApportionmentCheck(Divided.NEW, problems).total(request.newTotal());
    net.total(request.netTotal());
    bounds.check(problems);
    for (RegionCode region : bounds.regions()) {
      ApportionmentCheck.bounded(region, weights, problems);
    }
  }

  private void room() {
    Map<RegionCode, Long> raised = bounds.newLowerRaised();
    Divided which = raised.equals(bounds.newLower()) ? Divided.NEW : Divided.NEW_RAISED;
    new ApportionmentCheck(which, problems)
        .room(request.newTotal(), request.weights(), raised, bounds.newUpper());
    net.room(request.netTotal(), takingNet(), bounds.netLower(), bounds.netUpper());
  }

  /** Of the net target a region without weight can get more than its lower bound. */
  private Map<RegionCode, Fraction> takingNet() {
    return Maps.transformValues(request.weights(), weight -> Fraction.ONE);
  }
}
