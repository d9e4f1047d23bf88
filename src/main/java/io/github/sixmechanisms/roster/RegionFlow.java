package io.github.sixmechanisms.roster;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.time.LocalDate;

/**
 * A change that moved an enterprise into a region or out of it: one unit of the numbers of a {@link
 * Tally}.
 *
 * @param change the change
 * @param counted the day on which the cut-off counts it
 * @param kind what it is for the region
 */
public record RegionFlow(Change change, LocalDate counted, Kind kind) implements Localized {

  /** What a change is for a region. */
  public enum Kind implements Localized {
    /** A new entry (新增, A2). */
    NEW_ENTRY("新增", "new entry"),
    /** A new entry of an enterprise that holds a mark valid on the as-of day (A4). */
    MARKED_NEW_ENTRY("新增（有资质）", "new entry with a mark"),
    /** Any other inflow: a relocation, a re-entry, a successor. */
    OTHER_INFLOW("其他流入", "other inflow"),
    /** An outflow, a relocation out of the region included. */
    EXIT("退出", "exit");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    @Override
    public String in(Language language) {
      return language == Language.ZH_CN ? zh : en;
    }

    boolean isIn() {
      return this != EXIT;
    }

    /** The same, whatever the marks. */
    Kind unmarked() {
      return this == MARKED_NEW_ENTRY ? NEW_ENTRY : this;
    }
  }

  /**
   * Refuses nulls.
   *
   * @param change the change
   * @param counted the day on which the cut-off counts it
   * @param kind what it is for the region
   */
  public RegionFlow {
    requireNonNull(change, "change");
    requireNonNull(counted, "counted");
    requireNonNull(kind, "kind");
  }

  /**
   * Says whether it is a new entry (A2), marked or not.
   *
   * @return whether the tally counts it among the new entries
   */
  public boolean isNewEntry() {
    return kind.unmarked() == Kind.NEW_ENTRY;
  }

  /**
   * Says whether it is an inflow of any kind.
   *
   * @return false for an exit
   */
  public boolean isInflow() {
    return kind.isIn();
  }

  @Override
  public String in(Language language) {
    return Message.of(
            RosterKey.FLOW,
            "enterprise",
            change.enterprise(),
            "change",
            RosterKey.describe(change),
            "kind",
            kind,
            "counted",
            counted)
        .in(language);
  }
}
