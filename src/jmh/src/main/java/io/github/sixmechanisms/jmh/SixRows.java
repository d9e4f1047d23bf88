package io.github.sixmechanisms.jmh;

import io.github.sixmechanisms.rule.Binding;
import io.github.sixmechanisms.rule.CompiledRows;
import java.util.List;
import java.util.function.ToLongFunction;

/** The library's compiled rules over records: records in, a new array of outcomes out. */
final class SixRows implements Contender {

  private final CompiledRows<Region, Outcome> rules;
  private List<Region> regions;
  private Outcome[] outcomes;

  SixRows() {
    ToLongFunction<Region> net = Region::net;
    ToLongFunction<Region> entries = Region::entries;
    this.rules =
        CompiledRows.of(
            SixRules.table(),
            Binding.ofRows(Region.class)
                .number(SixRules.NET, net)
                .ratio(SixRules.PACE, net, Region::netTarget, SixRules.PER_QUARTER)
                .ratio(SixRules.NEW_PACE, entries, Region::newTarget, SixRules.PER_QUARTER)
                .ratio(SixRules.QUALITY, Region::highQualityEntries, entries)
                .build());
  }

  @Override
  public String name() {
    return "six-rows";
  }

  @Override
  public void prepare(Region[] regions) {
    this.regions = List.of(regions);
  }

  @Override
  public Object run() {
    Outcome[] result = new Outcome[regions.size()];
    rules.decide(regions, Outcome.NORMAL, result);
    outcomes = result;
    return result;
  }

  @Override
  public Outcome[] outcomes() {
    return outcomes;
  }
}
