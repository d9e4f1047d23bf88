package io.github.sixmechanisms.text;

/**
 * The key of a message template. Keys are a public promise; the wording behind them may improve.
 * Each room has its own keys, {@code room.name}, and a test proves that both bundles hold them all.
 */
public interface MessageKey {

  /**
   * Returns the key.
   *
   * @return for instance {@code region.duplicate}
   */
  String key();
}
