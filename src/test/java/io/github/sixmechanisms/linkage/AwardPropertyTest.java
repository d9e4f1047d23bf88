package io.github.sixmechanisms.linkage;

import static io.github.sixmechanisms.linkage.Funds.CITY;
import static io.github.sixmechanisms.linkage.Funds.COUNTY;
import static io.github.sixmechanisms.linkage.Funds.FAR_COUNTY;
import static io.github.sixmechanisms.linkage.Funds.POLICY;
import static io.github.sixmechanisms.linkage.Funds.SINCE;
import static io.github.sixmechanisms.linkage.Funds.fund;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.roster.Correction;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.LedgerRecord;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Laws of the awards on random rosters, funds and repayments. */
class AwardPropertyTest {

  private static final int ROUNDS = 120;
  private static final LocalDate END = LocalDate.of(2024, 12, 31);
  private static final List<EntryKind> KINDS =
      List.of(EntryKind.SCALE_UP, EntryKind.NEW_PRODUCTION, EntryKind.SECTOR_CHANGE_IN);

  private record World(List<LedgerRecord> records, List<RewardFund> funds) {

    RewardFunds register() {
      return RewardFunds.of(Hunan.regions(), funds, List.of());
    }

    World with(RewardFund fund) {
      List<RewardFund> more = new ArrayList<>(funds);
      more.add(fund);
      return new World(records, more);
    }

    Roster roster() {
      return Roster.of(Hunan.regions(), records, List.of());
    }

    AwardLedger settle(List<Repayment> repayments, AsOf asOf) {
      return register().settle(roster(), POLICY, repayments, asOf);
    }
  }

  private static World random(SplittableRandom random) {
    List<LedgerRecord> records = new ArrayList<>();
    int enterprises = random.nextInt(1, 15);
    for (int i = 0; i < enterprises; i++) {
      enterprise(random, EnterpriseId.of("E" + i), records);
    }
    List<RewardFund> funds = new ArrayList<>();
    for (String id : List.of("city", "county")) {
      RewardFund.Builder fund =
          fund(id, id.equals("city") ? CITY : COUNTY)
              .validFrom(LocalDate.of(2021, 1, 1).plusDays(random.nextInt(600)));
      for (int year = 2022; year <= 2024; year++) {
        long yuan = random.nextInt(900);
        fund.addBudgets(new FundBudget(ProgrammeYear.of(year), Yuan.ofYuan(yuan), SINCE));
        if (random.nextInt(3) == 0) {
          fund.addBudgets(
              new FundBudget(
                  ProgrammeYear.of(year),
                  Yuan.ofYuan(yuan + random.nextInt(300)),
                  LocalDate.of(year, 1 + random.nextInt(12), 15)));
        }
      }
      funds.add(fund.build());
    }
    return new World(records, funds);
  }

  /** An enterprise with one to three stays on the roster. */
  private static void enterprise(
      SplittableRandom random, EnterpriseId id, List<LedgerRecord> records) {
    LocalDate day = LocalDate.of(2021, 7, 1).plusDays(random.nextInt(880));
    for (int stay = random.nextInt(1, 4); stay > 0; stay--) {
      Entry entry =
          Entry.builder()
              .enterprise(id)
              .kind(KINDS.get(random.nextInt(KINDS.size())))
              .county(random.nextInt(4) == 0 ? FAR_COUNTY : COUNTY)
              .effective(day)
              .recorded(day.plusDays(random.nextInt(120)))
              .build();
      records.add(entry);
      if (random.nextInt(5) == 0) {
        records.add(correction(random, entry));
        return;
      }
      if (stay == 1 && random.nextBoolean()) {
        return;
      }
      LocalDate left = day.plusDays(30 + random.nextInt(600));
      records.add(
          Exit.builder()
              .enterprise(id)
              .kind(ExitKind.CLOSURE)
              .effective(left)
              .recorded(left.plusDays(random.nextInt(60)))
              .build());
      day = left.plusDays(100 + random.nextInt(500));
    }
  }

  private static Correction correction(SplittableRandom random, Entry entry) {
    LocalDate found = entry.recorded().plusDays(random.nextInt(400));
    if (random.nextBoolean()) {
      return Correction.retract(entry, found, "wrong");
    }
    Entry right =
        Entry.builder()
            .from(entry)
            .kind(EntryKind.NEW_PRODUCTION)
            .effective(entry.effective().plusDays(random.nextInt(20)))
            .recorded(found)
            .build();
    return Correction.replace(entry, right, "wrong day or kind");
  }

