package io.github.sixmechanisms.linkage;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.rule.Decision;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An award of a fund for a new entry as of a day. This type is immutable and thread-safe; the
 * library builds it.
 */
@Value.Immutable
@ValueStyle
public interface Award extends Localized {

  /**
   * Returns the fund.
   *
   * @return its identifier
   */
  FundId fund();

  /**
   * Returns the entry that is rewarded.
   *
   * @return the entry that counts as known; if it counts as new no more, as it was when the first
   *     instalment was paid
   */
  Entry entry();

  /**
   * Returns the whole award.
   *
   * @return the rate of the kind of entry, within the cap per enterprise, as known when the first
   *     instalment was paid
   */
  Yuan amount();

  /**
   * Returns the instalments.
   *
   * @return the instalments in order
   */
  ImmutableList<AwardInstalment> instalments();

  /**
   * Returns when the enterprise left the roster after the entry.
   *
   * @return the effective date of the exit, or that of the entry if it counts as new no more; empty
   *     if it is on the roster
   */
  Optional<LocalDate> left();

  /**
   * Returns which rule says whether it may be kept.
   *
   * @return the decision with its reasons
   */
  Decision<AwardStatus> decision();

  /**
   * Returns what was paid back.
   *
   * @return 0 or more
   */
  Yuan repaid();

  /**
   * Returns whether it may be kept.
   *
   * @return the outcome of the rules, KEPT if none is true
   */
  default AwardStatus status() {
    return decision().outcome().orElse(AwardStatus.KEPT);
  }

  /**
   * Returns what was paid.
   *
   * @return the sum of the paid instalments
   */
  default Yuan paid() {
    return instalments().stream()
        .filter(instalment -> instalment.state() == InstalmentState.PAID)
        .map(AwardInstalment::amount)
        .reduce(Yuan.ZERO, Yuan::plus);
  }

  /**
   * Returns what still has to be paid back.
   *
   * @return paid − repaid if it is repayable, else 0
   */
  default Yuan receivable() {
    return status() == AwardStatus.REPAYABLE ? paid().minus(repaid()) : Yuan.ZERO;
  }

  /**
   * Returns the award for people: enterprise, fund, entry, status, amounts, and where each
   * instalment stands and why. The reasons of the status are in {@link #decision}.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  default String in(Language language) {
    StringBuilder lines = new StringBuilder(head().in(language)).append('\n');
    instalments().forEach(part -> lines.append(line(part).in(language)).append('\n'));
    return lines.toString();
  }

  private Message head() {
    return Message.of(
        LinkageKey.AWARD,
        "enterprise",
        entry().enterprise(),
        "fund",
        fund(),
        "kind",
        entry().kind(),
        "day",
        entry().effective(),
        "amount",
        amount(),
        "status",
        status(),
        "paid",
        paid(),
        "repaid",
        repaid(),
        "receivable",
        receivable());
  }

  private static Message line(AwardInstalment part) {
    return Message.of(
        LinkageKey.AWARD_PART,
        "number",
        part.number(),
        "amount",
        part.amount(),
        "state",
        part.state(),
        "reason",
        part.reason());
  }

  /** Builds an {@link Award}; for the library only. */
  final class Builder extends ImmutableAward.Builder {
    Builder() {}
  }
}
