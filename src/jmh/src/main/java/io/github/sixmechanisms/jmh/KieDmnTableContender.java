package io.github.sixmechanisms.jmh;

import java.math.BigDecimal;
import java.math.MathContext;
import org.kie.dmn.api.core.DMNContext;

/** KIE DMN with the decision table only: plain Java divides the counts before each evaluation. */
final class KieDmnTableContender extends KieDmn {

  KieDmnTableContender() {
    super("kie-dmn-table", "regions.dmn");
  }

  @Override
  void fill(DMNContext context, Region region) {
    context.set("pace", ratio(4 * region.net(), region.netTarget()));
    context.set("newPace", ratio(4 * region.entries(), region.newTarget()));
    context.set("quality", ratio(region.highQualityEntries(), region.entries()));
  }

  /** Returns a quotient of 34 digits, or null, the "not applicable" of a decision table. */
  private static BigDecimal ratio(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128);
  }
}
