package io.github.sixmechanisms.jmh;

/** Plain Java as a careful programmer writes it: records in, a new array of outcomes out. */
final class HandRecords implements Contender {

  private Region[] regions;
  private Outcome[] outcomes;

  @Override
  public String name() {
    return "hand-records";
  }

  @Override
  public void prepare(Region[] regions) {
    this.regions = regions.clone();
  }

  @Override
  public Object run() {
    Outcome[] result = new Outcome[regions.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = classify(regions[i]);
    }
    outcomes = result;
    return result;
  }

  @Override
  public Outcome[] outcomes() {
    return outcomes;
  }

  private static Outcome classify(Region region) {
    long net = 4 * region.net();
    long entries = 4 * region.entries();
    boolean farBehind = below(net, region.netTarget(), 50);
    if (farBehind && net < 0) {
      return Outcome.CIRCULAR;
    }
    if (farBehind) {
      return Outcome.WARNING;
    }
    if (below(net, region.netTarget(), 80)) {
      return Outcome.REMINDER;
    }
    if (below(entries, region.newTarget(), 60)) {
      return Outcome.REMINDER;
    }
    if (!below(net, region.netTarget(), 120)
        && !below(entries, region.newTarget(), 100)
        && !below(region.highQualityEntries(), region.entries(), 30)) {
      return Outcome.COMMENDED;
    }
    if (!below(net, region.netTarget(), 110)
        && !below(region.highQualityEntries(), region.entries(), 20)) {
      return Outcome.PRAISED;
    }
    return Outcome.NORMAL;
  }

  private static boolean below(long part, long whole, int percent) {
    return part * 100 < whole * percent;
  }
}
