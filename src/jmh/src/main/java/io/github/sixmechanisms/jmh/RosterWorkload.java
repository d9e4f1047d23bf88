package io.github.sixmechanisms.jmh;

import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Correction;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.LedgerRecord;
import io.github.sixmechanisms.roster.Mark;
import io.github.sixmechanisms.roster.MarkHolding;
import io.github.sixmechanisms.roster.Relocation;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.EnterpriseId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * A ledger of the whole country from 2012 to 2022 in primitive arrays: the real tree with 2,500
 * parks; entries of all kinds, exits, re-entries, relocations between counties and parks that say
 * where they came from, successors, approvals, corrections and marks. The same seed gives the same
 * ledger.
 */
final class RosterWorkload {

  static final LocalDate LAST_MONTH = LocalDate.of(2022, 12, 1);

  private static final LocalDate BEGIN = LocalDate.of(2012, 1, 1);
  private static final LocalDate END = LocalDate.of(2022, 12, 31);
  private static final int PARKS = 2_500;

  final RegionTree tree = tree();
  final int[] parent;
  final boolean[] park;

  int enterprises;
  final int[] first;
  final int[] day;
  final byte[] what;
  final int[] county;
  final int[] parkOf;
  final int[] predecessor;

  /** The first and last day of each enterprise's mark; none begins after it ends. */
  final int[] markFrom;

  final int[] markTo;

  private final List<RegionCode> codes = tree.codes().asList();
  private final int[] counties;
  private final int[][] parksOf;
  private final SplittableRandom random = new SplittableRandom(20_221_231);
  private int size;

  private static final int CORRECTED_ONE_IN = 50;

  static final byte EXIT = 10;
  static final byte RELOCATION = 20;

  RosterWorkload(int changes) {
    parent = new int[codes.size()];
    park = new boolean[codes.size()];
    parksOf = new int[codes.size()][];
    for (int i = 0; i < codes.size(); i++) {
      Region region = tree.region(codes.get(i));
      parent[i] = region.parent().map(codes::indexOf).orElse(-1);
      park[i] = region.level() == Level.PARK;
      parksOf[i] =
          tree.parks(region.code()).stream().mapToInt(p -> codes.indexOf(p.code())).toArray();
    }
    counties =
        IntStream.range(0, codes.size()).filter(i -> tree.holdsEnterprises(codes.get(i))).toArray();
    first = new int[changes + 1];
    day = new int[changes];
    what = new byte[changes];
    county = new int[changes];
    parkOf = new int[changes];
    predecessor = new int[changes];
    markFrom = new int[changes];
    markTo = new int[changes];
    while (size < changes) {
      enterprise(changes);
    }
  }

