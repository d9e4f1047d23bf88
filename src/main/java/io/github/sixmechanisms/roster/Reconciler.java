package io.github.sixmechanisms.roster;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Reconciliation.Candidate;
import io.github.sixmechanisms.roster.Reconciliation.Count;
import io.github.sixmechanisms.roster.Reconciliation.Difference;
import io.github.sixmechanisms.roster.Reconciliation.Reason;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Holds published totals against a ledger. */
final class Reconciler {

  /** How far around a bound of a period a change may explain a difference. */
  private static final int DAYS_AROUND = 31;

  private static final Comparator<Candidate> ORDER =
      Comparator.comparing(Candidate::reason)
          .thenComparing(candidate -> candidate.change().enterprise())
          .thenComparing(candidate -> candidate.change().effective());

  private static final int ALL_KNOWN = Days.NEVER;

  private enum Way {
    NEW_IN,
    OTHER_IN,
    OUT
  }

  /** A change that moved an enterprise into a region or out of it, counted on a day. */
  private record Move(int change, LocalDate day, Way way) {
    boolean isIn() {
      return way != Way.OUT;
    }
  }

  private final Roster roster;
  private final Columns columns;
  private final CutOff cutOff;
  private final List<Difference> differences = new ArrayList<>();
  private int compared;

  Reconciler(Roster roster, CutOff.Basis basis) {
    this.roster = roster;
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
    long entries = inside.stream().filter(move -> move.way() == Way.NEW_IN).count();
    long exits = inside.stream().filter(move -> move.way() == Way.OUT).count();
    long net = inside.stream().filter(Move::isIn).count() - exits;
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
    List<Move> now = window(totals, count, ALL_KNOWN);
    List<Move> then = window(totals, count, Days.number(totals.published()));
    for (Move move : now) {
      if (counts(count, move.way()) && adds(count, move) == more) {
        counted(totals, count, move, then).ifPresent(found::add);
      }
    }
    for (Move move : then) {
      if (counts(count, move.way()) && adds(count, move) != more && isGone(move, now)) {
        found.add(candidate(move.change(), Reason.CORRECTED_LATER));
      }
    }
    if (count == Count.NEW_ENTRIES && !more) {
      inside.stream()
          .filter(move -> move.way() == Way.OTHER_IN)
          .forEach(move -> found.add(candidate(move.change(), Reason.NOT_NEW)));
    }
    for (Move move : count == Count.OPENING ? justInside(totals, inside) : outside(totals, count)) {
      if (counts(count, move.way()) && adds(count, move) != more) {
        found.add(candidate(move.change(), Reason.JUST_OUTSIDE));
      }
    }
    return ImmutableList.sortedCopyOf(ORDER, found);
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
    int published = Days.number(totals.published());
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
    return columns.isCorrected(change, Days.NEVER) && !columns.isCorrected(change, published);
  }

  /** Whether a change that was counted is corrected, and what took its place is not counted. */
  private boolean isGone(Move move, List<Move> now) {
    return columns.isCorrected(move.change(), Days.NEVER)
        && now.stream().noneMatch(other -> replaces(other, move));
  }

  private boolean replaces(Move later, Move earlier) {
    return later.way() == earlier.way()
        && columns
            .more(earlier.change())
            .correction()
            .flatMap(Correction::replacement)
            .filter(replacement -> replacement.equals(columns.change(later.change())))
            .isPresent();
  }

  /** Whether a number counts changes of a way at all. */
  private static boolean counts(Count count, Way way) {
    return switch (count) {
      case NEW_ENTRIES -> way == Way.NEW_IN;
      case EXITS -> way == Way.OUT;
      case NET, OPENING, CLOSING -> true;
    };
  }

  /** Whether a change makes the number greater. */
  private static boolean adds(Count count, Move move) {
    return count == Count.EXITS || move.isIn();
  }

