package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Text;

/**
 * The draft of the text with which a measure is made known, or a template of it.
 *
 * @param measure the measure
 * @param title the title
 * @param body the text; lines end with a line feed
 */
public record Notice(Measure measure, Text title, Text body) {

  /**
   * Refuses nulls.
   *
   * @param measure the measure
   * @param title the title
   * @param body the text; lines end with a line feed
   */
  public Notice {
    requireNonNull(measure, "measure");
    requireNonNull(title, "title");
    requireNonNull(body, "body");
  }
}
