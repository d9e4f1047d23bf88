package io.github.sixmechanisms.coordination;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.value.DatedStep;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a bureau decided about an application.
 *
 * @param stage the stage of the bureau
 * @param outcome what it decided
 * @param day when
 * @param recorded when it became known
 */
public record ReviewStep(ReviewStage stage, Outcome outcome, LocalDate day, LocalDate recorded)
    implements DatedStep {

  /** What a bureau decides. */
  public enum Outcome implements Localized {
    /** It goes on to the next stage; at the last one it is approved (通过). */
    PASSED("通过", "passed"),
    /** The county must mend it, and it begins anew (退回补正). */
    RETURNED("退回补正", "returned"),
    /** It is refused for good (不予通过). */
    REFUSED("不予通过", "refused");

    private final String zh;
    private final String en;

    Outcome(String zh, String en) {
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
   * @param stage the stage of the bureau
   * @param outcome what it decided
   * @param day when
   * @param recorded when it became known
   */
  public ReviewStep {
    requireNonNull(stage, "stage");
    requireNonNull(outcome, "outcome");
    requireNonNull(day, "day");
    requireNonNull(recorded, "recorded");
  }

  /** The stage at which the application waits afterwards, empty once it is decided. */
  Optional<ReviewStage> next() {
    return switch (outcome) {
      case RETURNED -> Optional.of(ReviewStage.COUNTY);
      case REFUSED -> Optional.empty();
      case PASSED ->
          switch (stage) {
            case COUNTY -> Optional.of(ReviewStage.PREFECTURE);
            case PREFECTURE -> Optional.of(ReviewStage.PROVINCE);
            case PROVINCE -> Optional.of(ReviewStage.NATION);
            case NATION -> Optional.empty();
          };
    };
  }
}
