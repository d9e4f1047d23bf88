package io.github.sixmechanisms.jmh;

import io.github.sixmechanisms.rule.Binding;
import io.github.sixmechanisms.rule.CompiledColumns;
import java.util.function.Function;

/** The library's compiled rules over columns; the column of net growth is made in the timed run. */
final class SixColumns implements Contender {

  /** One array per count; net is written before each run. */
  record Columns(
      long[] netTarget,
      long[] newTarget,
      long[] entries,
      long[] exits,
      long[] highQualityEntries,
      long[] net) {}

  private final CompiledColumns<Columns, Outcome> rules;
  private Columns columns;
  private Outcome[] outcomes;

  SixColumns() {
    Function<Columns, long[]> net = Columns::net;
    Function<Columns, long[]> entries = Columns::entries;
    this.rules =
        CompiledColumns.of(
            SixRules.table(),
            Binding.ofColumns(Columns.class)
                .number(SixRules.NET, net)
                .ratio(SixRules.PACE, net, Columns::netTarget, SixRules.PER_QUARTER)
                .ratio(SixRules.NEW_PACE, entries, Columns::newTarget, SixRules.PER_QUARTER)
                .ratio(SixRules.QUALITY, Columns::highQualityEntries, entries)
                .build());
  }

  @Override
  public String name() {
    return "six-columns";
  }

  @Override
  public void prepare(Region[] regions) {
    int size = regions.length;
    columns =
        new Columns(
            new long[size],
            new long[size],
            new long[size],
            new long[size],
            new long[size],
            new long[size]);
    for (int i = 0; i < size; i++) {
      columns.netTarget()[i] = regions[i].netTarget();
      columns.newTarget()[i] = regions[i].newTarget();
      columns.entries()[i] = regions[i].entries();
      columns.exits()[i] = regions[i].exits();
      columns.highQualityEntries()[i] = regions[i].highQualityEntries();
    }
    outcomes = new Outcome[size];
  }

  @Override
  public Object run() {
    long[] net = columns.net();
    for (int i = 0; i < net.length; i++) {
      net[i] = columns.entries()[i] - columns.exits()[i];
    }
    rules.decide(columns, net.length, Outcome.NORMAL, outcomes);
    return outcomes;
  }

  @Override
  public Outcome[] outcomes() {
    return outcomes;
  }
}
