package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every difference between a ledger and what was published, with the changes that could explain it.
 *
 * @param compared how many published numbers were compared
 * @param differences the differences, by region and period in the order given, then by number
 */
public record Reconciliation(int compared, ImmutableList<Difference> differences)
    implements Localized {

  /** A published number. */
  public enum Count implements Localized {
    /** The new entries (新增数). */
    NEW_ENTRIES("新增数", "new entries"),
    /** The outflows (退出数). */
    EXITS("退出数", "exits"),
    /** The net increase (净增数). */
    NET("净增数", "net increase"),
    /** The stock before the period (期初在库数). */
    OPENING("期初在库数", "opening stock"),
    /** The stock at its end (期末在库数). */
    CLOSING("期末在库数", "closing stock");

    private final String zh;
    private final String en;

    Count(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public String in(Language language) {
      return language == Language.ZH_CN ? zh : en;
    }
  }

  /** Why a change could explain a difference. */
  public enum Reason implements Localized {
    /** The ledger counts it, but learnt of it after the publication. */
    RECORDED_LATER("公布后才记录", "recorded after the publication"),
    /** The ledger counts it, within a month of a bound of the period. */
    NEAR_BOUND("在时段边界附近", "near a bound of the period"),
    /** The ledger does not count it, since it lies within a month outside the period. */
    JUST_OUTSIDE("刚好在时段之外", "just outside the period"),
    /** The ledger counts it, but not as a new entry (A2). */
    NOT_NEW("不计为新增", "not counted as a new entry"),
    /**
     * The ledger counts it, since a relocation is a flow of the region that it leaves or enters.
     */
    RELOCATION("区域间迁移计入流量", "a relocation, which is a flow here"),
    /** The ledger took it back after the publication. */
    CORRECTED_LATER("公布后被更正", "corrected after the publication"),
    /**
     * It counts otherwise now, or no more, because of what was recorded after the publication about
     * its enterprise or a predecessor of it.
     */
    COUNTED_OTHERWISE("因公布后的记录而改变计数", "counts otherwise because of later records");

    private final String zh;
    private final String en;

    Reason(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public String in(Language language) {
      return language == Language.ZH_CN ? zh : en;
    }
  }

  /**
   * A change that could explain a difference.
   *
   * @param change the change
   * @param reason why
   */
  public record Candidate(Change change, Reason reason) implements Localized {

    /**
     * Refuses nulls.
     *
     * @param change the change
     * @param reason why
     */
    public Candidate {
      requireNonNull(change, "change");
      requireNonNull(reason, "reason");
    }

    @Override
    public String in(Language language) {
      return Message.of(
              RosterKey.CANDIDATE,
              "enterprise",
              change.enterprise(),
              "change",
              RosterKey.describe(change),
              "reason",
              reason)
          .in(language);
    }
  }

  /**
   * A number of the ledger that differs from the published one.
   *
   * @param totals what was published
   * @param count the number
   * @param ledger what the ledger says
   * @param published what was published
   * @param candidates the changes that could explain it, by reason, enterprise and date; none may
   *     explain it, and not all need to
   */
  public record Difference(
      PublishedTotals totals,
      Count count,
      long ledger,
      long published,
      ImmutableList<Candidate> candidates)
      implements Localized {

    /**
     * Refuses nulls.
     *
     * @param totals what was published
     * @param count the number
     * @param ledger what the ledger says
     * @param published what was published
     * @param candidates the changes that could explain it
     */
    public Difference {
      requireNonNull(totals, "totals");
      requireNonNull(count, "count");
      requireNonNull(candidates, "candidates");
    }

    /**
     * Returns by how much the ledger differs.
     *
     * @return ledger − published, never 0
     */
    public long excess() {
      return Math.subtractExact(ledger, published);
    }

    @Override
    public String in(Language language) {
      String head =
          Message.of(
                  RosterKey.DIFFERENCE,
                  "region",
                  totals.region(),
                  "from",
                  totals.firstDay(),
                  "to",
                  totals.lastDay(),
                  "count",
                  count,
                  "ledger",
                  ledger,
                  "published",
                  published,
                  "excess",
                  (excess() > 0 ? "+" : "") + excess(),
                  "source",
                  totals.source())
              .in(language);
      return candidates.stream()
          .map(candidate -> candidate.in(language) + "\n")
          .collect(Collectors.joining("", head + "\n", ""));
    }
  }

  /**
   * Refuses nulls.
   *
   * @param compared how many published numbers were compared
   * @param differences the differences
   */
  public Reconciliation {
    requireNonNull(differences, "differences");
  }

  /**
   * Holds published totals against a ledger, with all that it knows now.
   *
   * <p>A period of several years is counted year by year, since what is a new entry (A2) is judged
   * by the year. The closing day of an assessment year plays no part: published totals name their
   * own period.
   *
   * @param roster the ledger
   * @param published the totals, of any regions and periods
   * @param basis by which date the ledger is counted
   * @return the differences
   * @throws IllegalArgumentException if the roster does not have a region
   */
  public static Reconciliation of(
      Roster roster, Iterable<PublishedTotals> published, CutOff.Basis basis) {
    return new Reconciler(
            requireNonNull(roster, "roster"), requireNonNull(basis, "basis"), Optional.empty())
        .reconcile(requireNonNull(published, "published"));
  }

  /**
   * Holds published totals against a ledger as {@link #of(Roster, Iterable, CutOff.Basis)} does,
   * with what it knew on a day.
   *
   * @param roster the ledger
   * @param published the totals, of any regions and periods
   * @param basis by which date the ledger is counted
   * @param knownOn the knowledge day; what was recorded later is not used
   * @return the differences
   * @throws IllegalArgumentException if the roster does not have a region
   */
  public static Reconciliation of(
      Roster roster, Iterable<PublishedTotals> published, CutOff.Basis basis, LocalDate knownOn) {
    return new Reconciler(
            requireNonNull(roster, "roster"),
            requireNonNull(basis, "basis"),
            Optional.of(requireNonNull(knownOn, "knownOn")))
        .reconcile(requireNonNull(published, "published"));
  }

  /**
   * Returns the differences for people; that there are none is stated too.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    String head =
        Message.of(RosterKey.RECONCILED, "compared", compared, "differences", differences.size())
            .in(language);
    return differences.stream()
        .map(difference -> difference.in(language))
        .collect(Collectors.joining("", head + "\n", ""));
  }
}
