package io.github.sixmechanisms.coordination;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.rule.Direction;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.rule.IndicatorType;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Provenance;

/** The indicators on which the urgency of a task is judged (A11). */
public final class CoordinationIndicators {

  /** Whether it is accepted (已受理). */
  public static final Indicator ACCEPTED = flag("accepted", "已受理", "accepted");

  /** Whether the enterprise has an answer (已答复). */
  public static final Indicator ANSWERED = flag("answered", "已答复", "answered");

  /** Whether it has been escalated after its limit, or is at the highest level already (已提级). */
  public static final Indicator ESCALATED = flag("escalated", "已提级", "escalated");

  /** Calendar days past the limit of acceptance, negative before it (超受理时限天数). */
  public static final Indicator DAYS_PAST_ACCEPTANCE =
      days("daysPastAcceptance", "超受理时限天数", "days past the limit of acceptance", "天", "days");

  /** Calendar days past the limit of the answer, negative before it (超答复时限天数). */
  public static final Indicator DAYS_PAST_ANSWER =
      days("daysPastAnswer", "超答复时限天数", "days past the limit of the answer", "天", "days");

  /** Working days past the limit of the answer, negative before it (超答复时限工作日数). */
  public static final Indicator WORKING_DAYS_PAST_ANSWER =
      days(
          "workingDaysPastAnswer",
          "超答复时限工作日数",
          "working days past the limit of the answer",
          "个工作日",
          "working days");

  private static final ImmutableList<Indicator> ALL =
      ImmutableList.of(
          ACCEPTED,
          ANSWERED,
          ESCALATED,
          DAYS_PAST_ACCEPTANCE,
          DAYS_PAST_ANSWER,
          WORKING_DAYS_PAST_ANSWER);

  private CoordinationIndicators() {}

  private static Indicator flag(String id, String zh, String en) {
    return Indicator.builder()
        .id(id)
        .name(Text.of(zh, en))
        .type(IndicatorType.FLAG)
        .direction(Direction.HIGHER_IS_BETTER)
        .provenance(Provenance.assumption("A11"))
        .build();
  }

  private static Indicator days(String id, String zh, String en, String unitZh, String unitEn) {
    return Indicator.builder()
        .id(id)
        .name(Text.of(zh, en))
        .type(IndicatorType.COUNT)
        .unit(Text.of(unitZh, unitEn))
        .direction(Direction.LOWER_IS_BETTER)
        .provenance(Provenance.assumption("A11"))
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
