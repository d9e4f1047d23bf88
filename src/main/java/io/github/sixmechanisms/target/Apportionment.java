package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.BiFunction;

/**
 * A whole number divided among regions, with the reasons of each number.
 *
 * @param method the method
 * @param total the number divided; the units of all regions sum to it exactly
 * @param shares what each region got, by code
 * @param ties the ties that decided who got the last units; empty if there was none
 * @param factors what the weights were blended from on the way down a tree; empty if they were
 *     given
 */
public record Apportionment(
    ApportionmentMethod method,
    long total,
    ImmutableSortedMap<RegionCode, Share> shares,
    ImmutableList<Tie> ties,
    ImmutableList<Factor> factors)
    implements Localized {

  /**
   * Which bound decides the number of a region: mostly the one without which the method would give
   * it another number, while everyone else's bounds stay. A bound that a region has by its part
   * anyway decides nothing, and a region without weight has its number by its lower bound.
   *
   * <p>By a divisor method a lower bound is named if the claim on the last unit (weight by
   * signpost) comes after the claim of a region that could still take one; an upper bound if the
   * claim on one more unit comes before the last claim that was met. If the others have only what
   * their lower bounds give them, it is compared with the weakest of those: the upper bound is then
   * named, though the lower bounds of the others would hold the number without it too.
   *
   * <p>By the largest remainder a bound is named if the quota, rounded as the remainders of the
   * regions not moved to a bound are, is less or more than the bound; where no unit was left for
   * remainders, an upper bound also if the remainder comes before that of a region that its lower
   * bound raised. Where bounds forced the rest to be divided anew, it is named if the exact part in
   * the same proportion is less or more; without the bound the rest may then be divided otherwise,
   * and the number stay.
   */
  public enum Bound implements Localized {
    /** Neither (无). */
    NONE("无", "none"),
    /** It has its least number, and would have less without it (下限). */
    LOWER("下限", "lower bound"),
    /** It has its greatest number, and would have more without it (上限). */
    UPPER("上限", "upper bound"),
    /** Its net target is its new target, and would be more if that were (新增目标). */
    NEW_TARGET("不超过本地区新增目标", "its own new target");

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
   * @param units what it got
   * @param bound the bound that decides its number
   */
  public record Share(Fraction weight, long units, Bound bound) {

    /**
     * Refuses nulls.
     *
     * @param weight its weight
     * @param units what it got
     * @param bound the bound that decides its number
     */
    public Share {
      requireNonNull(weight, "weight");
      requireNonNull(bound, "bound");
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
   * A factor of the weights.
   *
   * @param name the name for people
   * @param share its share in the weights of this division, above 0; greater than the share that
   *     was asked for if another factor said nothing about these regions
   */
  public record Factor(Text name, Fraction share) {

    /**
     * Refuses nulls.
     *
     * @param name the name for people
     * @param share its share in the weights of this division
     */
    public Factor {
      requireNonNull(name, "name");
      requireNonNull(share, "share");
    }
  }

  /**
   * Refuses nulls.
   *
   * @param method the method
   * @param total the number divided; the units of all regions sum to it exactly
   * @param shares what each region got, by code
   * @param ties the ties that decided who got the last units; empty if there was none
   * @param factors what the weights were blended from; empty if they were given
   */
  public Apportionment {
    requireNonNull(factors, "factors");
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
    return share(region).units();
  }

  /**
   * Returns the exact part of a region by weight, bounds aside (应得份额). It is computed anew each
   * time: among 100,000 weights with different denominators it has 100,000 digits and more, and
   * takes many seconds; {@link #in} writes two decimals of all quotas in about two.
   *
   * @param region the region
   * @return total × weight ÷ sum of the weights; 0 if all weights are 0
   * @throws IllegalArgumentException if the region took no part
   */
  public Fraction quota(RegionCode region) {
    Share share = share(region);
    return share.weight().signum() == 0 ? Fraction.ZERO : quotas().exact(share.weight());
  }

  /**
   * Returns how far the number of a region was rounded or moved.
   *
   * @param region the region
   * @return {@code units − quota}, exact
   * @throws IllegalArgumentException if the region took no part
   */
  public Fraction rounding(RegionCode region) {
    return Fraction.of(units(region)).minus(quota(region));
  }

  private Share share(RegionCode region) {
    Share share = shares.get(requireNonNull(region, "region"));
    if (share == null) {
      throw new IllegalArgumentException(
          "The region ("
              + region
              + ") must be one of the "
              + shares.size()
              + " that took part.\nMaybe its code is mistyped.");
    }
    return share;
  }

  Apportionment withBounds(BiFunction<RegionCode, Share, Bound> bound) {
    ImmutableSortedMap.Builder<RegionCode, Share> bounded = ImmutableSortedMap.naturalOrder();
    shares.forEach(
        (region, share) ->
            bounded.put(
                region, new Share(share.weight(), share.units(), bound.apply(region, share))));
    return new Apportionment(method, total, bounded.buildOrThrow(), ties, factors);
  }

  Apportionment blendedFrom(ImmutableList<Factor> blended) {
    return new Apportionment(method, total, shares, ties, blended);
  }

  private Proportion quotas() {
    return new Proportion(BigInteger.valueOf(total), weightSum());
  }

  private WeightSum weightSum() {
    return WeightSum.of(
        shares.values().stream().map(Share::weight).collect(ImmutableList.toImmutableList()));
  }

  /**
   * Returns the explanation for people: method, factors of the weights, each region's number,
   * weight, quota and bound, and the ties.
   *
   * @param language the language
   * @return several lines, each ending with a line feed; quotas with two decimals, and exactly
   *     where that is short
   */
  @Override
  public String in(Language language) {
    StringBuilder lines = new StringBuilder();
    line(lines, language, Message.of(TargetKey.APPORTIONED, "total", total, "method", method));
    for (Factor factor : factors) {
      line(
          lines,
          language,
          Message.of(
              TargetKey.FACTOR, "factor", factor.name(), "share", Decimals.of(factor.share())));
    }
    Proportion quotas = quotas();
    boolean exactly = weightSum().exact().isReadable();
    shares.forEach((region, share) -> line(lines, language, line(region, share, quotas, exactly)));
    for (Tie tie : ties) {
      line(
          lines,
          language,
          Message.of(TargetKey.TIE, "regions", tie.regions(), "units", tie.units()));
    }
    return lines.toString();
  }

  private static Message line(RegionCode region, Share share, Proportion quotas, boolean exactly) {
    boolean weighs = share.weight().signum() > 0;
    return Message.of(
        exactly ? TargetKey.SHARE : TargetKey.SHARE_ROUNDED,
        "region",
        region,
        "units",
        share.units(),
        "weight",
        share.weight(),
        "quota",
        (weighs ? quotas.toCents(share.weight()) : BigDecimal.ZERO.setScale(2)).toPlainString(),
        "exact",
        weighs && exactly ? quotas.exact(share.weight()) : Fraction.ZERO,
        "bound",
        share.bound());
  }

  private static void line(StringBuilder lines, Language language, Message message) {
    lines.append(message.in(language)).append('\n');
  }
}