  private static AsOf random(SplittableRandom random, boolean knownOn) {
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1090));
    return knownOn ? AsOf.of(day).knownOn(day.plusDays(random.nextInt(60) - 20)) : AsOf.of(day);
  }

  /** Half of what is receivable is paid back soon after. */
  private static List<Repayment> repayments(World world) {
    List<Repayment> repayments = new ArrayList<>();
    for (Award award : world.settle(List.of(), AsOf.of(END)).awards()) {
      Yuan half = Yuan.ofYuan(award.receivable().toFraction().floor().longValueExact() / 2);
      if (half.compareTo(Yuan.ZERO) > 0) {
        repayments.add(new Repayment(award.fund(), award.entry().enterprise(), half, END, END));
      }
    }
    return repayments;
  }

  @Test
  void budgetsMovementsAndAwardsAlwaysAgree() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      World world = random(random);
      List<Repayment> repayments = repayments(world);
      for (AsOf asOf : List.of(AsOf.of(END), random(random, true), random(random, false))) {
        AwardLedger ledger = world.settle(repayments, asOf);
        String where = "seed " + seed + ", " + asOf;
        Yuan paid = sum(ledger.awards().stream().map(Award::paid).toList());
        Yuan repaid = sum(ledger.awards().stream().map(Award::repaid).toList());
        Yuan moved = sum(ledger.movements().stream().map(FundMovement::amount).toList());

        assertThat(moved).as(where).isEqualTo(repaid.minus(paid));
        for (RewardFund fund : world.funds()) {
          for (int year = 2022; year <= 2024; year++) {
            assertThat(ledger.balance(fund.id(), ProgrammeYear.of(year)))
                .as(where)
                .isGreaterThanOrEqualTo(Yuan.ZERO);
          }
        }
      }
    }
  }

  private static Yuan sum(List<Yuan> amounts) {
    return amounts.stream().reduce(Yuan.ZERO, Yuan::plus);
  }

  @Test
  void anEnterpriseGetsOneAwardPerFundAndNoInstalmentInParts() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      AwardLedger ledger = random(random).settle(List.of(), random(random, true));
      Set<Object> seen = new HashSet<>();
      for (Award award : ledger.awards()) {
        assertThat(seen.add(List.of(award.fund(), award.entry().enterprise())))
            .as("seed %d", seed)
            .isTrue();
        assertThat(sum(award.instalments().stream().map(AwardInstalment::amount).toList()))
            .as("seed %d", seed)
            .isEqualTo(award.amount());
      }
      for (FundMovement movement : ledger.movements()) {
        assertThat(ledger.awards())
            .as("seed %d", seed)
            .anySatisfy(
                award -> {
                  assertThat(award.entry().enterprise()).isEqualTo(movement.enterprise());
                  assertThat(award.fund()).isEqualTo(movement.fund());
                  assertThat(award.instalments().get(movement.instalment() - 1).amount())
                      .isEqualTo(Yuan.ZERO.minus(movement.amount()));
                });
      }
    }
  }

  @Test
  void whatWasPaidOnceNeverChangesAndTheOrderOfTheInputDoesNotMatter() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      World world = random(random);
      AsOf early = random(random, false);
      List<FundMovement> before = world.settle(List.of(), early.knownOn(early.day())).movements();
      List<FundMovement> after = world.settle(List.of(), AsOf.of(END)).movements();
      List<LedgerRecord> shuffled = new ArrayList<>(world.records());
      Collections.shuffle(shuffled, new Random(seed));

      assertThat(after.subList(0, before.size())).as("seed %d", seed).isEqualTo(before);
      assertThat(new World(shuffled, world.funds()).settle(List.of(), AsOf.of(END)))
          .as("seed %d", seed)
          .isEqualTo(world.settle(List.of(), AsOf.of(END)));
    }
  }

  @Test
  void nothingWaitsThatWouldFitBeforeTheFirstThatDoesNot() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      World world = random(random);
      AwardLedger ledger = world.settle(List.of(), AsOf.of(END));
      for (RewardFund fund : world.funds()) {
        ledger.queue().stream()
            .filter(queued -> queued.award().fund().equals(fund.id()))
            .findFirst()
            .filter(first -> !first.award().entry().recorded().isAfter(END))
            .ifPresent(
                first ->
                    assertThat(first.instalment().amount())
                        .isGreaterThan(ledger.balance(fund.id(), ProgrammeYear.of(2024))));
      }
    }
  }

  /** So after the day of leaving that an award shows, only what was not yet known is paid. */
  @Test
  void nothingIsPaidToWhoIsKnownToHaveLeft() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      World world = random(new SplittableRandom(seed));
      for (FundMovement payment : world.settle(List.of(), AsOf.of(END)).movements()) {
        AsOf then = AsOf.of(payment.day()).knownOn(payment.day());
        assertThat(world.settle(List.of(), then).awards())
            .as("seed %d, %s", seed, payment)
            .filteredOn(award -> award.fund().equals(payment.fund()))
            .filteredOn(award -> award.entry().enterprise().equals(payment.enterprise()))
            .singleElement()
            .matches(award -> award.left().isEmpty(), "has not left")
            .matches(award -> award.status() == AwardStatus.KEPT, "is kept");
      }
    }
  }

  @Test
  void whatIsRecordedLaterAndOtherFundsChangeNothing() {
    for (long seed = 1; seed <= ROUNDS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      World world = random(random);
      LocalDate day = random(random, false).day();
      AsOf then = AsOf.of(day).knownOn(day);
      LocalDate tomorrow = day.plusDays(1);
      World before =
          new World(
              world.records().stream().filter(one -> !one.recorded().isAfter(day)).toList(),
              world.funds());
      RewardFund later =
          RewardFund.builder()
              .from(world.funds().get(0))
              .recorded(tomorrow)
              .validFrom(LocalDate.of(2020, 1, 1))
              .addBudgets(new FundBudget(ProgrammeYear.of(2020), Yuan.ofYuan(900), SINCE))
              .build();
      RewardFund other =
          fund("other", FAR_COUNTY)
              .validFrom(LocalDate.of(2020, 1, 1))
              .addBudgets(new FundBudget(ProgrammeYear.of(2020), Yuan.ofYuan(900), SINCE))
              .build();
      AwardLedger expected = before.settle(List.of(), then);

      assertThat(world.with(later).settle(List.of(), then)).as("seed %d", seed).isEqualTo(expected);
      assertThat(world.with(other).settle(List.of(), then).awards())
          .as("seed %d", seed)
          .filteredOn(award -> !award.fund().equals(other.id()))
          .isEqualTo(expected.awards());
    }
  }
}
