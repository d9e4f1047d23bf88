package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.github.sixmechanisms.value.Fraction;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formulas in the expression language of DMN. */
final class Feel {

  private static final ImmutableSet<String> RESERVED =
      ImmutableSet.of(
          "and",
          "or",
          "not",
          "in",
          "between",
          "for",
          "return",
          "if",
          "then",
          "else",
          "some",
          "every",
          "satisfies",
          "instance",
          "of",
          "function",
          "external",
          "null",
          "true",
          "false",
          "date",
          "time",
          "duration",
          "number",
          "string",
          "boolean",
          "list",
          "context",
          "range",
          "item",
          "partial",
          "years",
          "months",
          "days",
          "count",
          "min",
          "max",
          "sum",
          "mean",
          "all",
          "any",
          "abs",
          "floor",
          "ceiling",
          "contains",
          "matches",
          "replace",
          "split",
          "now",
          "today",
          "log",
          "exp",
          "sqrt",
          "modulo",
          "odd",
          "even",
          "sort",
          "union",
          "append",
          "concatenate",
          "insert",
          "remove",
          "reverse",
          "flatten",
          "product",
          "median",
          "stddev",
          "mode",
          "substring",
          "before",
          "after",
          "meets",
          "overlaps",
          "includes",
          "during",
          "starts",
          "finishes",
          "coincides",
          "is");

  /** The most parts of an expression in one row. */
  private static final int ROW = 16;

  private Feel() {}

  /**
   * Words with which some parsers begin an expression even where a longer name goes on, so that no
   * name may begin with them.
   */
  private static final ImmutableSet<String> OPENING =
      ImmutableSet.of(
          "if",
          "for",
          "some",
          "every",
          "function",
          "not",
          "null",
          "true",
          "false",
          "in",
          "and",
          "or",
          "then",
          "else",
          "return",
          "satisfies",
          "between",
          "instance");

  /** Ids have no underscore, so that the name stays unique. */
  static String name(Indicator indicator) {
    String id = indicator.id();
    if (OPENING.stream().anyMatch(id::startsWith)) {
      return "x_" + id;
    }
    return RESERVED.contains(id) ? id + "_" : id;
  }

  static String type(Indicator indicator) {
    return switch (indicator.type()) {
      case FLAG -> "boolean";
      case CATEGORY -> "string";
      default -> "number";
    };
  }

  static String string(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }

  /** The cells of a conjunction, empty if the formula is none or needs an expression. */
  static Optional<Map<Indicator, String>> cells(Formula formula) {
    Map<Indicator, Cell> cells = new LinkedHashMap<>();
    List<Formula> parts = formula instanceof Formula.And and ? and.parts() : List.of(formula);
    for (Formula part : flattened(parts)) {
      if (!(part instanceof Formula.Literal literal)) {
        return Optional.empty();
      }
      Indicator indicator = literal.condition().indicator();
      Cell known = cells.getOrDefault(indicator, Cell.ANY);
      Optional<Cell> narrowed = known.and(literal.condition());
      if (narrowed.isEmpty()) {
        return Optional.empty();
      }
      cells.put(indicator, narrowed.get());
    }
    Map<Indicator, String> texts = new LinkedHashMap<>();
    cells.forEach((indicator, cell) -> texts.put(indicator, cell.text()));
    return Optional.of(texts);
  }

  private static List<Formula> flattened(List<Formula> parts) {
    return parts.stream()
        .flatMap(
            part ->
                part instanceof Formula.And and ? flattened(and.parts()).stream() : Stream.of(part))
        .toList();
  }

  /** What one indicator must satisfy: an interval, or a list of values. */
  private record Cell(Optional<Bound> low, Optional<Bound> high, Optional<String> values) {

    static final Cell ANY = new Cell(Optional.empty(), Optional.empty(), Optional.empty());

    Optional<Cell> and(Condition.Simple condition) {
      if (condition instanceof Condition.Comparison comparison) {
        return values.isPresent() || !isFinite(comparison.threshold())
            ? Optional.empty()
            : bounded(comparison);
      }
      return this.equals(ANY) ? listed(condition) : Optional.empty();
    }

    private Optional<Cell> bounded(Condition.Comparison comparison) {
      Optional<Bound> bound = Optional.of(new Bound(comparison.threshold(), comparison.operator()));
      return switch (comparison.operator()) {
        case ABOVE, AT_LEAST ->
            low.isPresent() ? Optional.empty() : new Cell(bound, high, values).unlessEmpty();
        case BELOW, AT_MOST ->
            high.isPresent() ? Optional.empty() : new Cell(low, bound, values).unlessEmpty();
        case EQUAL -> this.equals(ANY) ? bound.map(b -> ofValues(b.number())) : Optional.empty();
        case NOT_EQUAL -> Optional.empty();
      };
    }

