package io.github.sixmechanisms.year;

import io.github.sixmechanisms.dispatch.LandingRecord;
import io.github.sixmechanisms.dispatch.LandingStep;
import io.github.sixmechanisms.dispatch.PolicyLanding;
import io.github.sixmechanisms.dispatch.SupportPolicy;
import io.github.sixmechanisms.dispatch.SupportPolicyId;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How one policy lands in the prefectures; its amounts are illustrative. */
final class Landing {

  static final SupportPolicyId POLICY = SupportPolicyId.of("relief-2022");

  private final Chance chance;
  private final List<LandingRecord> records = new ArrayList<>();
  private final Map<RegionCode, Integer> unpaid = new TreeMap<>();

  Landing(long seed) {
    chance = new Chance(seed, "landing");
  }

  /**
   * A prefecture issues, interprets, takes applications and pays, each step after the one before.
   */
  PolicyLanding next(YearMonth month) {
    int number = 0;
    for (RegionCode prefecture : Province.at(Level.PREFECTURE)) {
      int since = month.getMonthValue() - (2 + number++ % 5);
      if (since == 0) {
        add(prefecture, LandingStep.ISSUED, month);
      } else if (since == 1) {
        add(prefecture, LandingStep.INTERPRETED, month);
      } else if (since > 1) {
        apply(prefecture, month);
      }
    }
    SupportPolicy policy = new SupportPolicy(POLICY, Text.of("纾困增效若干措施", "relief measures"));
    return PolicyLanding.of(Province.TREE, List.of(policy), records);
  }

  private void apply(RegionCode prefecture, YearMonth month) {
    int paying = chance.between(0, unpaid.getOrDefault(prefecture, 0));
    int applying = chance.between(5, 40);
    unpaid.merge(prefecture, applying - paying, Integer::sum);
    records.add(record(prefecture, LandingStep.APPLIED, month).enterprises(applying).build());
    if (paying > 0) {
      records.add(
          record(prefecture, LandingStep.PAID, month)
              .enterprises(paying)
              .amount(Yuan.ofTenThousandYuan(3L * paying))
              .build());
    }
  }

  private void add(RegionCode prefecture, LandingStep step, YearMonth month) {
    records.add(record(prefecture, step, month).build());
  }

  private LandingRecord.Builder record(RegionCode region, LandingStep step, YearMonth month) {
    LocalDate day = month.atDay(chance.between(1, 25));
    return LandingRecord.builder()
        .policy(POLICY)
        .region(region)
        .step(step)
        .day(day)
        .recorded(day.plusDays(2));
  }
}
