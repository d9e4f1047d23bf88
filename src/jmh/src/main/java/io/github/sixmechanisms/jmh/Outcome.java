package io.github.sixmechanisms.jmh;

/** What the seven rules of the workload say about a region. */
public enum Outcome {
  CIRCULAR,
  WARNING,
  REMINDER,
  COMMENDED,
  PRAISED,
  NORMAL
}
