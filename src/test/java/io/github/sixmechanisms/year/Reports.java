package io.github.sixmechanisms.year;

import io.github.sixmechanisms.cultivation.EnterpriseProfile;
import io.github.sixmechanisms.cultivation.Observation;
import io.github.sixmechanisms.cultivation.OperatingRecords;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What some thousands of enterprises report each month: those near the threshold that are not on
 * the roster, and those on it that may fall off. Some reports are missing, late or corrected.
 */
final class Reports {

  private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);

  private static final int CANDIDATES_IN_A_COUNTY = 18;
  private static final int WEAK_IN_A_COUNTY = 6;

  private static final YearMonth FIRST = YearMonth.of(2020, 2);
  private static final YearMonth LAST_BEFORE = YearMonth.of(2021, 12);
  private static final int SIZE = 20_000_000;

  /** A month that no year has. */
  private static final int NEVER = 99;

  /** One that reports, with its yearly revenue of 2021 and what 2022 comes to, in per cent. */
  private record Reporter(Place place, IndustryCode industry, long revenue, int growth, int stops) {
    /** Those that were never large enough are known from 2021 on only. */
    boolean reports(YearMonth month) {
      return month.getYear() > FIRST.getYear() || revenue >= SIZE;
    }

    boolean isStopped(YearMonth month) {
      int since = month.getMonthValue() - stops;
      return month.getYear() == Province.YEAR.year() && since >= 0 && since < 4;
    }
  }

  private final Chance chance;
  private final List<Reporter> reporters = new ArrayList<>();
  private final Map<EnterpriseId, Long> toDate = new TreeMap<>();
  private final List<Observation> pending = new ArrayList<>();
  private final List<Observation> recorded = new ArrayList<>();

  Reports(long seed, Enterprises enterprises) {
    chance = new Chance(seed, "reports");
    for (RegionCode county : Province.at(Level.COUNTY)) {
      for (int i = 0; i < CANDIDATES_IN_A_COUNTY; i++) {
        Place place = enterprises.unknown(county);
        add(place, chance.between(7_000_000, SIZE - 1), chance.between(85, 150), NEVER);
      }
      for (int i = 0; i < WEAK_IN_A_COUNTY; i++) {
        int stops = chance.percent(8) ? chance.between(2, 9) : NEVER;
        add(enterprises.present(county), chance.between(SIZE, 42_000_000), growth(), stops);
      }
    }
    for (YearMonth month = FIRST; month.isBefore(LAST_BEFORE); month = month.plusMonths(1)) {
      report(month);
    }
  }

  private int growth() {
    return chance.between(60, 125);
  }

  private void add(Place place, long revenue, int growth, int stops) {
    boolean isKnown = reporters.stream().anyMatch(r -> r.place().equals(place));
    if (!isKnown) {
      IndustryCode industry = chance.oneOf(IndustryCode.industrialClasses());
      reporters.add(new Reporter(place, industry, revenue, growth, stops));
    }
  }

  /** Every other candidate is young: it enters with a monthly batch, not with the yearly review. */
  boolean isYoung(EnterpriseId enterprise) {
    return enterprise.text().charAt(16) % 2 == 0;
  }

  List<EnterpriseProfile> profiles() {
    return reporters.stream().map(Reports::profile).toList();
  }

  private static EnterpriseProfile profile(Reporter reporter) {
    return EnterpriseProfile.builder()
        .enterprise(reporter.place().enterprise())
        .county(reporter.place().county())
        .park(reporter.place().park())
        .industry(reporter.industry())
        .effective(FOUNDED)
        .recorded(FOUNDED)
        .build();
  }

  /** Returns all that was reported by the end of the month: the figures of the month before. */
  OperatingRecords next(YearMonth month) {
    report(month.minusMonths(1));
    for (Observation observation : List.copyOf(pending)) {
      if (!observation.recorded().isAfter(month.atEndOfMonth())) {
        recorded.add(observation);
      }
    }
    pending.removeIf(observation -> !observation.recorded().isAfter(month.atEndOfMonth()));
    return OperatingRecords.of(recorded);
  }

  private void report(YearMonth month) {
    if (month.getMonthValue() == 1) {
      toDate.clear(); // There is no report for January alone; February's has both months.
      return;
    }
    reporters.stream()
        .filter(reporter -> reporter.reports(month))
        .forEach(reporter -> report(reporter, month));
  }

  private void report(Reporter reporter, YearMonth month) {
    int months = month.getMonthValue() == 2 ? 2 : 1;
    int growth = month.getYear() == Province.YEAR.year() ? reporter.growth() : 100;
    int share = reporter.isStopped(month) ? 0 : chance.between(85, 115) * months;
    long revenue = reporter.revenue() * growth / 100 * share / 1_200;
    EnterpriseId enterprise = reporter.place().enterprise();
    long sum = toDate.merge(enterprise, revenue, Long::sum);
    LocalDate day = month.plusMonths(1).atDay(chance.between(8, 18));
    if (!chance.percent(4)) {
      boolean isLate = chance.percent(5);
      Observation observation =
          observation(reporter, month, sum, share)
              .recorded(isLate ? day.plusMonths(1) : day)
              .build();
      pending.add(observation);
      if (chance.percent(3)) {
        pending.add(corrected(observation, sum));
      }
    }
  }

  private Observation.Builder observation(
      Reporter reporter, YearMonth month, long revenueToDate, int share) {
    return Observation.builder()
        .enterprise(reporter.place().enterprise())
        .month(month)
        .revenueToDate(Yuan.ofYuan(revenueToDate))
        .electricity(reporter.revenue() / 1_000 * share)
        .employees(20 + reporter.revenue() / 500_000)
        .production(
            reporter.isStopped(month)
                ? Observation.Production.STOPPED
                : Observation.Production.RUNNING)
        .origin("tax");
  }

  private Observation corrected(Observation first, long revenueToDate) {
    return Observation.builder()
        .from(first)
        .revenueToDate(Yuan.ofYuan(revenueToDate * chance.between(90, 110) / 100))
        .recorded(first.recorded().plusDays(chance.between(10, 60)))
        .build();
  }
}
