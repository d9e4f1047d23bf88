package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import io.github.sixmechanisms.value.Fraction;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Where compiled rules find the values of indicators in the application's own rows or columns, as
 * primitive numbers. This class is immutable and thread-safe.
 *
 * @param <A> how a number is found: a function of a row, or the column of a batch
 */
public final class Binding<A> {

  /**
   * Where one indicator is found.
   *
   * @param numerator the number, or the code of a flag or category
   * @param denominator what it is divided by, empty for 1
   * @param factor what the quotient is multiplied by
   */
  record Source<A>(A numerator, Optional<A> denominator, Fraction factor) {}

  private final ImmutableMap<Indicator, Source<A>> sources;

  private Binding(ImmutableMap<Indicator, Source<A>> sources) {
    this.sources = sources;
  }

  /**
   * Starts a binding to rows, which are objects of the application.
   *
   * @param <R> the type of the rows
   * @param rowType the class of the rows
   * @return a builder whose sources are functions of a row
   */
  public static <R> Builder<ToLongFunction<? super R>> ofRows(Class<R> rowType) {
    requireNonNull(rowType, "rowType");
    return new Builder<>();
  }

  /**
   * Starts a binding to columns, which are arrays in a batch of the application.
   *
   * @param <B> the type of the batches
   * @param batchType the class of the batches
   * @return a builder whose sources are functions from a batch to a column
   */
  public static <B> Builder<Function<? super B, long[]>> ofColumns(Class<B> batchType) {
    requireNonNull(batchType, "batchType");
    return new Builder<>();
  }

  Source<A> source(String ruleSet, Indicator indicator) {
    Source<A> source = sources.get(indicator);
    if (source == null) {
      ImmutableMap<String, Indicator> bound = Maps.uniqueIndex(sources.keySet(), Indicator::id);
      throw new IllegalArgumentException(
          "The rule set ("
              + ruleSet
              + ") uses the indicator ("
              + indicator.id()
              + "), which is not bound; bound are "
              + bound.keySet()
              + "."
              + Nearest.mend(indicator, bound.keySet()));
    }
    return source;
  }

  /**
   * Builds a {@link Binding}. Not thread-safe.
   *
   * @param <A> how a number is found
   */
  public static final class Builder<A> {

    private final ImmutableMap.Builder<Indicator, Source<A>> sources = ImmutableMap.builder();

    private Builder() {}

    /**
     * Binds a whole number.
     *
     * @param indicator a numeric indicator
     * @param value its value
     * @return this builder
     * @throws IllegalArgumentException if the indicator is not numeric
     */
    public Builder<A> number(Indicator indicator, A value) {
      ConditionChecks.requireNumeric(indicator);
      return put(indicator, value, Optional.empty(), Fraction.ONE);
    }

    /**
     * Binds a quotient. A denominator of 0 means that the value is not applicable; one below 0 is
     * an error.
     *
     * @param indicator a numeric indicator
     * @param numerator the numerator
     * @param denominator the denominator
     * @return this builder
     * @throws IllegalArgumentException if the indicator is not numeric
     */
    public Builder<A> ratio(Indicator indicator, A numerator, A denominator) {
      return ratio(indicator, numerator, denominator, Fraction.ONE);
    }

    /**
     * Binds a multiple of a quotient, such as a completion divided by the share of the year that is
     * due. A denominator of 0 means that the value is not applicable; one below 0 is an error.
     *
     * @param indicator a numeric indicator
     * @param numerator the numerator
     * @param denominator the denominator
     * @param factor what the quotient is multiplied by, above 0
     * @return this builder
     * @throws IllegalArgumentException if the indicator is not numeric, the factor is not above 0,
     *     or it is not 1 for a count or a rank share
     */
    public Builder<A> ratio(Indicator indicator, A numerator, A denominator, Fraction factor) {
      ConditionChecks.requireNumeric(indicator);
      boolean limited =
          indicator.type() == IndicatorType.COUNT || indicator.type() == IndicatorType.RANK_SHARE;
      if (limited && !factor.equals(Fraction.ONE)) {
        throw new IllegalArgumentException(
            "The indicator ("
                + indicator.id()
                + ") of type "
                + indicator.type()
                + " must not be bound as a multiple of a quotient.\nMaybe leave out the factor.");
      }
      if (factor.signum() <= 0) {
        throw new IllegalArgumentException(
            "The factor ("
                + factor
                + ") of the indicator ("
                + indicator.id()
                + ") must be above 0.");
      }
      return put(
          indicator, numerator, Optional.of(requireNonNull(denominator, "denominator")), factor);
    }

    /**
     * Binds a flag.
     *
     * @param indicator a flag
     * @param code 1 for yes, 0 for no, a negative number for not applicable
     * @return this builder
     * @throws IllegalArgumentException if the indicator is not a flag
     */
    public Builder<A> flag(Indicator indicator, A code) {
      ConditionChecks.requireType(indicator, IndicatorType.FLAG, "be bound as a flag");
      return put(indicator, code, Optional.empty(), Fraction.ONE);
    }

    /**
     * Binds a category.
     *
     * @param indicator a category of at most 63 names
     * @param code the place of the name among {@link Indicator#categories}, from 0; a negative
     *     number for not applicable
     * @return this builder
     * @throws IllegalArgumentException if the indicator is not a category or has more names
     */
    public Builder<A> category(Indicator indicator, A code) {
      ConditionChecks.requireType(indicator, IndicatorType.CATEGORY, "be bound as a category");
      if (indicator.categories().size() >= Long.SIZE) {
        throw new IllegalArgumentException(
            "The indicator ("
                + indicator.id()
                + ") must have at most 63 names to be bound as a category.");
      }
      return put(indicator, code, Optional.empty(), Fraction.ONE);
    }

    private Builder<A> put(
        Indicator indicator, A numerator, Optional<A> denominator, Fraction factor) {
      sources.put(
          indicator, new Source<>(requireNonNull(numerator, "numerator"), denominator, factor));
      return this;
    }

    /**
     * Ends the binding.
     *
     * @return the binding
     * @throws IllegalArgumentException if an indicator is bound twice
     */
    public Binding<A> build() {
      return new Binding<>(sources.buildOrThrow());
    }
  }
}
