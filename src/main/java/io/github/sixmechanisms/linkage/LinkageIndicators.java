package io.github.sixmechanisms.linkage;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.rule.Direction;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.IndicatorType;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;

/** The indicators on which it is judged whether an award may be kept (A12). */
public final class LinkageIndicators {

  /** Whether any of it is paid (已兑付). */
  public static final Indicator PAID = flag("paid", "已兑付", "paid");

  /** Whether the enterprise has left the roster since its entry (已退规). */
  public static final Indicator LEFT = flag("left", "已退规", "left the roster");

  /** The full calendar months from its entry until it left (在库月数); not applicable if it is on. */
  public static final Indicator MONTHS_ON_ROSTER =
      Indicator.builder()
          .id("monthsOnRoster")
          .name(Text.of("在库月数", "full months on the roster"))
          .type(IndicatorType.COUNT)
          .unit(Text.of("个月", "months"))
          .direction(Direction.HIGHER_IS_BETTER)
          .provenance(Provenance.assumption("A12"))
          .build();

  private static final ImmutableList<Indicator> ALL =
      ImmutableList.of(PAID, LEFT, MONTHS_ON_ROSTER);

  private LinkageIndicators() {}

  private static Indicator flag(String id, String zh, String en) {
    return Indicator.builder()
        .id(id)
        .name(Text.of(zh, en))
        .type(IndicatorType.FLAG)
        .direction(Direction.NEUTRAL)
        .provenance(Provenance.assumption("A12"))
        .build();
  }

  /**
   * Returns all of them.
   *
   * @return the indicators in a stable order
   */
  public static ImmutableList<Indicator> all() {
    return ALL;
  }
}
