package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Origins;
import io.github.sixmechanisms.value.Provenance;
import java.util.OptionalLong;

/**
 * The check {@code PROGRAMME_MINIMUM}: a province's target of net increase reaches the programme's
 * minimum (S4: 1,000 or more). It is a check of its own and no part of soundness or class.
 *
 * @param province the province
 * @param netTarget its target of net increase in force, empty without one
 * @param minimum the least target
 * @param provenance where the minimum comes from
 */
public record ProgrammeMinimum(
    RegionCode province, OptionalLong netTarget, long minimum, Provenance provenance)
    implements Localized {

  /**
   * Refuses nulls.
   *
   * @param province the province
   * @param netTarget its target of net increase in force, empty without one
   * @param minimum the least target
   * @param provenance where the minimum comes from
   */
  public ProgrammeMinimum {
    requireNonNull(province, "province");
    requireNonNull(netTarget, "netTarget");
    requireNonNull(provenance, "provenance");
  }

  /**
   * Returns whether the minimum is reached.
   *
   * @return unknown without a target
   */
  public Truth met() {
    if (netTarget.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return netTarget.getAsLong() >= minimum ? Truth.TRUE : Truth.FALSE;
  }

  @Override
  public String in(Language language) {
    AssessmentKey key =
        switch (met()) {
          case TRUE -> AssessmentKey.MINIMUM_MET;
          case FALSE -> AssessmentKey.MINIMUM_MISSED;
          case UNKNOWN -> AssessmentKey.MINIMUM_UNKNOWN;
        };
    return Message.of(
            key,
            "province",
            province,
            "target",
            netTarget.isPresent() ? netTarget.getAsLong() : "–",
            "minimum",
            minimum,
            "origin",
            Origins.of(provenance))
        .in(language);
  }
}
