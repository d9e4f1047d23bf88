package io.github.sixmechanisms.target;

import io.github.sixmechanisms.value.Fraction;
import java.math.BigDecimal;

/** Margins, shares and ceilings as people write them. */
final class Decimals {

  private Decimals() {}

  static String of(Fraction number) {
    return number.toExactDecimal().map(BigDecimal::toPlainString).orElse(number.toString());
  }
}
