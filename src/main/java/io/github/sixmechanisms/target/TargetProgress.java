package io.github.sixmechanisms.target;

import static java.util.Objects.requireNonNull;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Where a region stands on the way to a yearly target: what is due, by how many it is short, when
 * it will be there, and what it needs for the rest of the year. All exact.
 *
 * @param target the yearly target, 0 or more
 * @param done what is done from 1 January to the end of the day; a net increase may be negative
 * @param schedule by when the target falls due
 * @param year the programme year
 * @param day a day of the year, end of day inclusive
 */
public record TargetProgress(
    long target, long done, Schedule schedule, ProgrammeYear year, LocalDate day)
    implements Localized {

  private static final int MONTHS = 12;
  private static final BigInteger MOST_DAYS = BigInteger.valueOf(366_000);

  /**
   * Refuses a negative target, a day outside the year, and a net loss so great that what is missing
   * is no {@code long}.
   *
   * @param target the yearly target, 0 or more
   * @param done what is done from 1 January to the end of the day; a net increase may be negative
   * @param schedule by when the target falls due
   * @param year the programme year
   * @param day a day of the year, end of day inclusive
   */
  public TargetProgress {
    requireNonNull(schedule, "schedule");
    if (target < 0) {
      throw new IllegalArgumentException("The target (" + target + ") must not be negative.");
    }
    if (done < target - Long.MAX_VALUE) {
      throw new IllegalArgumentException(
          "The done ("
              + done
              + ") must not be below the target ("
              + target
              + ") by more than "
              + Long.MAX_VALUE
              + ".");
    }
    if (!year.contains(requireNonNull(day, "day"))) {
      throw new IllegalArgumentException(
          "The day (" + day + ") must lie in the programme year (" + year + ").");
    }
  }

  private int monthsElapsed() {
    return year.monthsElapsed(day);
  }

  /**
   * Returns what is due by the schedule.
   *
   * @return target × share due, exact
   */
  public Fraction due() {
    return Fraction.of(target).times(schedule.share(monthsElapsed()));
  }

  /**
   * Returns by how many enterprises the region is short of what is due.
   *
   * @return the least whole number that makes done at least {@link #due}; 0 if it is
   */
  public long shortBy() {
    Fraction missing = due().minus(Fraction.of(done));
    return missing.signum() <= 0 ? 0 : missing.negated().floor().negate().longValueExact();
  }

  /**
   * Says when the target will be met at the present rate: if as many come on every day as have come
   * on the average of the days since 1 January.
   *
   * @return the first day at whose end done × days ÷ days so far is at least the target, also after
   *     the end of the year; the day itself if it is met; empty if nothing is done or the day is
   *     more than a thousand years away
   */
  public Optional<LocalDate> metAtPresentRate() {
    if (done >= target) {
      return Optional.of(day);
    }
    if (done <= 0) {
      return Optional.empty();
    }
    long days = ChronoUnit.DAYS.between(year.firstDay(), day) + 1;
    Fraction needed = Fraction.of(target).times(Fraction.of(days)).dividedBy(Fraction.of(done));
    BigInteger whole = needed.negated().floor().negate();
    return whole.compareTo(MOST_DAYS) > 0
        ? Optional.empty()
        : Optional.of(year.firstDay().plusDays(whole.longValueExact() - 1));
  }

  /**
   * Says when the target will be met along the schedule: if the rest of the year goes by the shares
   * of the schedule, scaled by what is done against what was due.
   *
   * @return the end of the first month with done × share of the month ÷ share due now at least the
   *     target; the day itself if it is met; empty if that is not within the year, or nothing was
   *     due or done yet
   */
  public Optional<LocalDate> metAlongSchedule() {
    Fraction share = schedule.share(monthsElapsed());
    if (done >= target) {
      return Optional.of(day);
    }
    if (done <= 0 || share.signum() == 0) {
      return Optional.empty();
    }
    for (int month = monthsElapsed() + 1; month <= MONTHS; month++) {
      Fraction forecast = Fraction.of(done).times(schedule.share(month)).dividedBy(share);
      if (forecast.compareTo(Fraction.of(target)) >= 0) {
        return Optional.of(year.endOfMonth(month));
      }
    }
    return Optional.empty();
  }

  /**
   * Returns how far the region has come against what is due (序时完成率).
   *
   * @return done ÷ {@link #due}, exact; empty if nothing is due
   */
  public Optional<Fraction> attainment() {
    Fraction due = due();
    return due.signum() == 0 ? Optional.empty() : Optional.of(Fraction.of(done).dividedBy(due));
  }

  /**
   * Forecasts the end of the year at the present rate: as many on every day as on the average of
   * the days since 1 January.
   *
   * @return done × days of the year ÷ days so far, exact
   */
  public Fraction forecast() {
    return Fraction.of(done)
        .times(
            Fraction.of(
                ChronoUnit.DAYS.between(year.firstDay(), year.lastDay()) + 1,
                ChronoUnit.DAYS.between(year.firstDay(), day) + 1));
  }

  /**
   * Returns how many are needed in each of the months that are left.
   *
   * @return (target − done) ÷ months that are not completed, exact; 0 if the target is met, empty
   *     if it is not and no month is left
   */
  public Optional<Fraction> neededPerMonth() {
    int left = MONTHS - monthsElapsed();
    long missing = Math.max(0, Math.subtractExact(target, done));
    if (missing == 0) {
      return Optional.of(Fraction.ZERO);
    }
    return left == 0 ? Optional.empty() : Optional.of(Fraction.of(missing, left));
  }

  @Override
  public String in(Language language) {
    return Message.of(
            TargetKey.PROGRESS,
            "day",
            day,
            "target",
            target,
            "done",
            done,
            "due",
            due().toDecimal(2).toPlainString(),
            "short",
            shortBy(),
            "met",
            metAtPresentRate().map(LocalDate::toString).orElse("–"),
            "schedule",
            metAlongSchedule().map(LocalDate::toString).orElse("–"),
            "needed",
            neededPerMonth().map(rate -> rate.toDecimal(2).toPlainString()).orElse("–"))
        .in(language);
  }
}