  private static RegionTree tree() {
    List<Region> regions = new ArrayList<>();
    RegionCode china = RegionCode.of("000000");
    regions.add(Region.root(china, Text.of("中国", "China"), Level.COUNTRY));
    List<RegionCode> hosts = new ArrayList<>();
    try (BufferedReader rows =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    RosterWorkload.class.getResourceAsStream("/data/gbt2260-china.csv")),
                StandardCharsets.UTF_8))) {
      rows.lines()
          .filter(row -> row.matches("[0-9].*"))
          .map(row -> row.split(",", -1))
          .forEach(
              cells -> {
                RegionCode code = RegionCode.of(cells[0]);
                Level level =
                    switch (cells[2]) {
                      case "province" -> Level.PROVINCE;
                      case "prefecture" -> Level.PREFECTURE;
                      default -> Level.COUNTY;
                    };
                regions.add(
                    Region.of(
                        code,
                        Text.untranslated(cells[1]),
                        level,
                        cells[3].isEmpty() ? china : RegionCode.of(cells[3])));
                if (level == Level.COUNTY && hosts.size() < PARKS) {
                  hosts.add(code);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (RegionCode host : hosts) {
      regions.add(
          Region.of(RegionCode.of("P" + host), Text.untranslated("园区" + host), Level.PARK, host));
    }
    return RegionTree.of(regions);
  }

  private void enterprise(int limit) {
    int number = enterprises++;
    int at = (int) BEGIN.toEpochDay() + random.nextInt(3_600);
    boolean isOn = false;
    int steps = 1 + (random.nextInt(10) < 5 ? 0 : random.nextInt(1, 5));
    for (int i = 0; i < steps && size < limit && at <= END.toEpochDay(); i++) {
      isOn = step(number, i, at, isOn);
      at += random.nextInt(1, 700);
    }
    first[enterprises] = size;
    markFrom[number] = Integer.MAX_VALUE;
    markTo[number] = Integer.MIN_VALUE;
    if (random.nextInt(10) == 0) {
      markFrom[number] = (int) LocalDate.of(2019, 1, 1).toEpochDay() + random.nextInt(1_000);
      markTo[number] = markFrom[number] + 1_095;
    }
  }

  private boolean step(int number, int i, int at, boolean isOn) {
    day[size] = at;
    predecessor[size] = -1;
    if (!isOn) {
      place(counties[random.nextInt(counties.length)]);
      what[size] = (byte) kind(number, i).ordinal();
      if (what[size] == EntryKind.RESTRUCTURING.ordinal()) {
        predecessor[size] = random.nextInt(number);
      }
    } else if (random.nextInt(3) == 0) {
      int before = county[size - 1];
      int siblings = random.nextInt(counties.length);
      place(
          counties[siblings] == before
              ? counties[(siblings + 1) % counties.length]
              : counties[siblings]);
      what[size] = RELOCATION;
    } else {
      county[size] = -1;
      parkOf[size] = -1;
      what[size] = (byte) (EXIT + random.nextInt(ExitKind.values().length));
    }
    size++;
    return what[size - 1] < EXIT || what[size - 1] == RELOCATION;
  }

  private EntryKind kind(int number, int i) {
    int draw = random.nextInt(100);
    if (i == 0 && draw < 50) {
      return EntryKind.OPENING_STOCK;
    }
    if (draw < 80 || number == 0) {
      return draw % 2 == 0 ? EntryKind.NEW_PRODUCTION : EntryKind.SCALE_UP;
    }
    return draw < 95
        ? EntryKind.SECTOR_CHANGE_IN
        : draw < 98 ? EntryKind.RELOCATION_IN : EntryKind.RESTRUCTURING;
  }

  private void place(int where) {
    county[size] = where;
    int[] parks = parksOf[where];
    parkOf[size] = parks.length > 0 && random.nextInt(3) == 0 ? parks[0] : -1;
  }

  int size() {
    return size;
  }

  /**
   * The ledger in the order in which it was recorded: month by month. One change in fifty was
   * recorded with a wrong approval before and is corrected, so its record counts twice.
   */
  Iterable<LedgerRecord> ledger(IntPredicate filter) {
    int[] order =
        IntStream.range(0, size)
            .mapToLong(i -> (long) (day[i] / 30) << 32 | i)
            .sorted()
            .mapToInt(i -> (int) i)
            .filter(i -> filter.test(day[i]))
            .toArray();
    int[] owner = new int[size];
    for (int i = 0; i < enterprises; i++) {
      Arrays.fill(owner, first[i], first[i + 1], i);
    }
    return () ->
        IntStream.range(0, order.length)
            .boxed()
            .<LedgerRecord>mapMulti(
                (i, records) -> record(change(order[i], owner[order[i]]), order[i], records))
            .iterator();
  }

  private static void record(Change change, int number, Consumer<LedgerRecord> records) {
    if (number % CORRECTED_ONE_IN == 0) {
      Change wrong = withApproval(change, change.recorded().minusDays(1));
      records.accept(wrong);
      records.accept(Correction.replace(wrong, change, "wrong approval, note " + number % 1_000));
    } else {
      records.accept(change);
    }
  }

  private static Change withApproval(Change change, LocalDate approved) {
    if (change instanceof Entry entry) {
      return Entry.builder().from(entry).approved(approved).build();
    }
    return change instanceof Exit exit
        ? Exit.builder().from(exit).approved(approved).build()
        : Relocation.builder().from((Relocation) change).approved(approved).build();
  }

  private static <T> Iterator<T> iterator(int length, IntFunction<T> values) {
    return IntStream.range(0, length).mapToObj(values).iterator();
  }

  Iterable<MarkHolding> marks() {
    int[] marked = IntStream.range(0, enterprises).filter(i -> markFrom[i] <= markTo[i]).toArray();
    return () ->
        iterator(
            marked.length,
            i ->
                MarkHolding.builder()
                    .enterprise(id(marked[i]))
                    .mark(Mark.SPECIALISED_SME)
                    .effective(LocalDate.ofEpochDay(markFrom[marked[i]]))
                    .validTo(LocalDate.ofEpochDay(markTo[marked[i]]))
                    .recorded(LocalDate.ofEpochDay(markFrom[marked[i]]))
                    .build());
  }

  /** An identifier of 18 characters, as long as a unified social credit identifier. */
  static EnterpriseId id(int number) {
    return EnterpriseId.of(
        "9143" + String.valueOf(10_000_000_000_000L + number * 7_919L % 99_999_989L * 31));
  }

  private Change change(int i, int owner) {
    LocalDate date = LocalDate.ofEpochDay(day[i]);
    if (what[i] == RELOCATION) {
      Relocation.Builder relocation =
          Relocation.builder()
              .enterprise(id(owner))
              .fromCounty(codes.get(county[i - 1]))
              .county(codes.get(county[i]));
      if (parkOf[i - 1] >= 0) {
        relocation.fromPark(codes.get(parkOf[i - 1]));
      }
      if (parkOf[i] >= 0) {
        relocation.park(codes.get(parkOf[i]));
      }
      return relocation.effective(date).recorded(date).approved(date).build();
    }
    if (what[i] >= EXIT) {
      return Exit.builder()
          .enterprise(id(owner))
          .kind(ExitKind.values()[what[i] - EXIT])
          .effective(date)
          .recorded(date)
          .approved(date)
          .build();
    }
    Entry.Builder entry =
        Entry.builder()
            .enterprise(id(owner))
            .kind(EntryKind.values()[what[i]])
            .county(codes.get(county[i]));
    if (parkOf[i] >= 0) {
      entry.park(codes.get(parkOf[i]));
    }
    if (predecessor[i] >= 0) {
      entry.addPredecessors(id(predecessor[i]));
    }
    return entry.effective(date).recorded(date).approved(date).build();
  }
}
