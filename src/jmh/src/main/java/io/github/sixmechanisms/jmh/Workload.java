package io.github.sixmechanisms.jmh;

import java.util.List;
import java.util.SplittableRandom;

/**
 * The regions that every contender classifies, and the exact classification to check them against.
 *
 * <p>A quarter of the year has passed, so pace is 4 x net / netTarget and new pace is 4 x entries /
 * newTarget; quality is highQualityEntries / entries. All thresholds are compared by
 * cross-multiplication, which is exact.
 */
final class Workload {

  private static final long SEED = 0x51D1E5;

  private static final Band ANY_NEW_PACE = Band.free(600, 1599);
  private static final Band ANY_QUALITY = Band.free(0, 699);

  /** For each rule, where to look for regions that it classifies. */
  private static final List<Aim> AIMS =
      List.of(
          new Aim(Band.free(-1, -600), ANY_NEW_PACE, ANY_QUALITY),
          new Aim(Band.pinned(0, 499), ANY_NEW_PACE, ANY_QUALITY),
          new Aim(Band.pinned(500, 799), ANY_NEW_PACE, ANY_QUALITY),
          new Aim(Band.pinned(800, 1499), Band.free(400, 599), ANY_QUALITY),
          new Aim(Band.pinned(1200, 1999), Band.pinned(1000, 1599), Band.pinned(300, 699)),
          new Aim(Band.pinned(1100, 1999), ANY_NEW_PACE, Band.pinned(200, 699)),
          new Aim(Band.pinned(800, 1299), Band.pinned(600, 1599), ANY_QUALITY));

  private Workload() {}

  /**
   * Returns the same regions for the same size. The rules take turns, every third round of them
   * sits on a threshold, and the regions are shuffled so that no branch predictor learns the turns.
   */
  static Region[] regions(int size) {
    SplittableRandom random = new SplittableRandom(SEED);
    Region[] regions = new Region[size];
    for (int i = 0; i < size; i++) {
      int rule = i % AIMS.size();
      boolean onThreshold = i / AIMS.size() % 3 == 2;
      do {
        regions[i] = AIMS.get(rule).draw(random, onThreshold);
      } while (rule(regions[i]) != rule);
    }
    for (int left = size; left > 1; left--) {
      int chosen = random.nextInt(left);
      Region last = regions[left - 1];
      regions[left - 1] = regions[chosen];
      regions[chosen] = last;
    }
    return regions;
  }

  /** Returns the exact outcome for a region. */
  static Outcome outcome(Region region) {
    return switch (rule(region)) {
      case 0 -> Outcome.CIRCULAR;
      case 1 -> Outcome.WARNING;
      case 2, 3 -> Outcome.REMINDER;
      case 4 -> Outcome.COMMENDED;
      case 5 -> Outcome.PRAISED;
      default -> Outcome.NORMAL;
    };
  }

  /** Fails unless the outcomes are the exact ones, region by region. */
  static void check(String contender, Region[] regions, Outcome[] outcomes) {
    if (outcomes.length != regions.length) {
      throw new IllegalStateException(
          contender + ": " + outcomes.length + " outcomes for " + regions.length + " regions");
    }
    int wrong = 0;
    String first = "";
    for (int i = 0; i < regions.length; i++) {
      Outcome exact = outcome(regions[i]);
      if (outcomes[i] != exact && wrong++ == 0) {
        first = regions[i] + " is " + exact + ", not " + outcomes[i];
      }
    }
    if (wrong > 0) {
      throw new IllegalStateException(
          contender + ": " + wrong + " of " + regions.length + " wrong, the first: " + first);
    }
  }

  /** Returns the index of the first rule that applies to a region, from 0 to 6. */
  private static int rule(Region region) {
    if (paceBelow(region, 50)) {
      return region.net() < 0 ? 0 : 1;
    }
    if (paceBelow(region, 80)) {
      return 2;
    }
    if (newPaceBelow(region, 60)) {
      return 3;
    }
    if (!paceBelow(region, 120) && !newPaceBelow(region, 100) && !qualityBelow(region, 30)) {
      return 4;
    }
    return !paceBelow(region, 110) && !qualityBelow(region, 20) ? 5 : 6;
  }

  private static boolean paceBelow(Region region, int percent) {
    return 4 * region.net() * 100 < percent * region.netTarget();
  }

  private static boolean newPaceBelow(Region region, int percent) {
    return 4 * region.entries() * 100 < percent * region.newTarget();
  }

  private static boolean qualityBelow(Region region, int percent) {
    return region.highQualityEntries() * 100 < percent * region.entries();
  }

  /** A range of thousandths; a pinned one starts at a threshold. */
  private record Band(int first, int last, boolean startsAtThreshold) {

    static Band free(int first, int last) {
      return new Band(first, last, false);
    }

    static Band pinned(int first, int last) {
      return new Band(first, last, true);
    }

    long draw(SplittableRandom random, boolean onThreshold) {
      if (onThreshold && startsAtThreshold) {
        return first;
      }
      long steps = random.nextLong(Math.abs(last - first) + 1L);
      return last < first ? first - steps : first + steps;
    }
  }

  /** The bands from which the regions of one rule are drawn. */
  private record Aim(Band pace, Band newPace, Band quality) {

    /** Draws a region; rounding to whole enterprises can push it out of the aim. */
    Region draw(SplittableRandom random, boolean onThreshold) {
      // Multiples of 1000, so that a threshold can be met exactly.
      long netTarget = 1000 * (1 + random.nextLong(40));
      long newTarget = netTarget + 1000 * random.nextLong(1, 20);
      long net = netTarget * pace.draw(random, onThreshold) / 4000;
      long entries = Math.max(1, newTarget * newPace.draw(random, onThreshold) / 4000);
      long highQuality = (entries * quality.draw(random, onThreshold) + 999) / 1000;
      return new Region(
          netTarget, newTarget, entries, entries - net, Math.min(entries, highQuality));
    }
  }
}
