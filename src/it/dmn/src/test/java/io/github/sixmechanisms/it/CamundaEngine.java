package io.github.sixmechanisms.it;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import scala.jdk.javaapi.CollectionConverters;

/** Camunda's dmn-scala. */
final class CamundaEngine implements Engine {

  private final DmnEngine engine = new DmnEngine.Builder().build();
  private final List<String> complaints = new ArrayList<>();
  private final ParsedDmn dmn;

  CamundaEngine(String xml) {
    var parsed =
        engine.parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    if (parsed.isLeft()) {
      complaints.add(parsed.left().toOption().get().toString());
      throw new IllegalStateException(complaints.toString());
    }
    this.dmn = parsed.toOption().get();
  }

  @Override
  public List<String> complaints() {
    return complaints;
  }

  @Override
  public List<String> outcomes(Map<String, Object> row) {
    var evaluated = engine.eval(dmn, "decision", row);
    if (evaluated.isLeft()) {
      throw new IllegalStateException(evaluated.left().toOption().get().toString());
    }
    if (!(evaluated.toOption().get() instanceof DmnEngine.Result result)) {
      return List.of();
    }
    Object value = result.value();
    if (value instanceof scala.collection.Seq<?> seq) {
      return Engine.texts(CollectionConverters.asJava(seq));
    }
    return Engine.texts(value);
  }
}
