package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Reconciliation.Candidate;
import io.github.sixmechanisms.roster.Reconciliation.Count;
import io.github.sixmechanisms.roster.Reconciliation.Difference;
import io.github.sixmechanisms.roster.Reconciliation.Reason;
import io.github.sixmechanisms.roster.RegionFlow.Kind;
import io.github.sixmechanisms.roster.RegionMoves.Move;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Holds published totals against a ledger. */
final class Reconciler {

  /** How far around a bound of a period a change may explain a difference. */
  private static final int DAYS_AROUND = 31;

  private static final Comparator<Candidate> ORDER =
      Comparator.comparing(Candidate::reason)
          .thenComparing(candidate -> candidate.change().enterprise())
          .thenComparing(candidate -> candidate.change().effective());

  /** What decides whether a change counts in a number. */
  private record Counted(int change, Kind kind) {}

  private final Roster roster;
  private final Columns columns;
  private final CutOff cutOff;
  private final int knownOn;
  private final List<Difference> differences = new ArrayList<>();
  private int compared;

  Reconciler(Roster roster, CutOff.Basis basis, Optional<LocalDate> knownOn) {
    this.roster = roster;
    this.knownOn = knownOn.map(Days::number).orElse(Days.NEVER);
    this.columns = roster.columns();
    this.cutOff =
        basis == CutOff.Basis.APPROVAL_DATE ? CutOff.byApprovalDate() : CutOff.byEffectiveDate();
  }

  Reconciliation reconcile(Iterable<PublishedTotals> published) {
    published.forEach(this::reconcile);
    return new Reconciliation(compared, ImmutableList.copyOf(differences));
  }

  private void reconcile(PublishedTotals totals) {
    int region = requireRegion(totals.region());
    List<Move> inside = moves(region, totals.firstDay(), totals.lastDay());
    long entries = inside.stream().filter(move -> move.kind() == Kind.NEW_ENTRY).count();
    long exits = inside.stream().filter(move -> move.kind() == Kind.EXIT).count();
    long net = inside.size() - 2 * exits;
    long closing = stock(region, totals.lastDay());
    compare(totals, inside, Count.NEW_ENTRIES, entries, totals.newEntries());
    compare(totals, inside, Count.EXITS, exits, totals.exits());
    compare(totals, inside, Count.NET, net, totals.net());
    compare(totals, inside, Count.OPENING, closing - net, totals.opening());
    compare(totals, inside, Count.CLOSING, closing, totals.closing());
  }

  private int requireRegion(RegionCode code) {
    int region = columns.places.number(code);
    if (region == Places.UNKNOWN) {
      throw new IllegalArgumentException(
          "The published region (" + code + ") must be in the tree of the roster.");
    }
    return region;
  }

  private void compare(
      PublishedTotals totals, List<Move> inside, Count count, long ledger, OptionalLong number) {
    if (number.isEmpty()) {
      return;
    }
    compared++;
    if (number.getAsLong() != ledger) {
      boolean more = ledger > number.getAsLong();
      differences.add(
          new Difference(
              totals, count, ledger, number.getAsLong(), candidates(totals, inside, count, more)));
    }
  }

  /** Changes that the ledger counts and the publication may not, or the other way round. */
  private ImmutableList<Candidate> candidates(
      PublishedTotals totals, List<Move> inside, Count count, boolean more) {
    List<Candidate> found = new ArrayList<>();
    List<Move> now = counted(count, window(totals, count, knownOn));
    List<Move> then = counted(count, window(totals, count, published(totals)));
    Set<Counted> before = atLast(then);
    Set<Counted> after = atLast(now);
    for (Move move : now) {
      if (adds(count, move) == more) {
        (before.contains(atLast(move))
                ? old(totals, count, move)
                : Optional.of(later(totals, move)))
            .ifPresent(reason -> found.add(candidate(move, reason)));
      }
    }
    for (Move move : then) {
      if (adds(count, move) != more && !after.contains(atLast(move))) {
        found.add(candidate(move, gone(move)));
      }
    }
    if (count == Count.NEW_ENTRIES && !more) {
      inside.stream()
          .filter(move -> move.kind() == Kind.OTHER_INFLOW)
          .forEach(move -> found.add(candidate(move, Reason.NOT_NEW)));
    }
    for (Move move : count == Count.OPENING ? justInside(totals, inside) : outside(totals, count)) {
      if (counts(count, move.kind()) && adds(count, move) != more) {
        found.add(candidate(move, Reason.JUST_OUTSIDE));
      }
    }
    return ImmutableList.sortedCopyOf(ORDER, found);
  }

  private int published(PublishedTotals totals) {
    return Math.min(knownOn, Days.number(totals.published()));
  }

  private static List<Move> counted(Count count, List<Move> moves) {
    return moves.stream().filter(move -> counts(count, move.kind())).toList();
  }

  /** A correction that counts in the same way changes nothing. */
  private Counted atLast(Move move) {
    return new Counted(columns.last(move.change()), move.kind());
  }

  private Set<Counted> atLast(List<Move> moves) {
    return moves.stream().map(this::atLast).collect(Collectors.toSet());
  }

  /** Why a change counts that did not count, as far as was known at the publication. */
  private Reason later(PublishedTotals totals, Move move) {
    return columns.recorded[move.change()] > published(totals)
        ? Reason.RECORDED_LATER
        : Reason.COUNTED_OTHERWISE;
  }

