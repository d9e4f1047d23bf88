package io.github.sixmechanisms.region;

import com.google.common.collect.ImmutableSet;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Text;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A region: a unit of the administrative tree, or a park laid over it.
 *
 * <p>This type is immutable and thread-safe.
 */
@Value.Immutable
@ValueStyle
public interface Region {

  /** What kind of row of a code list a region is. */
  enum Nature implements Localized {
    /** A real region (普通区域). */
    ORDINARY("普通区域", "ordinary region"),
    /**
     * A statistical park (统计用园区单位): a unit of county level in the NBS code list, disjoint from the
     * counties and part of the county decomposition.
     */
    STATISTICAL_PARK("统计用园区单位", "statistical park"),
    /**
     * A placeholder row (占位行) of a code list (市辖区, 县, 省直辖县级行政区划, 自治区直辖县级行政区划): holds the tree
     * together, is never assessed, and decomposition looks through it.
     */
    PLACEHOLDER("占位行", "placeholder row");

    private final String zh;
    private final String en;

    Nature(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public String in(Language language) {
      return language == Language.ZH_CN ? zh : en;
    }
  }

  /** The names by which code lists call their placeholder rows of prefecture level. */
  ImmutableSet<String> PLACEHOLDER_NAMES = ImmutableSet.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  /**
   * Returns the code, unique in a tree.
   *
   * @return the code
   */
  RegionCode code();

  /**
   * Returns the official names.
   *
   * @return the Chinese and English name
   */
  Text name();

  /**
   * Returns the level.
   *
   * @return the level
   */
  Level level();

  /**
   * Returns the region directly above; for a park its host county or prefecture.
   *
   * @return the code of the region above, empty for the root only
   */
  Optional<RegionCode> parent();

  /**
   * Returns the kind of row.
   *
   * @return {@link Nature#ORDINARY} unless stated
   */
  @Value.Default
  default Nature nature() {
    return Nature.ORDINARY;
  }

  /**
   * Returns a region as a code list states it; a prefecture row whose Chinese name is one of {@link
   * #PLACEHOLDER_NAMES} is marked as a placeholder.
   *
   * @param code the code
   * @param name the names
   * @param level the level
   * @param parent the code of the region above, or of a park's host
   * @return the region
   */
  static Region of(RegionCode code, Text name, Level level, RegionCode parent) {
    boolean placeholder = level == Level.PREFECTURE && PLACEHOLDER_NAMES.contains(name.zh());
    return builder()
        .code(code)
        .name(name)
        .level(level)
        .parent(parent)
        .nature(placeholder ? Nature.PLACEHOLDER : Nature.ORDINARY)
        .build();
  }

  /**
   * Returns the root of a tree.
   *
   * @param code the code
   * @param name the names
   * @param level the level, usually {@link Level#PROVINCE} or {@link Level#COUNTRY}
   * @return the region without a parent
   */
  static Region root(RegionCode code, Text name, Level level) {
    return builder().code(code).name(name).level(level).build();
  }

  /**
   * Starts a region.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Region}; code, name and level are required. */
  final class Builder extends ImmutableRegion.Builder {
    Builder() {}
  }
}
