package io.github.sixmechanisms.region;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Text;

/**
 * An office of a region (单位、岗位): a body or a post, never a person, such as one that answers for a
 * target (S4).
 *
 * @param region the region whose office it is
 * @param name its name, not blank, such as 市工业和信息化局 or 分管副市长
 */
public record Office(RegionCode region, Text name) implements Localized {

  /**
   * Refuses a blank name.
   *
   * @param region the region whose office it is
   * @param name its name, not blank
   */
  public Office {
    requireNonNull(region, "region");
    if (requireNonNull(name, "name").zh().isBlank()) {
      throw new IllegalArgumentException("The name of an office of " + region + " must be given.");
    }
  }

  @Override
  public String in(Language language) {
    return name.in(language) + " (" + region + ")";
  }
}
