package io.github.sixmechanisms.assessment;

import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Provenance;

/** Names the origin of a rule or a number for people. */
final class Origins {

  private Origins() {}

  static Localized of(Provenance provenance) {
    AssessmentKey key =
        switch (provenance.kind()) {
          case SOURCE -> AssessmentKey.SOURCE;
          case ASSUMPTION -> AssessmentKey.ASSUMPTION;
          case LOCAL -> AssessmentKey.LOCAL;
        };
    return Message.of(key, "clause", provenance.clause());
  }
}