    /** Engines differ on intervals without a value, so these stay expressions. */
    private Optional<Cell> unlessEmpty() {
      boolean hasValues =
          low.isEmpty()
              || high.isEmpty()
              || low.get().threshold().compareTo(high.get().threshold()) < 0;
      return hasValues ? Optional.of(this) : Optional.empty();
    }

    private static Optional<Cell> listed(Condition.Simple condition) {
      if (condition instanceof Condition.FlagIs flag) {
        return Optional.of(ofValues(flag.expected() == Reading.Flag.YES ? "true" : "false"));
      } else if (condition instanceof Condition.OneOf oneOf) {
        return Optional.of(
            ofValues(oneOf.names().stream().map(Feel::string).collect(Collectors.joining(", "))));
      }
      return Optional.empty();
    }

    private static Cell ofValues(String values) {
      return new Cell(Optional.empty(), Optional.empty(), Optional.of(values));
    }

    String text() {
      if (values.isPresent()) {
        return values.get();
      }
      if (low.isPresent() && high.isPresent()) {
        return (low.get().operator() == Operator.AT_LEAST ? "[" : "(")
            + low.get().number()
            + ".."
            + high.get().number()
            + (high.get().operator() == Operator.AT_MOST ? "]" : ")");
      }
      Bound bound = low.or(() -> high).orElseThrow();
      return bound.operator().plain() + " " + bound.number();
    }
  }

  private record Bound(Fraction threshold, Operator operator) {
    String number() {
      return threshold.toExactDecimal().orElseThrow().toPlainString();
    }
  }

  private static boolean isFinite(Fraction number) {
    return number.toExactDecimal().isPresent();
  }

  /** An expression that is true exactly when the formula is, and false, not null, otherwise. */
  static String expression(Formula formula) {
    if (formula instanceof Formula.Literal literal) {
      return literal(literal.condition());
    } else if (formula instanceof Formula.And and) {
      return and.parts().isEmpty() ? "true" : joined(and.parts(), " and ");
    }
    List<Formula> parts = ((Formula.Or) formula).parts();
    return parts.isEmpty() ? "false" : joined(parts, " or ");
  }

  /** Long rows are grouped, since some parsers take room on the stack for every part of a row. */
  private static String joined(List<Formula> parts, String word) {
    return grouped(parts.stream().map(part -> "(" + expression(part) + ")").toList(), word);
  }

  private static String grouped(List<String> parts, String word) {
    return parts.size() <= ROW
        ? String.join(word, parts)
        : grouped(
            Lists.partition(parts, ROW).stream()
                .map(group -> "(" + String.join(word, group) + ")")
                .toList(),
            word);
  }

  private static String literal(Condition.Simple condition) {
    String name = name(condition.indicator());
    if (condition instanceof Condition.Applicable applicable) {
      return name + (applicable.expected() == Reading.Flag.YES ? " != null" : " = null");
    } else if (condition instanceof Condition.IndicatorComparison comparison) {
      String other = name(comparison.other());
      return guarded(name + " != null and " + other, compared(name, comparison.operator(), other));
    } else if (condition instanceof Condition.Comparison comparison) {
      return guarded(name, compared(comparison, name));
    } else if (condition instanceof Condition.OneOf oneOf) {
      return guarded(
          name,
          oneOf.names().stream()
              .map(found -> name + " = " + string(found))
              .collect(Collectors.joining(" or ", "(", ")")));
    }
    boolean yes = ((Condition.FlagIs) condition).expected() == Reading.Flag.YES;
    return guarded(name, name + " = " + yes);
  }

  /** A threshold without a finite decimal is divided by the engine, as its input was. */
  private static String compared(Condition.Comparison comparison, String name) {
    Fraction threshold = comparison.threshold();
    String number =
        threshold
            .toExactDecimal()
            .map(BigDecimal::toPlainString)
            .orElseGet(() -> threshold.numerator() + " / " + threshold.denominator());
    return compared(name, comparison.operator(), number);
  }

  private static String compared(String left, Operator operator, String right) {
    return left + " " + operator.plain() + " " + right;
  }

  private static String guarded(String names, String expression) {
    return "(if " + names + " != null then " + expression + " else false)";
  }
}