  /** Why a change counts no more. */
  private Reason gone(Move move) {
    return columns.isCorrected(move.change(), knownOn)
        ? Reason.CORRECTED_LATER
        : Reason.COUNTED_OTHERWISE;
  }

  /**
   * What a number counts: the flows of the period, or all of which a stock is made. Of the latter
   * nothing is asked before the first change of which the publication cannot have known, but for
   * the days around its bound.
   */
  private List<Move> window(PublishedTotals totals, Count count, int knownOn) {
    int region = requireRegion(totals.region());
    LocalDate last = count == Count.OPENING ? totals.firstDay().minusDays(1) : totals.lastDay();
    LocalDate first =
        count == Count.OPENING || count == Count.CLOSING
            ? earlier(last.minusDays(DAYS_AROUND), firstUnknown(totals))
            : totals.firstDay();
    return moves(region, first, last, knownOn);
  }

  private static LocalDate earlier(LocalDate a, Optional<LocalDate> b) {
    return b.filter(day -> day.isBefore(a)).orElse(a);
  }

  /** The first day of which a record made after the publication speaks. */
  private Optional<LocalDate> firstUnknown(PublishedTotals totals) {
    int published = published(totals);
    return IntStream.range(0, columns.size())
        .filter(i -> columns.recorded[i] > published || isCorrectedAfter(i, published))
        .map(i -> Math.min(columns.effective[i], approvedOr(i)))
        .boxed()
        .min(Comparator.naturalOrder())
        .map(Days::day);
  }

  private int approvedOr(int change) {
    return columns.approved[change] == Days.NONE
        ? columns.effective[change]
        : columns.approved[change];
  }

  private boolean isCorrectedAfter(int change, int published) {
    return columns.isCorrected(change) && !columns.isCorrected(change, published);
  }

  /** Whether a number counts changes of a kind at all. */
  private static boolean counts(Count count, Kind kind) {
    return switch (count) {
      case NEW_ENTRIES -> kind == Kind.NEW_ENTRY;
      case EXITS -> kind == Kind.EXIT;
      case NET, OPENING, CLOSING -> true;
    };
  }

  /** Whether a change makes the number greater. */
  private static boolean adds(Count count, Move move) {
    return count == Count.EXITS || move.kind().isIn();
  }

  /** Why a change that counted at the publication already may not have been counted there. */
  private Optional<Reason> old(PublishedTotals totals, Count count, Move move) {
    if (isFlow(count) && What.isRelocation(columns.what[move.change()])) {
      return Optional.of(Reason.RELOCATION);
    }
    LocalDate bound = count == Count.OPENING ? totals.firstDay() : totals.lastDay();
    LocalDate day = Days.day(move.day());
    boolean near =
        !day.isBefore(bound.minusDays(DAYS_AROUND))
            || (isFlow(count) && day.isBefore(totals.firstDay().plusDays(DAYS_AROUND)));
    return near ? Optional.of(Reason.NEAR_BOUND) : Optional.empty();
  }

  private static boolean isFlow(Count count) {
    return count != Count.OPENING && count != Count.CLOSING;
  }

  private Candidate candidate(Move move, Reason reason) {
    return new Candidate(columns.change(move.change()), reason);
  }

  private List<Move> before(PublishedTotals totals) {
    int region = requireRegion(totals.region());
    return moves(region, totals.firstDay().minusDays(DAYS_AROUND), totals.firstDay().minusDays(1));
  }

  private static List<Move> justInside(PublishedTotals totals, List<Move> inside) {
    return inside.stream()
        .filter(move -> Days.day(move.day()).isBefore(totals.firstDay().plusDays(DAYS_AROUND)))
        .toList();
  }

  private List<Move> outside(PublishedTotals totals, Count count) {
    int region = requireRegion(totals.region());
    List<Move> moves = new ArrayList<>();
    if (count != Count.CLOSING) {
      moves.addAll(before(totals));
    }
    moves.addAll(
        moves(region, totals.lastDay().plusDays(1), totals.lastDay().plusDays(DAYS_AROUND)));
    return moves;
  }

  private List<Move> moves(int region, LocalDate from, LocalDate to) {
    return moves(region, from, to, knownOn);
  }

  /** The changes of a region counted in some days, year by year. */
  private List<Move> moves(int region, LocalDate from, LocalDate to, int known) {
    List<Move> moves = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      ProgrammeYear counted = ProgrammeYear.of(year);
      LocalDate last = to.isBefore(counted.lastDay()) ? to : counted.lastDay();
      walk(region, counted, last, known).moves().stream()
          .filter(move -> move.day() >= Days.number(from))
          .map(move -> new Move(move.change(), move.day(), move.kind().unmarked()))
          .forEach(moves::add);
    }
    return moves;
  }

  private long stock(int region, LocalDate day) {
    return walk(region, ProgrammeYear.of(day.getYear()), day, knownOn).stock();
  }

  private RegionMoves walk(int region, ProgrammeYear year, LocalDate day, int known) {
    RegionMoves found = new RegionMoves(columns, region);
    AsOf asOf = known == Days.NEVER ? AsOf.of(day) : AsOf.of(day).knownOn(Days.day(known));
    roster.walk(year, asOf, cutOff, found);
    return found;
  }
}
