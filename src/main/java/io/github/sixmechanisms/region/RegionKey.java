package io.github.sixmechanisms.region;

import io.github.sixmechanisms.text.MessageKey;

/** The messages of this room. */
enum RegionKey implements MessageKey {
  TREE("region.tree"),
  EMPTY("region.empty"),
  DUPLICATE("region.duplicate"),
  NO_ROOT("region.noRoot"),
  PARK_ROOT("region.parkRoot"),
  SECOND_ROOT("region.secondRoot"),
  ORPHAN("region.orphan"),
  WRONG_LEVEL("region.wrongLevel"),
  CYCLE("region.cycle"),
  WRONG_NATURE("region.wrongNature"),
  GROUPS("region.groups"),
  GROUPED_TWICE("region.groupedTwice"),
  GROUP_MIXED_LEVELS("region.groupMixedLevels"),
  GROUP_UNKNOWN_REGION("region.groupUnknownRegion");

  private final String key;

  RegionKey(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }
}
