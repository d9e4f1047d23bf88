package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;

/**
 * A whole number divided among regions, with the reasons of each number.
 *
 * @param method the method
 * @param total the number divided; the units of all regions sum to it exactly
 * @param shares what each region got, by code
 * @param ties the ties that decided who got the last units; empty if there was none
 */
public record Apportionment(
    ApportionmentMethod method,
    long total,
    ImmutableSortedMap<RegionCode, Share> shares,
    ImmutableList<Tie> ties)
    implements Localized {

  /** Which bound holds a region where it is. */
  public enum Bound implements Localized {
    /** Neither (无). */
    NONE("无", "none"),
    /** It has its least number, and more than its part (下限). */
    LOWER("下限", "lower bound"),
    /** It has its greatest number, and less than its part (上限). */
    UPPER("上限", "upper bound");

    private final String zh;
    private final String en;

    Bound(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public String in(Language language) {
      return language == Language.ZH_CN ? zh : en;
    }
  }

  /**
   * What one region got.
   *
   * @param weight its weight
   * @param quota its exact part of the total by weight, bounds aside
   * @param units what it got
   * @param bound the bound that holds it there
   */
  public record Share(Fraction weight, Fraction quota, long units, Bound bound) {

    /**
     * Refuses nulls.
     *
     * @param weight its weight
     * @param quota its exact part of the total by weight, bounds aside
     * @param units what it got
     * @param bound the bound that holds it there
     */
    public Share {
      requireNonNull(weight, "weight");
      requireNonNull(quota, "quota");
      requireNonNull(bound, "bound");
    }

    /**
     * Returns how far the number was rounded or moved.
     *
     * @return {@code units − quota}, exact
     */
    public Fraction rounding() {
      return Fraction.of(units).minus(quota);
    }
  }

  /**
   * Regions with equal claims on fewer units than there were regions; the rule is the order of the
   * codes.
   *
   * @param regions the regions with equal claims
   * @param units how many of them got one more unit, the first by code
   */
  public record Tie(ImmutableSortedSet<RegionCode> regions, int units) {

    /**
     * Refuses nulls.
     *
     * @param regions the regions with equal claims
     * @param units how many of them got one more unit, the first by code
     */
    public Tie {
      requireNonNull(regions, "regions");
    }
  }

  /**
   * Refuses nulls.
   *
   * @param method the method
   * @param total the number divided; the units of all regions sum to it exactly
   * @param shares what each region got, by code
   * @param ties the ties that decided who got the last units; empty if there was none
   */
  public Apportionment {
    requireNonNull(method, "method");
    requireNonNull(shares, "shares");
    requireNonNull(ties, "ties");
  }

  /**
   * Returns what a region got.
   *
   * @param region the region
   * @return its units
   * @throws IllegalArgumentException if the region took no part
   */
  public long units(RegionCode region) {
    Share share = shares.get(requireNonNull(region, "region"));
    if (share == null) {
      throw new IllegalArgumentException(
          "The region (" + region + ") must be one of " + shares.keySet() + ".");
    }
    return share.units();
  }

  /**
   * Returns the explanation for people: method, each region's number, quota, rounding and bound,
   * and the ties.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    StringBuilder lines = new StringBuilder();
    line(lines, language, Message.of(TargetKey.APPORTIONED, "total", total, "method", method));
    shares.forEach(
        (region, share) ->
            line(
                lines,
                language,
                Message.of(
                    TargetKey.SHARE,
                    "region",
                    region,
                    "units",
                    share.units(),
                    "quota",
                    share.quota().toDecimal(2),
                    "exact",
                    share.quota(),
                    "bound",
                    share.bound())));
    for (Tie tie : ties) {
      line(
          lines,
          language,
          Message.of(TargetKey.TIE, "regions", tie.regions(), "units", tie.units()));
    }
    return lines.toString();
  }

  private static void line(StringBuilder lines, Language language, Message message) {
    lines.append(message.in(language)).append('\n');
  }
}
