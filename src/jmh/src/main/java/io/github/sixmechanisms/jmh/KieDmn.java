package io.github.sixmechanisms.jmh;

import java.util.List;
import org.kie.api.KieServices;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;

/** KIE DMN with a file whose decision "outcome" is asked once per region. */
abstract class KieDmn implements Contender {

  private final String name;
  private final DMNRuntime runtime;
  private final DMNModel model;
  private Region[] regions;
  private Outcome[] outcomes;

  KieDmn(String name, String file) {
    this.name = name;
    String path = "io/github/sixmechanisms/jmh/" + file;
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(KieServices.get().getResources().newClassPathResource(path)))
            .getOrElseThrow(e -> new IllegalStateException("cannot load " + path, e));
    this.model = runtime.getModels().get(0);
  }

  /** Puts the inputs of the file into the context. */
  abstract void fill(DMNContext context, Region region);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final void prepare(Region[] regions) {
    this.regions = regions.clone();
  }

  @Override
  public final Object run() {
    Outcome[] result = new Outcome[regions.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = classify(regions[i]);
    }
    outcomes = result;
    return result;
  }

  @Override
  public final Outcome[] outcomes() {
    return outcomes;
  }

  private Outcome classify(Region region) {
    DMNContext context = runtime.newContext();
    fill(context, region);
    return Outcome.valueOf(
        (String)
            runtime.evaluateAll(model, context).getDecisionResultByName("outcome").getResult());
  }
}
