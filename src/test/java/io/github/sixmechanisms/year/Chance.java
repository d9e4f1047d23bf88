package io.github.sixmechanisms.year;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded chance. Each part of the year draws from a sequence of its own, so that a change of one
 * part leaves what the others draw as it was.
 */
final class Chance {

  private final SplittableRandom random;

  Chance(long seed, String part) {
    random = new SplittableRandom(seed * 1_000_003 + part.hashCode());
  }

  int between(int least, int most) {
    return random.nextInt(least, most + 1);
  }

  boolean percent(int share) {
    return random.nextInt(100) < share;
  }

  <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  LocalDate dayOf(YearMonth month) {
    return month.atDay(between(1, month.lengthOfMonth()));
  }

  /** Returns parts ÷ whole rounded up or down by chance, so that small shares are not lost. */
  int rounded(long parts, long whole) {
    long rest = parts % whole;
    return Math.toIntExact(parts / whole) + (random.nextLong(whole) < rest ? 1 : 0);
  }
}
