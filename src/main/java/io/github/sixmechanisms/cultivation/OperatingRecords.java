package io.github.sixmechanisms.cultivation;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.internal.Days;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What enterprises reported month by month, late and corrected reports included (经营台账).
 *
 * <p>It holds millions of observations in packed columns; the lists that it returns make each value
 * when it is asked for. This class is immutable and thread-safe.
 */
public final class OperatingRecords {

  private final ObservationColumns columns;

  private OperatingRecords(ObservationColumns columns) {
    this.columns = columns;
  }

  /**
   * Returns the records.
   *
   * @param observations the observations in any order
   * @return the records
   * @throws io.github.sixmechanisms.text.InvalidInputException if an enterprise has two
   *     observations of one month with the same recorded date; all problems together
   */
  public static OperatingRecords of(Iterable<Observation> observations) {
    ObservationPacker packer = new ObservationPacker();
    requireNonNull(observations, "observations").forEach(packer::add);
    return new OperatingRecords(packer.columns());
  }

  /**
   * Returns the observations.
   *
   * @return the observations by enterprise, month and recorded date; a view that makes each when it
   *     is asked for
   */
  public List<Observation> observations() {
    return new View(columns);
  }

  private static final class View extends AbstractList<Observation> implements RandomAccess {

    private final ObservationColumns columns;

    View(ObservationColumns columns) {
      this.columns = columns;
    }

    @Override
    public Observation get(int index) {
      return columns.observation(index);
    }

    @Override
    public int size() {
      return columns.size();
    }
  }

  /**
   * Returns the enterprises that have observations.
   *
   * @return the identifiers in order
   */
  public ImmutableSortedSet<EnterpriseId> enterprises() {
    return IntStream.range(0, columns.enterprises().size())
        .mapToObj(number -> EnterpriseId.of(columns.enterprises().text(number)))
        .collect(ImmutableSortedSet.toImmutableSortedSet(EnterpriseId::compareTo));
  }

  /**
   * Returns what the reports of an enterprise come to.
   *
   * @param enterprise the enterprise
   * @param month the month to whose end the figures reach, not after the month of the day
   * @param asOf the day and knowledge day; of several reports of one month the one recorded last as
   *     known counts
   * @return the figures; all empty for an enterprise without reports
   * @throws IllegalArgumentException if the month comes after the day
   */
  public OperatingFigures figures(EnterpriseId enterprise, YearMonth month, AsOf asOf) {
    requireNonNull(enterprise, "enterprise");
    requireNotAfter(month, asOf);
    int number = columns.enterprises().find(enterprise.text());
    return number < 0
        ? OperatingFigures.builder().enterprise(enterprise).month(month).build()
        : new FiguresOf(columns, number, Months.number(month), knownOn(asOf)).figures();
  }

  void requireNotAfter(YearMonth month, AsOf asOf) {
    YearMonth last = YearMonth.from(requireNonNull(asOf, "asOf").day());
    if (requireNonNull(month, "month").isAfter(last)) {
      throw new IllegalArgumentException(
          "The month (" + month + ") must not come after the day (" + asOf.day() + ").");
    }
  }

  static int knownOn(AsOf asOf) {
    return asOf.knowledgeDay().map(Days::number).orElse(Days.NEVER);
  }

  ObservationColumns columns() {
    return columns;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof OperatingRecords that && observations().equals(that.observations());
  }

  @Override
  public int hashCode() {
    return observations().hashCode();
  }

  /**
   * Returns the size of the records.
   *
   * @return for instance {@code 48 observations of 2 enterprises}
   */
  @Override
  public String toString() {
    return columns.size() + " observations of " + columns.enterprises().size() + " enterprises";
  }
}
