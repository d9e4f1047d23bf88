package io.github.sixmechanisms.it;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Apache KIE DMN. */
final class KieEngine implements Engine {

  private final DMNRuntime runtime;
  private final DMNModel model;

  KieEngine(String xml) {
    this.runtime =
        DMNRuntimeBuilder.fromDefaults()
            .buildConfiguration()
            .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(xml), "UTF-8")))
            .getOrElseThrow(RuntimeException::new);
    this.model = runtime.getModels().get(0);
  }

  @Override
  public List<String> complaints() {
    return model.getMessages().stream().map(DMNMessage::getText).toList();
  }

  @Override
  public List<String> outcomes(Map<String, Object> row) {
    DMNContext context = runtime.newContext();
    row.forEach(context::set);
    DMNResult result = runtime.evaluateAll(model, context);
    DMNDecisionResult decision = result.getDecisionResults().get(0);
    if (decision.getEvaluationStatus() == DMNDecisionResult.DecisionEvaluationStatus.FAILED) {
      throw new IllegalStateException(result.getMessages().toString());
    }
    return Engine.texts(decision.getResult());
  }
}
