package io.github.sixmechanisms.jmh;

import java.math.BigDecimal;
import org.kie.dmn.api.core.DMNContext;

/** KIE DMN with the whole workload in 34-digit decimals, derived values included. */
final class KieDmnContender extends KieDmn {

  KieDmnContender() {
    super("kie-dmn", "workload.dmn");
  }

  @Override
  void fill(DMNContext context, Region region) {
    context.set("netTarget", BigDecimal.valueOf(region.netTarget()));
    context.set("newTarget", BigDecimal.valueOf(region.newTarget()));
    context.set("entries", BigDecimal.valueOf(region.entries()));
    context.set("exits", BigDecimal.valueOf(region.exits()));
    context.set("highQualityEntries", BigDecimal.valueOf(region.highQualityEntries()));
  }
}