  private Optional<Candidate> counted(
      PublishedTotals totals, Count count, Move move, List<Move> then) {
    LocalDate bound = count == Count.OPENING ? totals.firstDay() : totals.lastDay();
    boolean late =
        Days.day(columns.recorded[move.change()]).isAfter(totals.published())
            && then.stream().noneMatch(earlier -> replaces(move, earlier));
    boolean near =
        !move.day().isBefore(bound.minusDays(DAYS_AROUND))
            || (isFlow(count) && move.day().isBefore(totals.firstDay().plusDays(DAYS_AROUND)));
    boolean moved = isFlow(count) && What.isRelocation(columns.what[move.change()]);
    if (late) {
      return Optional.of(candidate(move.change(), Reason.RECORDED_LATER));
    }
    if (moved) {
      return Optional.of(candidate(move.change(), Reason.RELOCATION));
    }
    return near ? Optional.of(candidate(move.change(), Reason.NEAR_BOUND)) : Optional.empty();
  }

  private static boolean isFlow(Count count) {
    return count != Count.OPENING && count != Count.CLOSING;
  }

  private Candidate candidate(int change, Reason reason) {
    return new Candidate(columns.change(change), reason);
  }

  private List<Move> before(PublishedTotals totals) {
    int region = requireRegion(totals.region());
    return moves(region, totals.firstDay().minusDays(DAYS_AROUND), totals.firstDay().minusDays(1));
  }

  private static List<Move> justInside(PublishedTotals totals, List<Move> inside) {
    return inside.stream()
        .filter(move -> move.day().isBefore(totals.firstDay().plusDays(DAYS_AROUND)))
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

  /** The changes of a region counted in some days, year by year. */
  private List<Move> moves(int region, LocalDate from, LocalDate to) {
    return moves(region, from, to, ALL_KNOWN);
  }

  private List<Move> moves(int region, LocalDate from, LocalDate to, int knownOn) {
    List<Move> moves = new ArrayList<>();
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      ProgrammeYear counted = ProgrammeYear.of(year);
      LocalDate last = to.isBefore(counted.lastDay()) ? to : counted.lastDay();
      AsOf asOf = knownOn == ALL_KNOWN ? AsOf.of(last) : AsOf.of(last).knownOn(Days.day(knownOn));
      roster.walk(counted, asOf, cutOff, new MoveList(region, from, moves));
    }
    return moves;
  }

  private long stock(int region, LocalDate day) {
    MoveList list = new MoveList(region, day, new ArrayList<>());
    roster.walk(ProgrammeYear.of(day.getYear()), AsOf.of(day), cutOff, list);
    return list.stock;
  }

  /** Collects what concerns one region. */
  private final class MoveList implements Flows {

    private final int region;
    private final LocalDate from;
    private final List<Move> moves;
    private long stock;

    MoveList(int region, LocalDate from, List<Move> moves) {
      this.region = region;
      this.from = from;
      this.moves = moves;
    }

    private boolean contains(int county, int park) {
      return county != Places.NONE && (park == region || columns.places.isWithin(county, region));
    }

    @Override
    public void opening(int county, int park) {}

    @Override
    public void closing(int county, int park) {
      stock += contains(county, park) ? 1 : 0;
    }

    @Override
    public void flow(
        int change,
        int day,
        int fromCounty,
        int fromPark,
        int toCounty,
        int toPark,
        boolean isNew,
        boolean isMarked) {
      boolean before = contains(fromCounty, fromPark);
      boolean after = contains(toCounty, toPark);
      LocalDate counted = Days.day(day);
      if (before != after && !counted.isBefore(from)) {
        Way way = before ? Way.OUT : isNew ? Way.NEW_IN : Way.OTHER_IN;
        moves.add(new Move(change, counted, way));
      }
    }

    @Override
    public void leftOut(int change, boolean isOn) {}

    @Override
    public void withoutApproval() {}
  }
}
