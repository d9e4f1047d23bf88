package io.github.sixmechanisms.it;

import java.util.List;
import java.util.Map;

/** A DMN engine with one exported table. */
interface Engine {

  /** What the engine complained of when it loaded the table. */
  List<String> complaints();

  /** The outcomes of a row; a value that is not applicable is null. */
  List<String> outcomes(Map<String, Object> row);

  @SuppressWarnings("unchecked")
  static List<String> texts(Object result) {
    if (result == null) {
      return List.of();
    }
    return result instanceof List ? (List<String>) result : List.of((String) result);
  }
}
