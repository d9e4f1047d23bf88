package io.github.sixmechanisms.region;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The groups inside which regions are scored and ranked against each other (A6).
 *
 * <p>By default each level is one group. Half of the standard score rests on absolute counts, so
 * give counties and parks tiers of comparable size: named groups of one level each. Regions that
 * are in no named group stay together in the group of their level. This class is immutable and
 * thread-safe.
 */
public final class PeerGroups {

  private static final PeerGroups BY_LEVEL = new PeerGroups(ImmutableSortedMap.of());

  private final ImmutableSortedMap<String, ImmutableSortedSet<RegionCode>> groups;

  private PeerGroups(ImmutableSortedMap<String, ImmutableSortedSet<RegionCode>> groups) {
    this.groups = groups;
  }

  /**
   * Returns one group per level.
   *
   * @return the default groups
   */
  public static PeerGroups byLevel() {
    return BY_LEVEL;
  }

  /**
   * Returns named groups.
   *
   * @param groups the members of each group by its name; names are not blank and not a level's name
   * @return the groups
   * @throws io.github.sixmechanisms.text.InvalidInputException if a region is in two groups
   */
  public static PeerGroups of(Map<String, ? extends Collection<RegionCode>> groups) {
    requireNonNull(groups, "groups");
    ImmutableSortedMap.Builder<String, ImmutableSortedSet<RegionCode>> result =
        ImmutableSortedMap.naturalOrder();
    groups.forEach(
        (name, members) -> result.put(requireName(name), ImmutableSortedSet.copyOf(members)));
    PeerGroups peerGroups = new PeerGroups(result.buildOrThrow());
    peerGroups.checkDisjoint();
    return peerGroups;
  }

  private static String requireName(String name) {
    requireNonNull(name, "name");
    boolean levelName = Arrays.stream(Level.values()).anyMatch(l -> l.name().equals(name));
    if (name.isBlank() || levelName) {
      throw new IllegalArgumentException(
          "The group name (" + name + ") must not be blank or the name of a level.");
    }
    return name;
  }

  private void checkDisjoint() {
    Problems problems = new Problems();
    Map<RegionCode, String> seen = new TreeMap<>();
    groups.forEach(
        (name, members) -> {
          for (RegionCode member : members) {
            String first = seen.putIfAbsent(member, name);
            if (first != null) {
              problems.add(RegionKey.GROUPED_TWICE, "code", member, "first", first, "second", name);
            }
          }
        });
    problems.throwIfAny(Message.of(RegionKey.GROUPS));
  }

  /**
   * Checks that the groups fit a tree.
   *
   * @param tree the regions
   * @throws io.github.sixmechanisms.text.InvalidInputException if a member is not in the tree or a
   *     group mixes levels
   */
  public void checkFits(RegionTree tree) {
    requireNonNull(tree, "tree");
    Problems problems = new Problems();
    groups.forEach(
        (name, members) -> {
          TreeSet<Level> levels = new TreeSet<>();
          for (RegionCode member : members) {
            tree.find(member)
                .ifPresentOrElse(
                    region -> levels.add(region.level()),
                    () ->
                        problems.add(
                            RegionKey.GROUP_UNKNOWN_REGION, "group", name, "code", member));
          }
          if (levels.size() > 1) {
            problems.add(
                RegionKey.GROUP_MIXED_LEVELS,
                "group",
                name,
                "first",
                levels.first(),
                "second",
                levels.last());
          }
        });
    problems.throwIfAny(Message.of(RegionKey.GROUPS));
  }

  /**
   * Returns the name of the group of a region.
   *
   * @param region the region
   * @return the name of its named group, or of its level, such as {@code PREFECTURE}
   */
  public String groupOf(Region region) {
    requireNonNull(region, "region");
    return groups.entrySet().stream()
        .filter(group -> group.getValue().contains(region.code()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> region.level().name());
  }

  /**
   * Returns the named groups.
   *
   * @return the members by name, empty when each level is one group
   */
  public ImmutableSortedMap<String, ImmutableSortedSet<RegionCode>> named() {
    return groups;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PeerGroups that && groups.equals(that.groups);
  }

  @Override
  public int hashCode() {
    return groups.hashCode();
  }

  @Override
  public String toString() {
    return groups.isEmpty() ? "by level" : "by level, and " + groups;
  }
}
