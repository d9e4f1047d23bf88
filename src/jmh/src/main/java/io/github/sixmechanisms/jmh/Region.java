package io.github.sixmechanisms.jmh;

/**
 * One region's counts, a quarter into the year.
 *
 * @param netTarget the net growth to reach by the end of the year
 * @param newTarget the entries to reach by the end of the year
 * @param entries the enterprises that entered so far
 * @param exits the enterprises that left so far
 * @param highQualityEntries those of the entries that are of high quality
 */
public record Region(
    long netTarget, long newTarget, long entries, long exits, long highQualityEntries) {

  /** Returns entries less exits. */
  public long net() {
    return entries - exits;
  }
}
