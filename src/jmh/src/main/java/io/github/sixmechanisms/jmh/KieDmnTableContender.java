package io.github.sixmechanisms.jmh;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.kie.api.KieServices;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/** KIE DMN with the decision table only: plain Java divides the counts before each evaluation. */
final class KieDmnTableContender implements Contender {

  private static final String TABLE = "io/github/sixmechanisms/jmh/regions.dmn";

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
    return "kie-dmn-table";
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
    context.set("pace", ratio(4 * region.net(), region.netTarget()));
    context.set("newPace", ratio(4 * region.entries(), region.newTarget()));
    context.set("quality", ratio(region.highQualityEntries(), region.entries()));
    return Outcome.valueOf(
        (String)
            runtime.evaluateAll(model, context).getDecisionResultByName("outcome").getResult());
  }

  /** Returns a quotient of 34 digits, or null, the "not applicable" of a decision table. */
  private static BigDecimal ratio(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
  }
}
