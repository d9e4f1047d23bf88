package io.github.sixmechanisms.linkage;

import io.github.sixmechanisms.value.EnterpriseId;
import java.util.Comparator;

/** One award per fund and enterprise (A12). */
record AwardKey(FundId fund, EnterpriseId enterprise) implements Comparable<AwardKey> {

  private static final Comparator<AwardKey> ORDER =
      Comparator.comparing(AwardKey::fund).thenComparing(AwardKey::enterprise);

  @Override
  public int compareTo(AwardKey other) {
    return ORDER.compare(this, other);
  }
}
