package io.github.sixmechanisms.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.region.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Random groups, many of them on thresholds and in ties, from seeds that a failure prints. */
class MonotonicityPropertyTest {

  private static final int ROUNDS = 400;

  private record Numbers(long newTarget, long netTarget, long newEntries, long net, long marked) {

    RegionFacts facts(int index) {
      return Facts.of(
              "43" + (100 + index), Level.PREFECTURE, newTarget, netTarget, newEntries, net, marked)
          .build();
    }

    Numbers withOneExitLess() {
      return new Numbers(newTarget, netTarget, newEntries, net + 1, marked);
    }

    Numbers withOneMarkedEntryMore() {
      return new Numbers(newTarget, netTarget, newEntries + 1, net + 1, marked + 1);
    }

    Numbers withOneUnmarkedEntryMore() {
      return new Numbers(newTarget, netTarget, newEntries + 1, net + 1, marked);
    }
  }

  private static List<Numbers> group(SplittableRandom random) {
    List<Numbers> group = new ArrayList<>();
    int size = random.nextInt(1, 9);
    for (int i = 0; i < size; i++) {
      long netTarget = 10L * random.nextInt(1, 6);
      long newTarget = netTarget + 10L * random.nextInt(0, 4);
      long newEntries = random.nextInt(0, 40);
      long net = newEntries - random.nextInt(0, 20);
      long marked = newEntries == 0 ? 0 : random.nextLong(newEntries + 1);
      group.add(new Numbers(newTarget, netTarget, newEntries, net, marked));
      if (i > 0 && random.nextInt(4) == 0) {
        group.set(i, group.get(i - 1));
      }
    }
    return group;
  }

  private static List<RegionAssessment> assess(List<Numbers> group) {
    List<RegionFacts> facts = new ArrayList<>();
    for (int i = 0; i < group.size(); i++) {
      facts.add(group.get(i).facts(i));
    }
    return Facts.POLICY.assess(Facts.HALF_YEAR, facts);
  }

  private static void assertNotWorse(
      RegionAssessment before, RegionAssessment after, long seed, String step) {
    assertThat(after.regionClass().compareTo(before.regionClass()))
        .as("class after %s, seed %d: %s to %s", step, seed, before.row(), after.row())
        .isLessThanOrEqualTo(0);
    assertThat(after.standing().orElseThrow().rank())
        .as("rank after %s, seed %d: %s to %s", step, seed, before.row(), after.row())
        .isLessThanOrEqualTo(before.standing().orElseThrow().rank());
  }

  @Test
  void anExitPreventedOrAMarkedEntryMoreNeverWorsensClassOrRank() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      List<Numbers> group = group(new SplittableRandom(seed));
      List<RegionAssessment> before = assess(group);
      for (int i = 0; i < group.size(); i++) {
        List<Numbers> changed = new ArrayList<>(group);
        changed.set(i, group.get(i).withOneExitLess());
        assertNotWorse(before.get(i), assess(changed).get(i), seed, "an exit prevented");
        changed.set(i, group.get(i).withOneMarkedEntryMore());
        assertNotWorse(before.get(i), assess(changed).get(i), seed, "a marked entry more");
      }
    }
  }

  @Test
  void anUnmarkedEntryMoreCanWorsenTheClassThroughTheQualityShare() {
    Numbers onTheEdge = new Numbers(100, 50, 50, 25, 10);

    assertThat(assess(List.of(onTheEdge)).get(0).regionClass()).isEqualTo(RegionClass.OUTSTANDING);
    assertThat(assess(List.of(onTheEdge.withOneUnmarkedEntryMore())).get(0).regionClass())
        .isEqualTo(RegionClass.ON_TRACK);
  }

  @Test
  void theOrderOfTheInputChangesNothing() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      List<Numbers> group = group(new SplittableRandom(seed));
      List<RegionFacts> facts = new ArrayList<>();
      for (int i = 0; i < group.size(); i++) {
        facts.add(group.get(i).facts(i));
      }
      List<RegionAssessment> expected = Facts.POLICY.assess(Facts.HALF_YEAR, facts);
      Collections.shuffle(facts, new Random(seed));

      assertThat(Facts.POLICY.assess(Facts.HALF_YEAR, facts))
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  @Test
  void classAndRankAgreeWithAnIndependentComputation() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      List<Numbers> group = group(new SplittableRandom(seed));
      List<RegionAssessment> results = assess(group);
      for (int i = 0; i < group.size(); i++) {
        RegionAssessment result = results.get(i);
        long ahead = results.stream().filter(other -> isAhead(other, result)).count();
        assertThat(result.standing().orElseThrow().rank())
            .as("seed %d", seed)
            .isEqualTo((int) ahead + 1);
        assertThat(result.regionClass())
            .as("seed %d %s", seed, group.get(i))
            .isEqualTo(classOf(group.get(i), ahead, group.size()));
      }
    }
  }

  private static boolean isAhead(RegionAssessment other, RegionAssessment one) {
    int byScore =
        other
            .standing()
            .orElseThrow()
            .score()
            .total()
            .compareTo(one.standing().orElseThrow().score().total());
    if (byScore != 0) {
      return byScore > 0;
    }
    for (var indicator : Facts.POLICY.tieBreakers()) {
      int order =
          other
              .row()
              .reading(indicator)
              .number()
              .orElseThrow()
              .compareTo(one.row().reading(indicator).number().orElseThrow());
      if (order != 0) {
        return order > 0;
      }
    }
    return false;
  }

  /** Whole numbers only: the schedule share is one half, so attainment is 2 × count ÷ target. */
  private static RegionClass classOf(Numbers n, long ahead, int size) {
    if (200 * n.net() < 80 * n.netTarget() || 200 * n.newEntries() < 60 * n.newTarget()) {
      return RegionClass.LAGGING;
    }
    boolean outstanding =
        2 * n.net() >= n.netTarget()
            && 2 * n.newEntries() >= n.newTarget()
            && n.newEntries() > 0
            && 100 * n.marked() >= 20 * n.newEntries()
            && 100 * ahead < 30L * size;
    return outstanding ? RegionClass.OUTSTANDING : RegionClass.ON_TRACK;
  }
}
