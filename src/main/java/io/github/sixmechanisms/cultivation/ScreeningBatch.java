package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.internal.PackedTexts;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.Binding;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;

/** The indicators of many enterprises as columns of primitive numbers. */
final class ScreeningBatch {

  private static final int FEN = 100;
  private static final int YES = 1;
  private static final int NO = 0;
  private static final int UNKNOWN = -1;

  /** Codes of flags: 1, 0, or −1 if not known. */
  private final long[] industrial;

  private final long[] onRoster;
  private final Quotients trailing;
  private final Quotients trailingDecline;
  private final Quotients toDateDecline;
  private final Quotients electricityDecline;
  private final Quotients stopped;

  /** A column of quotients; a denominator of 0 is not applicable. */
  private static final class Quotients {
    private final long[] numerators;
    private final long[] denominators;

    Quotients(int rows) {
      numerators = new long[rows];
      denominators = new long[rows];
    }

    void put(int row, long value, long unit) {
      boolean given = value != ObservationColumns.NONE;
      numerators[row] = given ? value : 0;
      denominators[row] = given ? unit : 0;
    }

    /** 1 − now ÷ then. */
    void decline(int row, long now, long then) {
      if (now != ObservationColumns.NONE && then > 0) {
        numerators[row] = Math.subtractExact(then, now);
        denominators[row] = then;
      }
    }
  }

  private final PackedTexts enterprises;

  private ScreeningBatch(PackedTexts enterprises) {
    this.enterprises = enterprises;
    int rows = enterprises.size();
    industrial = new long[rows];
    onRoster = new long[rows];
    trailing = new Quotients(rows);
    trailingDecline = new Quotients(rows);
    toDateDecline = new Quotients(rows);
    electricityDecline = new Quotients(rows);
    stopped = new Quotients(rows);
  }

  static ScreeningBatch of(
      OperatingRecords records,
      Roster roster,
      Map<EnterpriseId, EnterpriseProfile> profiles,
      YearMonth month,
      int enoughStopped,
      AsOf asOf) {
    records.requireNotAfter(month, asOf);
    ObservationColumns columns = records.columns();
    ScreeningBatch batch = new ScreeningBatch(columns.enterprises());
    int knownOn = OperatingRecords.knownOn(asOf);
    for (int row = 0; row < batch.size(); row++) {
      EnterpriseId enterprise = batch.enterprise(row);
      EnterpriseProfile profile = profiles.get(enterprise);
      batch.industrial[row] =
          profile == null || profile.industry().isEmpty()
              ? UNKNOWN
              : code(profile.industry().get().isIndustrial());
      batch.onRoster[row] = code(roster.countyOf(enterprise, asOf).isPresent());
      batch.put(row, new FiguresOf(columns, row, Months.number(month), knownOn), enoughStopped);
    }
    return batch;
  }

  private static int code(boolean yes) {
    return yes ? YES : NO;
  }

  private void put(int row, FiguresOf figures, int enoughStopped) {
    trailing.put(row, figures.trailing(), FEN);
    trailingDecline.decline(row, figures.trailing(), figures.trailingThen());
    toDateDecline.decline(row, figures.toDate(), figures.toDateThen());
    electricityDecline.decline(row, figures.electricity(), figures.electricityThen());
    stopped.put(row, figures.stopped(enoughStopped), 1);
  }

  int size() {
    return enterprises.size();
  }

  EnterpriseId enterprise(int row) {
    return EnterpriseId.of(enterprises.text(row));
  }

  static Binding<Function<? super ScreeningBatch, long[]>> binding() {
    Binding.Builder<Function<? super ScreeningBatch, long[]>> binding =
        Binding.ofColumns(ScreeningBatch.class);
    return binding
        .flag(CultivationIndicators.INDUSTRIAL, batch -> batch.industrial)
        .flag(CultivationIndicators.ON_ROSTER, batch -> batch.onRoster)
        .ratio(
            CultivationIndicators.TRAILING_REVENUE,
            batch -> batch.trailing.numerators,
            batch -> batch.trailing.denominators)
        .ratio(
            CultivationIndicators.TRAILING_REVENUE_DECLINE,
            batch -> batch.trailingDecline.numerators,
            batch -> batch.trailingDecline.denominators)
        .ratio(
            CultivationIndicators.REVENUE_TO_DATE_DECLINE,
            batch -> batch.toDateDecline.numerators,
            batch -> batch.toDateDecline.denominators)
        .ratio(
            CultivationIndicators.ELECTRICITY_DECLINE,
            batch -> batch.electricityDecline.numerators,
            batch -> batch.electricityDecline.denominators)
        .ratio(
            CultivationIndicators.STOPPED_MONTHS,
            batch -> batch.stopped.numerators,
            batch -> batch.stopped.denominators)
        .build();
  }
}
