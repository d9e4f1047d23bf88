package io.github.sixmechanisms.jmh;

/** The physical limit: one array per count in, one byte per region out, nothing allocated. */
final class HandArrays implements Contender {

  private static final byte CIRCULAR = (byte) Outcome.CIRCULAR.ordinal();
  private static final byte WARNING = (byte) Outcome.WARNING.ordinal();
  private static final byte REMINDER = (byte) Outcome.REMINDER.ordinal();
  private static final byte COMMENDED = (byte) Outcome.COMMENDED.ordinal();
  private static final byte PRAISED = (byte) Outcome.PRAISED.ordinal();
  private static final byte NORMAL = (byte) Outcome.NORMAL.ordinal();

  private long[] netTarget;
  private long[] newTarget;
  private long[] entries;
  private long[] exits;
  private long[] highQualityEntries;
  private byte[] codes;

  @Override
  public String name() {
    return "hand-arrays";
  }

  @Override
  public void prepare(Region[] regions) {
    int size = regions.length;
    netTarget = new long[size];
    newTarget = new long[size];
    entries = new long[size];
    exits = new long[size];
    highQualityEntries = new long[size];
    codes = new byte[size];
    for (int i = 0; i < size; i++) {
      netTarget[i] = regions[i].netTarget();
      newTarget[i] = regions[i].newTarget();
      entries[i] = regions[i].entries();
      exits[i] = regions[i].exits();
      highQualityEntries[i] = regions[i].highQualityEntries();
    }
  }

  @Override
  public Object run() {
    byte[] result = codes;
    for (int i = 0; i < result.length; i++) {
      result[i] = classify(netTarget[i], newTarget[i], entries[i], exits[i], highQualityEntries[i]);
    }
    return result;
  }

  @Override
  public Outcome[] outcomes() {
    Outcome[] all = Outcome.values();
    Outcome[] outcomes = new Outcome[codes.length];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = all[codes[i]];
    }
    return outcomes;
  }

  private static byte classify(
      long netTarget, long newTarget, long entries, long exits, long highQualityEntries) {
    long pace = 400 * (entries - exits);
    if (pace < 50 * netTarget) {
      return pace < 0 ? CIRCULAR : WARNING;
    }
    long newPace = 400 * entries;
    if (pace < 80 * netTarget || newPace < 60 * newTarget) {
      return REMINDER;
    }
    long quality = 100 * highQualityEntries;
    if (pace >= 120 * netTarget && newPace >= 100 * newTarget && quality >= 30 * entries) {
      return COMMENDED;
    }
    return pace >= 110 * netTarget && quality >= 20 * entries ? PRAISED : NORMAL;
  }
}
