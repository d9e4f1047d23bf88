package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** The regions of a tree by number, in the order of their codes, so that columns can hold them. */
final class Places {

  /** No place: off the roster, in no park, or above the root. */
  static final int NONE = -1;

  /** A code that the tree does not have; such a roster is never built. */
  static final int UNKNOWN = -2;

  private final RegionTree tree;
  private final ImmutableList<RegionCode> codes;
  private final Map<RegionCode, Integer> numbers = new HashMap<>();
  private final int[] parent;
  private final int[] depth;
  private final boolean[] park;
  private final boolean[] holdsEnterprises;

  Places(RegionTree tree) {
    this.tree = tree;
    codes = tree.codes().asList();
    parent = new int[codes.size()];
    depth = new int[codes.size()];
    park = new boolean[codes.size()];
    holdsEnterprises = new boolean[codes.size()];
    for (int i = 0; i < codes.size(); i++) {
      numbers.put(codes.get(i), i);
    }
    for (int i = 0; i < codes.size(); i++) {
      Region region = tree.region(codes.get(i));
      parent[i] = region.parent().map(numbers::get).orElse(NONE);
      depth[i] = tree.ancestors(region.code()).size();
      park[i] = region.level() == Level.PARK;
      holdsEnterprises[i] = tree.holdsEnterprises(region.code());
    }
  }

  RegionTree tree() {
    return tree;
  }

  int size() {
    return codes.size();
  }

  RegionCode code(int place) {
    return codes.get(place);
  }

  int number(RegionCode code) {
    Integer number = numbers.get(code);
    return number == null ? UNKNOWN : number;
  }

  boolean isPark(int place) {
    return park[place];
  }

  boolean holdsEnterprises(int place) {
    return holdsEnterprises[place];
  }

  /** The region above, or NONE for the root; for a park its host. */
  int above(int place) {
    return parent[place];
  }

  /** Whether a region is another one or lies in it. */
  boolean isWithin(int place, int region) {
    int at = place;
    while (at != NONE && at != region) {
      at = parent[at];
    }
    return at == region;
  }

  boolean parkReaches(int parkPlace, int county) {
    return isWithin(county, parent[parkPlace]);
  }

  /** The lowest region that contains both. */
  int common(int a, int b) {
    int left = a;
    int right = b;
    while (left != right) {
      if (depth[left] >= depth[right]) {
        left = parent[left];
      } else {
        right = parent[right];
      }
    }
    return left;
  }

  /** Every administrative region but the root after those below it. */
  int[] fromTheBottom() {
    return IntStream.range(0, codes.size())
        .filter(place -> !park[place] && parent[place] != NONE)
        .boxed()
        .sorted(Comparator.comparing((Integer place) -> -depth[place]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Adds the counts of every region to those above it, parks left out. */
  void rollUp(long[] counts, int[] fromTheBottom) {
    Arrays.stream(fromTheBottom).forEach(place -> counts[parent[place]] += counts[place]);
  }
}
