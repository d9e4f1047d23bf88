package io.github.sixmechanisms.jmh;

import java.math.BigDecimal;
import java.util.List;
import org.kie.api.KieServices;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/** KIE DMN with the whole workload in 34-digit decimals, derived values included. */
final class KieDmnContender implements Contender {

  private static final String TABLE = "io/github/sixmechanisms/jmh/workload.dmn";

  private final DMNRuntime runtime =
      DMNRuntimeBuilder.fromDefaults()
          .buildConfiguration()
          .fromResources(List.of(KieServices.get().getResources().newClassPathResource(TABLE)))
          .getOrElseThrow(e -> new IllegalStateException("cannot load " + TABLE, e));
  private final DMNModel model = runtime.getModels().get(0);
  private Region[] regions;
  private Outcome[] outcomes;

  @Override
  public String name() {
    return "kie-dmn";
  }

  @Override
  public void prepare(Region[] regions) {
    this.regions = regions.clone();
  }

  @Override
  public Object run() {
    Outcome[] result = new Outcome[regions.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = classify(regions[i]);
    }
    outcomes = result;
    return result;
  }

  @Override
  public Outcome[] outcomes() {
    return outcomes;
  }

  private Outcome classify(Region region) {
    DMNContext context = runtime.newContext();
    context.set("netTarget", BigDecimal.valueOf(region.netTarget()));
    context.set("newTarget", BigDecimal.valueOf(region.newTarget()));
    context.set("entries", BigDecimal.valueOf(region.entries()));
    context.set("exits", BigDecimal.valueOf(region.exits()));
    context.set("highQualityEntries", BigDecimal.valueOf(region.highQualityEntries()));
    return Outcome.valueOf(
        (String)
            runtime.evaluateAll(model, context).getDecisionResultByName("outcome").getResult());
  }
}
