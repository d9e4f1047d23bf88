package io.github.sixmechanisms.jmh;

/** A whole process: makes the contender named by the argument, runs it once, checks it, exits. */
public final class ColdStart {

  private static final int SIZE = 14;

  private ColdStart() {}

  public static void main(String[] args) {
    Contender contender = Contenders.create(args[0]);
    Region[] regions = Workload.regions(SIZE);
    contender.prepare(regions);
    contender.run();
    Workload.check(args[0], regions, contender.outcomes());
    // An engine's idle threads are not to keep the process alive.
    System.exit(0);
  }
}
