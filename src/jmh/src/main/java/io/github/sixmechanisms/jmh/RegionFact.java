package io.github.sixmechanisms.jmh;

/** A region as a mutable bean, the form that the forward-chaining engines need. */
public final class RegionFact {

  private final long netTarget;
  private final long newTarget;
  private final long entries;
  private final long net;
  private final long highQualityEntries;
  private Outcome outcome;

  RegionFact(Region region) {
    netTarget = region.netTarget();
    newTarget = region.newTarget();
    entries = region.entries();
    net = region.net();
    highQualityEntries = region.highQualityEntries();
  }

  public long getNetTarget() {
    return netTarget;
  }

  public long getNewTarget() {
    return newTarget;
  }

  public long getEntries() {
    return entries;
  }

  public long getNet() {
    return net;
  }

  public long getHighQualityEntries() {
    return highQualityEntries;
  }

  /** Returns the outcome of the first rule that fired, null before that. */
  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }
}
