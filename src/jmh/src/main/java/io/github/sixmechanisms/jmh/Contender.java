package io.github.sixmechanisms.jmh;

/** One way to classify regions. Its constructor compiles or loads the rules. */
interface Contender {

  /** Returns the name under which it is registered. */
  String name();

  /** Takes the regions to classify, in the form that suits the contender; not timed. */
  void prepare(Region[] regions);

  /** Classifies all regions anew, timed, and returns something that depends on every outcome. */
  Object run();

  /** Returns the outcomes of the last run in the order of the regions; not timed. */
  Outcome[] outcomes();
}
