package io.github.sixmechanisms.region;

import static java.util.Comparator.comparing;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds every defect of a tree at once, the same ones in whatever order the regions are given. */
final class TreeCheck {

  private final Problems problems = new Problems();
  private final List<Region> given;
  private final TreeMap<RegionCode, Region> regions = new TreeMap<>();
  private final TreeMap<RegionCode, Region> roots = new TreeMap<>();

  TreeCheck(Iterable<Region> given) {
    this.given = canonicalOrder(given);
  }

  /** Of two regions with one code, the same one must come first in every run. */
  private static List<Region> canonicalOrder(Iterable<Region> given) {
    List<Region> result = new ArrayList<>();
    given.forEach(result::add);
    result.sort(comparing(Region::code).thenComparing(Region::toString));
    return result;
  }

  RegionTree tree() {
    given.forEach(this::add);
    checkRoots();
    // A repeated row is checked as well: its other defects must not wait until it is mended.
    given.stream().distinct().forEach(this::checkRegion);
    checkCycles();
    problems.throwIfAny(Message.of(RegionKey.TREE));
    return RegionTree.checked(roots().get(0), regions);
  }

  private void add(Region region) {
    Region first = regions.putIfAbsent(region.code(), region);
    if (first != null) {
      problems.add(
          RegionKey.DUPLICATE,
          "code",
          region.code(),
          "first",
          first.name(),
          "second",
          region.name());
    }
    if (region.parent().isEmpty() && region.level() != Level.PARK) {
      roots.putIfAbsent(region.code(), region);
    }
  }

  /** The highest level first: below a country without links its provinces are the surplus roots. */
  private List<Region> roots() {
    return roots.values().stream().sorted(comparing(Region::level)).toList();
  }

  private void checkRoots() {
    if (regions.isEmpty()) {
      problems.add(RegionKey.EMPTY);
    } else if (given.stream().allMatch(region -> region.parent().isPresent())) {
      problems.add(RegionKey.NO_ROOT, "count", regions.size());
    }
    List<Region> all = roots();
    for (Region surplus : Iterables.skip(all, 1)) {
      problems.add(
          RegionKey.SECOND_ROOT,
          "code",
          surplus.code(),
          "name",
          surplus.name(),
          "first",
          all.get(0).name());
    }
  }

  private void checkRegion(Region region) {
    checkNature(region);
    region.parent().ifPresentOrElse(above -> checkParent(region, above), () -> checkRoot(region));
  }

  private void checkParent(Region region, RegionCode above) {
    Region parent = regions.get(above);
    if (parent == null) {
      problems.add(RegionKey.ORPHAN, "code", region.code(), "name", region.name(), "parent", above);
    } else if (!levelsAbove(region.level()).contains(parent.level())) {
      problems.add(
          RegionKey.WRONG_LEVEL,
          "code",
          region.code(),
          "name",
          region.name(),
          "level",
          region.level(),
          "parent",
          parent.name(),
          "parentLevel",
          parent.level());
    }
  }

  private void checkRoot(Region root) {
    if (root.level() == Level.PARK) {
      problems.add(RegionKey.PARK_ROOT, "code", root.code(), "name", root.name());
    }
  }

  private static ImmutableSet<Level> levelsAbove(Level level) {
    return switch (level) {
      case COUNTRY -> ImmutableSet.of();
      case PROVINCE -> ImmutableSet.of(Level.COUNTRY);
      case PREFECTURE -> ImmutableSet.of(Level.PROVINCE);
      case COUNTY -> ImmutableSet.of(Level.PREFECTURE);
      case PARK -> ImmutableSet.of(Level.PREFECTURE, Level.COUNTY);
    };
  }

  private void checkNature(Region region) {
    boolean fits =
        switch (region.nature()) {
          case ORDINARY -> true;
          case STATISTICAL_PARK -> region.level() == Level.COUNTY;
          case PLACEHOLDER -> region.level() == Level.PREFECTURE;
        };
    if (!fits) {
      problems.add(
          RegionKey.WRONG_NATURE,
          "code",
          region.code(),
          "name",
          region.name(),
          "nature",
          region.nature(),
          "level",
          region.level());
    }
  }

  /** Each cycle is reported once, beginning with its smallest code. */
  private void checkCycles() {
    TreeSet<RegionCode> done = new TreeSet<>();
    for (RegionCode start : regions.keySet()) {
      List<RegionCode> path = new ArrayList<>();
      Optional<RegionCode> next = Optional.of(start);
      while (next.isPresent() && regions.containsKey(next.get()) && done.add(next.get())) {
        path.add(next.get());
        next = regions.get(next.get()).parent();
      }
      int begin = next.map(path::indexOf).orElse(-1);
      if (begin >= 0) {
        addCycle(path.subList(begin, path.size()));
      }
    }
  }

  private void addCycle(List<RegionCode> cycle) {
    Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
    problems.add(RegionKey.CYCLE, "codes", List.copyOf(cycle), "count", cycle.size());
  }
}
