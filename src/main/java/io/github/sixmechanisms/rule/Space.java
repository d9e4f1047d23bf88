package io.github.sixmechanisms.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows that some formulas can tell apart: one dimension per indicator, whose cells with the
 * same verdict of every literal are merged into a class. A comparison of two indicators is a
 * dimension of its own with the classes true and false, which admits more rows than there are.
 */
final class Space {

  /** Where a literal is decided: the verdicts on the classes of a dimension. */
  record Verdicts(int dimension, ImmutableList<Boolean> ofClass) {}

  /** The cells of a dimension, the class of each, and a value of each class. */
  record Dimension(
      ImmutableList<Indicator> indicator,
      ImmutableList<Reading> cells,
      ImmutableIntArray classOfCell,
      ImmutableIntArray cellOfClass) {

    int classes() {
      return cellOfClass.length();
    }

    /** Whether a class has a value, not only “not applicable”. */
    boolean hasValue(int wanted) {
      for (int cell = 0; cell < cells.size(); cell++) {
        if (classOfCell.get(cell) == wanted && !(cells.get(cell) instanceof Reading.Missing)) {
          return true;
        }
      }
      return indicator.isEmpty();
    }
  }

  private final List<Dimension> dimensions = new ArrayList<>();
  private final Map<Condition.Simple, Verdicts> literals = new HashMap<>();

  Space(Iterable<Formula> formulas) {
    Set<Condition.Simple> all = new LinkedHashSet<>();
    formulas.forEach(formula -> Formula.literals(formula, all));
    Map<Indicator, List<Condition.Simple>> byIndicator = new LinkedHashMap<>();
    for (Condition.Simple literal : all) {
      literal
          .indicators()
          .forEach(indicator -> byIndicator.computeIfAbsent(indicator, i -> new ArrayList<>()));
      if (literal instanceof Condition.IndicatorComparison) {
        addFree(literal);
      } else {
        byIndicator.computeIfAbsent(literal.indicator(), i -> new ArrayList<>()).add(literal);
      }
    }
    byIndicator.forEach(this::addIndicator);
  }

  private void addFree(Condition.Simple literal) {
    literals.put(literal, new Verdicts(dimensions.size(), ImmutableList.of(false, true)));
    dimensions.add(
        new Dimension(
            ImmutableList.of(),
            ImmutableList.of(),
            ImmutableIntArray.of(),
            ImmutableIntArray.of(0, 1)));
  }

  private void addIndicator(Indicator indicator, List<Condition.Simple> found) {
    ImmutableList<Reading> cells = Cells.of(indicator, found);
    Map<List<Boolean>, Integer> classes = new LinkedHashMap<>();
    int[] classOfCell = new int[cells.size()];
    List<Integer> cellOfClass = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      Row row = ValueRow.of("cell", ImmutableMap.of(indicator, cells.get(cell)));
      List<Boolean> signature =
          found.stream().map(literal -> literal.test(row) == Truth.TRUE).toList();
      Integer known = classes.get(signature);
      if (known == null) {
        known = classes.size();
        classes.put(signature, known);
        cellOfClass.add(cell);
      }
      classOfCell[cell] = known;
    }
    register(found, List.copyOf(classes.keySet()));
    dimensions.add(
        new Dimension(
            ImmutableList.of(indicator),
            cells,
            ImmutableIntArray.copyOf(classOfCell),
            ImmutableIntArray.copyOf(cellOfClass)));
  }

  private void register(List<Condition.Simple> found, List<List<Boolean>> signatures) {
    for (int i = 0; i < found.size(); i++) {
      int literal = i;
      ImmutableList<Boolean> ofClass =
          signatures.stream()
              .map(signature -> signature.get(literal))
              .collect(ImmutableList.toImmutableList());
      literals.put(found.get(i), new Verdicts(dimensions.size(), ofClass));
    }
  }

  List<Dimension> dimensions() {
    return dimensions;
  }

  Verdicts verdicts(Condition.Simple literal) {
    Verdicts verdicts = literals.get(literal);
    if (verdicts == null) {
      throw new IllegalStateException("The literal " + literal + " is not of this space.");
    }
    return verdicts;
  }

  /** A row that lies in the given class of each dimension; −1 stands for any class. */
  ValueRow row(int[] classes) {
    int[] cells = new int[classes.length];
    for (int d = 0; d < classes.length; d++) {
      cells[d] = cell(d, classes[d]);
    }
    return rowOfCells(cells);
  }

  /** A cell of the class of a dimension; −1 stands for any class. */
  int cell(int dimension, int chosen) {
    Dimension found = dimensions.get(dimension);
    return found.indicator().isEmpty() ? 0 : found.cellOfClass().get(Math.max(0, chosen));
  }

  ValueRow rowOfCells(int[] cells) {
    ImmutableMap.Builder<Indicator, Reading> values = ImmutableMap.builder();
    for (int d = 0; d < cells.length; d++) {
      Dimension dimension = dimensions.get(d);
      for (Indicator indicator : dimension.indicator()) {
        values.put(indicator, dimension.cells().get(cells[d]));
      }
    }
    return ValueRow.of("witness", values.buildOrThrow());
  }
}
