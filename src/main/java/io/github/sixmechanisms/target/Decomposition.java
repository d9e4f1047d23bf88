package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;

/**
 * How a region passed its targets on (目标分解, S4, A3).
 *
 * @param region the region whose targets were decomposed
 * @param status the judgement
 * @param reasons one reason per bound that is broken; empty unless unsound
 */
public record Decomposition(RegionCode region, Status status, ImmutableList<Message> reasons) {

  /** The judgement of a decomposition. */
  public enum Status implements Localized {
    /** All bounds are kept. */
    SOUND("分解到位", "sound"),
    /** A bound is broken. */
    UNSOUND("分解不到位", "unsound"),
    /** The plan does not record targets at the level of the units below. */
    NOT_SUPPLIED("未提供", "not supplied"),
    /** The region has no units below, or no target of its own. */
    NOT_APPLICABLE("不适用", "not applicable");

    private final String zh;
    private final String en;

    Status(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public String in(Language language) {
      return language == Language.ZH_CN ? zh : en;
    }
  }

  /**
   * Refuses nulls.
   *
   * @param region the region whose targets were decomposed
   * @param status the judgement
   * @param reasons one reason per bound that is broken; empty unless unsound
   */
  public Decomposition {
    requireNonNull(region, "region");
    requireNonNull(status, "status");
    requireNonNull(reasons, "reasons");
  }
}
