package io.github.sixmechanisms.linkage;

import static io.github.sixmechanisms.linkage.Funds.CITY;
import static io.github.sixmechanisms.linkage.Funds.COUNTY;
import static io.github.sixmechanisms.linkage.Funds.FAR_COUNTY;
import static io.github.sixmechanisms.linkage.Funds.POLICY;
import static io.github.sixmechanisms.linkage.Funds.SINCE;
import static io.github.sixmechanisms.linkage.Funds.budget;
import static io.github.sixmechanisms.linkage.Funds.entry;
import static io.github.sixmechanisms.linkage.Funds.exit;
import static io.github.sixmechanisms.linkage.Funds.fund;
import static io.github.sixmechanisms.linkage.Funds.funds;
import static io.github.sixmechanisms.linkage.Funds.move;
import static io.github.sixmechanisms.linkage.Funds.payments;
import static io.github.sixmechanisms.linkage.Funds.roster;
import static io.github.sixmechanisms.linkage.Funds.settle;
import static io.github.sixmechanisms.linkage.Funds.states;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.roster.Correction;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.LedgerRecord;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.rule.Finding;
import io.github.sixmechanisms.rule.HitPolicy;
import io.github.sixmechanisms.rule.Rule;
import io.github.sixmechanisms.rule.RuleSet;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Fraction;
import io.github.sixmechanisms.value.ProgrammeYear;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AwardTest {

  private static final FundId F = FundId.of("F");
  private static final RewardFund RICH =
      fund("F", CITY).addBudgets(budget(2022, 10_000), budget(2023, 10_000)).build();

  @Test
  void halfIsPaidAtTheEntryAndHalfAfterAYearOnTheRoster() {
    Entry entry = entry("E", "2022-03-31");

    assertThat(payments(settle(RICH, "2023-03-30", entry))).containsExactly("E 1 2022-03-31");
    AwardLedger year = settle(RICH, "2023-03-31", entry);
    assertThat(payments(year)).containsExactly("E 1 2022-03-31", "E 2 2023-03-31");
    assertThat(year.balance(F, ProgrammeYear.of(2022))).isEqualTo(Yuan.ofYuan(9_950));
    assertThat(year.balance(F, ProgrammeYear.of(2023))).isEqualTo(Yuan.ofYuan(9_950));
    assertThat(year.balance(F, ProgrammeYear.of(2024))).isEqualTo(Yuan.ZERO);
    assertThat(year.awards().get(0).paid()).isEqualTo(Yuan.ofYuan(100));
    assertThat(year.awards().get(0).status()).isEqualTo(AwardStatus.KEPT);
    assertThat(states(settle(RICH, "2022-12-31", entry))).containsExactly("1 PAID", "2 NOT_DUE");
  }

  @Test
  void theRateIsThatOfTheKindOfEntryWithinTheCapAndExactToTheFen() {
    Entry plant = entry("E", EntryKind.NEW_PRODUCTION, "2022-03-31", "2022-03-31");
    RewardFund capped =
        RewardFund.builder().from(RICH).capPerEnterprise(Yuan.parse("99.99 元")).build();

    assertThat(settle(RICH, "2022-12-31", plant).awards().get(0).amount())
        .isEqualTo(Yuan.ofYuan(201));
    Award award = settle(capped, "2022-12-31", plant).awards().get(0);
    assertThat(award.amount()).isEqualTo(Yuan.parse("99.99 元"));
    assertThat(award.instalments())
        .extracting(AwardInstalment::amount)
        .containsExactly(Yuan.parse("49.99 元"), Yuan.parse("50 元"));
    assertThat(
            settle(
                    RICH,
                    "2022-12-31",
                    entry("E", EntryKind.SECTOR_CHANGE_IN, "2022-03-31", "2022-03-31"))
                .awards())
        .isEmpty();
  }

  @Test
  void onlyNewEntriesInTheFundsOwnTimeAndPlaceAreRewarded() {
    RewardFund late =
        RewardFund.builder().from(RICH).validFrom(LocalDate.parse("2022-04-01")).build();
    RewardFund county = RewardFund.builder().from(RICH).region(FAR_COUNTY).build();

    assertThat(settle(late, "2022-12-31", entry("E", "2022-03-31")).awards()).isEmpty();
    assertThat(settle(late, "2022-12-31", entry("E", "2022-04-01")).awards()).hasSize(1);
    assertThat(settle(county, "2022-12-31", entry("E", "2022-04-01")).awards()).isEmpty();
    assertThat(
            settle(
                    RICH,
                    "2022-12-31",
                    entry("E", EntryKind.OPENING_STOCK, "2020-12-31", "2020-12-31"),
                    exit("E", ExitKind.BELOW_SIZE, "2021-12-01"),
                    entry("E", "2022-04-01"))
                .awards())
        .as("back within twelve months is no new entry")
        .isEmpty();
  }

  @Test
  void theFundsOfTheCountyAndOfThePrefectureBothReward() {
    RewardFund own = fund("G", COUNTY).addBudgets(budget(2022, 1_000)).build();

    AwardLedger ledger =
        funds(RICH, own)
            .settle(roster(entry("E", "2022-03-31")), POLICY, List.of(), AsOf.parse("2022-12-31"));

    assertThat(ledger.awards()).extracting(award -> award.fund().text()).containsExactly("F", "G");
  }

  @Test
  void theFirstThatDoesNotFitStopsAllLaterOnesAndComesFirstNextYear() {
    RewardFund poor = fund("F", CITY).addBudgets(budget(2022, 120), budget(2023, 10_000)).build();
    Entry[] entries = {
      entry("A", "2022-02-28"),
      entry("B", EntryKind.NEW_PRODUCTION, "2022-03-31", "2022-03-31"),
      entry("C", "2022-04-30"),
      entry("D", "2022-04-30")
    };

    AwardLedger first = settle(poor, "2022-12-31", entries);
    assertThat(payments(first)).containsExactly("A 1 2022-02-28");
    assertThat(first.queue())
        .extracting(queued -> queued.award().entry().enterprise().text())
        .containsExactly("B", "C", "D");
    assertThat(first.queue())
        .extracting(queued -> queued.instalment().reason().in(Language.EN))
        .containsExactly(
            "due since 2022-03-31; number 1 in the queue: 100.50元 needed for it and those before,"
                + " 70.00元 left for the year",
            "due since 2022-04-30; number 2 in the queue: 150.50元 needed for it and those before,"
                + " 70.00元 left for the year",
            "due since 2022-04-30; number 3 in the queue: 200.50元 needed for it and those before,"
                + " 70.00元 left for the year");
    Message waits = first.queue().get(1).instalment().reason();
    assertThat(waits.arguments())
        .containsEntry("place", 2)
        .containsEntry("needed", Yuan.parse("150.5 元"))
        .containsEntry("left", Yuan.ofYuan(70));
    assertThat(waits.in(Language.ZH_CN))
        .isEqualTo("自 2022-04-30 起应兑付，排队第 2 位：连同其前各笔需 150.50元，本年可用余额 70.00元");

    AwardLedger next =
        funds(poor)
            .settle(
                roster(entries[0], entries[1], entries[2], entries[3], entry("0", "2023-01-01")),
                POLICY,
                List.of(),
                AsOf.parse("2023-01-01"));
    assertThat(payments(next))
        .containsExactly(
            "A 1 2022-02-28",
            "B 1 2023-01-01",
            "C 1 2023-01-01",
            "D 1 2023-01-01",
            "0 1 2023-01-01");
  }

  @Test
  void theCapOfAYearBindsLikeItsBudget() {
    RewardFund capped = RewardFund.builder().from(RICH).capPerYear(Yuan.ofYuan(50)).build();

    assertThat(
            payments(
                settle(capped, "2022-12-31", entry("A", "2022-02-28"), entry("B", "2022-03-31"))))
        .containsExactly("A 1 2022-02-28");
  }

  @Test
  void anEntryRecordedLateJoinsBehindWhatIsPaid() {
    RewardFund narrow = fund("F", CITY).addBudgets(budget(2022, 100)).build();
    Entry late = entry("L", EntryKind.SCALE_UP, "2022-02-28", "2022-06-15");

    AwardLedger ledger =
        settle(narrow, "2022-12-31", late, entry("A", "2022-03-31"), entry("B", "2022-04-30"));

    assertThat(payments(ledger)).containsExactly("A 1 2022-03-31", "B 1 2022-04-30");
    assertThat(ledger.queue())
        .extracting(queued -> queued.award().entry().enterprise().text())
        .containsExactly("L");
    assertThat(
            payments(
                settle(
                    RICH, "2022-12-31", late, entry("A", "2022-03-31"), entry("B", "2022-04-30"))))
        .containsExactly("A 1 2022-03-31", "B 1 2022-04-30", "L 1 2022-06-15");
  }

  @Test
  void aHigherBudgetLaterInTheYearPaysTheQueue() {
    RewardFund raised =
        fund("F", CITY)
            .addBudgets(
                budget(2022, 0),
                new FundBudget(
                    ProgrammeYear.of(2022), Yuan.ofYuan(500), LocalDate.parse("2022-09-01")))
            .build();

    assertThat(payments(settle(raised, "2022-12-31", entry("A", "2022-03-31"))))
        .containsExactly("A 1 2022-09-01");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-03-31, 2024-03-30, REPAYABLE",
    "2022-03-31, 2024-03-31, KEPT",
    "2024-02-29, 2026-02-27, REPAYABLE",
    "2024-02-29, 2026-02-28, KEPT"
  })
  void leavingWithinTwentyFourMonthsMakesTheAwardRepayable(
      String entered, String left, AwardStatus status) {
    RewardFund long_ =
        RewardFund.builder()
            .from(RICH)
            .addBudgets(budget(2024, 10_000), budget(2025, 10_000), budget(2026, 10_000))
            .build();

    Award award =
        settle(long_, "2026-12-31", entry("E", entered), exit("E", ExitKind.CLOSURE, left))
            .awards()
            .get(0);

    assertThat(award.status()).isEqualTo(status);
    assertThat(award.paid()).isEqualTo(Yuan.ofYuan(100));
    assertThat(award.receivable())
        .isEqualTo(status == AwardStatus.REPAYABLE ? Yuan.ofYuan(100) : Yuan.ZERO);
    assertThat(award.left()).contains(LocalDate.parse(left));
  }

  @ParameterizedTest
  @EnumSource(ExitKind.class)
  void everyKindOfExitIsLeaving(ExitKind kind) {
    AwardLedger ledger =
        settle(RICH, "2023-12-31", entry("E", "2022-03-31"), exit("E", kind, "2022-10-31"));

    assertThat(ledger.awards().get(0).status()).isEqualTo(AwardStatus.REPAYABLE);
    assertThat(states(ledger)).containsExactly("1 PAID", "2 FORFEITED");
    assertThat(ledger.awards().get(0).instalments().get(1).reason().in(Language.ZH_CN))
        .isEqualTo("自 2022-10-31 起企业已退规或其入规不再计入");
  }

  @Test
  void movingWithinTheProvinceIsNotLeaving() {
    AwardLedger ledger =
        settle(RICH, "2023-12-31", entry("E", "2022-03-31"), move("E", FAR_COUNTY, "2022-10-31"));

    assertThat(states(ledger)).containsExactly("1 PAID", "2 PAID");
    assertThat(ledger.awards().get(0).status()).isEqualTo(AwardStatus.KEPT);
  }

  @Test
  void anEntryThatIsTakenBackAfterThePaymentMakesItRepayable() {
    Entry entry = entry("E", "2022-03-31");
    AwardLedger ledger =
        settle(
            RICH,
            "2022-12-31",
            entry,
            Correction.retract(entry, LocalDate.parse("2022-08-01"), "below the size"));

    assertThat(payments(ledger)).containsExactly("E 1 2022-03-31");
    assertThat(ledger.awards().get(0).status()).isEqualTo(AwardStatus.REPAYABLE);
    assertThat(
            settle(
                    RICH,
                    "2022-12-31@2022-07-31",
                    entry,
                    Correction.retract(entry, LocalDate.parse("2022-08-01"), "below the size"))
                .awards()
                .get(0)
                .status())
        .isEqualTo(AwardStatus.KEPT);
  }

  @Test
  void repaymentsReturnToTheYearThatPaidAndReopenNoQueue() {
    RewardFund narrow = fund("F", CITY).addBudgets(budget(2022, 60), budget(2023, 60)).build();
    Roster roster =
        roster(
            entry("A", "2022-02-28"),
            entry("B", "2022-03-31"),
            exit("A", ExitKind.MERGER, "2022-05-31"));
    Repayment repayment =
        new Repayment(
            F,
            EnterpriseId.of("A"),
            Yuan.ofYuan(30),
            LocalDate.parse("2022-07-01"),
            LocalDate.parse("2022-07-02"));

    AwardLedger ledger =
        funds(narrow).settle(roster, POLICY, List.of(repayment), AsOf.parse("2022-12-31"));

    assertThat(payments(ledger)).containsExactly("A 1 2022-02-28");
    assertThat(ledger.balance(F, ProgrammeYear.of(2022))).isEqualTo(Yuan.ofYuan(40));
    assertThat(ledger.awards().get(0).repaid()).isEqualTo(Yuan.ofYuan(30));
    assertThat(ledger.awards().get(0).receivable()).isEqualTo(Yuan.ofYuan(20));
    assertThat(ledger.queue()).hasSize(1);
    assertThat(
            funds(narrow)
                .settle(roster, POLICY, List.of(repayment), AsOf.parse("2022-12-31@2022-07-01"))
                .awards()
                .get(0)
                .repaid())
        .isEqualTo(Yuan.ZERO);
  }

  @Test
  void aRepaymentOfTwoInstalmentsReturnsToBothYears() {
    Repayment repayment =
        new Repayment(
            F,
            EnterpriseId.of("E"),
            Yuan.ofYuan(80),
            LocalDate.parse("2023-09-01"),
            LocalDate.parse("2023-09-01"));

    AwardLedger ledger =
        funds(RICH)
            .settle(
                roster(entry("E", "2022-03-31"), exit("E", ExitKind.CLOSURE, "2023-06-30")),
                POLICY,
                List.of(repayment),
                AsOf.parse("2023-12-31"));

    assertThat(ledger.balance(F, ProgrammeYear.of(2022))).isEqualTo(Yuan.ofYuan(10_000));
    assertThat(ledger.balance(F, ProgrammeYear.of(2023))).isEqualTo(Yuan.ofYuan(9_980));
  }

  @Test
  void aBudgetLoweredBelowWhatWasPaidIsListedAndTheLedgerStaysReadable() {
    RewardFund lowered =
        RewardFund.builder()
            .from(RICH)
            .addBudgets(
                new FundBudget(
                    ProgrammeYear.of(2022), Yuan.ofYuan(10), LocalDate.parse("2022-09-01")))
            .build();

    AwardLedger ledger = settle(lowered, "2022-12-31", entry("E", "2022-03-31"));

    assertThat(payments(ledger)).containsExactly("E 1 2022-03-31");
    assertThat(ledger.overspent().get(F, ProgrammeYear.of(2022))).isEqualTo(Yuan.ofYuan(40));
    assertThat(
            settle(lowered, "2022-08-31", entry("E", "2022-03-31"))
                .overspent()
                .get(F, ProgrammeYear.of(2022)))
        .as("all recorded facts are used, the lowered budget too")
        .isEqualTo(Yuan.ofYuan(40));
    assertThat(
            settle(lowered, "2022-08-31@2022-08-31", entry("E", "2022-03-31"))
                .overspent()
                .cellSet())
        .isEmpty();
  }

  @Test
  void impossibleRepaymentsAreReportedTogether() {
    LocalDate july = LocalDate.parse("2022-07-01");

    assertThatThrownBy(
            () ->
                funds(RICH)
                    .settle(
                        roster(entry("E", "2022-03-31")),
                        POLICY,
                        List.of(
                            new Repayment(F, EnterpriseId.of("E"), Yuan.ofYuan(51), july, july),
                            new Repayment(F, EnterpriseId.of("X"), Yuan.ofYuan(1), july, july)),
                        AsOf.parse("2022-12-31")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("E paid back 51.00元 to the fund F, but had been paid 50.00元 only")
        .hasMessageContaining("X paid back to the fund F on 2022-07-01, but had been paid nothing");
  }

  @Test
  void aCorrectionOfThePaidEntryKeepsTheAward() {
    Entry paid = entry("E", "2022-03-10");
    Entry approved =
        Entry.builder()
            .from(paid)
            .effective(LocalDate.parse("2022-03-15"))
            .approved(LocalDate.parse("2022-03-09"))
            .recorded(LocalDate.parse("2022-05-01"))
            .build();

    AwardLedger ledger =
        settle(RICH, "2023-03-20", paid, Correction.replace(paid, approved, "day of the approval"));

    Award award = ledger.awards().get(0);
    assertThat(award.status()).isEqualTo(AwardStatus.KEPT);
    assertThat(award.left()).isEmpty();
    assertThat(award.entry()).isEqualTo(approved);
    assertThat(payments(ledger)).containsExactly("E 1 2022-03-10", "E 2 2023-03-15");
  }

  @Test
  void anEntryThatIsTakenBackEndsTheAwardEvenIfTheEnterpriseEntersAnew() {
    Entry paid = entry("E", "2022-03-10");
    AwardLedger ledger =
        settle(
            RICH,
            "2023-06-30",
            paid,
            Correction.retract(paid, LocalDate.parse("2022-05-01"), "below the size"),
            entry("E", "2023-06-01"));

    assertThat(payments(ledger)).containsExactly("E 1 2022-03-10");
    assertThat(ledger.awards().get(0).entry()).isEqualTo(paid);
    assertThat(ledger.awards().get(0).status()).isEqualTo(AwardStatus.REPAYABLE);
  }

  @Test
  void aCorrectionOfACorrectionKeepsTheAwardToo() {
    Entry paid = entry("E", "2022-03-10");
    Entry second =
        Entry.builder()
            .from(paid)
            .effective(LocalDate.parse("2022-03-20"))
            .recorded(LocalDate.parse("2022-05-01"))
            .build();
    Entry third = Entry.builder().from(second).effective(LocalDate.parse("2022-03-15")).build();

    AwardLedger ledger =
        settle(
            RICH,
            "2023-03-20",
            paid,
            Correction.replace(paid, second, "wrong day"),
            Correction.replace(second, third, "wrong day again"));

    assertThat(ledger.awards().get(0).entry()).isEqualTo(third);
    assertThat(payments(ledger)).containsExactly("E 1 2022-03-10", "E 2 2023-03-15");
  }

  /** On the roster in 2021 as a new plant, again from May 2023 on as one that grew. */
  private static LedgerRecord[] reentered() {
    return new LedgerRecord[] {
      entry("E", EntryKind.NEW_PRODUCTION, "2021-03-31", "2021-03-31"),
      exit("E", ExitKind.BELOW_SIZE, "2021-10-31"),
      entry("E", "2023-05-31")
    };
  }

  private static void keepsTheAwardOf2023(RewardFund fund) {
    AwardLedger ledger = settle(fund, "2024-12-31", reentered());

    assertThat(payments(ledger)).containsExactly("E 1 2023-05-31", "E 2 2024-05-31");
    Award award = ledger.awards().get(0);
    assertThat(award.entry().effective()).isEqualTo(LocalDate.parse("2023-05-31"));
    assertThat(award.left()).isEmpty();
    assertThat(award.status()).isEqualTo(AwardStatus.KEPT);
  }

  @Test
  void anEarlierEntryOfAKindWithoutARateIsNotTakenForTheRewardedOne() {
    keepsTheAwardOf2023(
        RewardFund.builder()
            .from(RICH)
            .validFrom(LocalDate.parse("2021-01-01"))
            .rates(Map.of(EntryKind.SCALE_UP, Yuan.ofYuan(100)))
            .budgets(List.of(budget(2021, 1_000), budget(2023, 1_000), budget(2024, 1_000)))
            .build());
  }

  @Test
  void anEarlierEntryOfBeforeTheFundIsNotTakenForTheRewardedOne() {
    keepsTheAwardOf2023(
        RewardFund.builder()
            .from(RICH)
            .validFrom(LocalDate.parse("2022-06-01"))
            .budgets(List.of(budget(2021, 1_000), budget(2023, 1_000), budget(2024, 1_000)))
            .build());
  }

  @Test
  void anEntryFromTheFundsFirstDayOnWaitsForItsFirstBudget() {
    LocalDate july = LocalDate.parse("2021-07-01");
    RewardFund fund =
        RewardFund.builder()
            .from(RICH)
            .validFrom(july)
            .recorded(july)
            .budgets(
                List.of(
                    new FundBudget(
                        ProgrammeYear.of(2022), Yuan.ofYuan(1_000), LocalDate.parse("2021-12-01"))))
            .build();
    Entry early = entry("E", "2021-12-31");

    assertThat(states(settle(fund, "2021-12-31", early))).containsExactly("1 QUEUED", "2 NOT_DUE");
    assertThat(payments(settle(fund, "2022-12-30", early))).containsExactly("E 1 2022-01-01");
  }

  @Test
  void theBudgetOfAnotherFundChangesNothing() {
    LocalDate first = LocalDate.parse("2021-01-01");
    LocalDate later = LocalDate.parse("2023-06-01");
    RewardFund own =
        RewardFund.builder()
            .from(RICH)
            .validFrom(first)
            .recorded(first)
            .budgets(List.of(new FundBudget(ProgrammeYear.of(2022), Yuan.ofYuan(1_000), first)))
            .build();
    RewardFund other =
        RewardFund.builder()
            .from(own)
            .id(FundId.of("G"))
            .region(RegionCode.of("430100"))
            .recorded(later)
            .budgets(List.of(new FundBudget(ProgrammeYear.of(2021), Yuan.ofYuan(1_000), later)))
            .build();
    Roster roster = roster(entry("E", "2021-01-01"));
    AsOf then = AsOf.parse("2022-12-31@2022-12-31");

    AwardLedger alone = funds(own).settle(roster, POLICY, List.of(), then);

    assertThat(funds(own, other).settle(roster, POLICY, List.of(), then)).isEqualTo(alone);
    assertThat(payments(alone)).containsExactly("E 1 2022-01-01", "E 2 2022-01-01");
  }

  @Test
  void anEntryThatCountsAsNewNoMoreIsRepayableAndForfeitsTheRest() {
    Entry paid = entry("E", "2022-03-10");
    Entry earlier = entry("E", EntryKind.SCALE_UP, "2021-01-31", "2022-06-01");
    Exit left =
        Exit.builder()
            .from(exit("E", ExitKind.BELOW_SIZE, "2021-12-31"))
            .recorded(LocalDate.parse("2022-06-01"))
            .build();

    AwardLedger ledger = settle(RICH, "2023-03-20", paid, earlier, left);

    assertThat(payments(ledger)).containsExactly("E 1 2022-03-10");
    assertThat(states(ledger)).containsExactly("1 PAID", "2 FORFEITED");
    assertThat(ledger.queue()).isEmpty();
    assertThat(ledger.awards().get(0).status()).isEqualTo(AwardStatus.REPAYABLE);
    assertThat(ledger.awards().get(0).receivable()).isEqualTo(Yuan.ofYuan(50));
  }

  @Test
  void aLaterRecordOfAFundProlongsItOrChangesItsRatesAndKeepsWhatWasGranted() {
    RewardFund first =
        RewardFund.builder().from(RICH).validTo(LocalDate.parse("2022-06-30")).build();
    RewardFund prolonged =
        RewardFund.builder()
            .from(RICH)
            .putRates(EntryKind.SECTOR_CHANGE_IN, Yuan.ofYuan(300))
            .recorded(LocalDate.parse("2022-08-01"))
            .build();
    RewardFund dearer =
        RewardFund.builder()
            .from(first)
            .rates(Map.of(EntryKind.SCALE_UP, Yuan.ofYuan(400)))
            .recorded(LocalDate.parse("2022-08-01"))
            .build();
    Entry early = entry("A", "2022-03-31");
    Entry late = entry("B", "2022-07-31");

    assertThat(settle(first, "2022-12-31", early, late).awards()).hasSize(1);
    assertThat(
            payments(
                funds(first, prolonged)
                    .settle(roster(early, late), POLICY, List.of(), AsOf.parse("2022-12-31"))))
        .containsExactly("A 1 2022-03-31", "B 1 2022-08-01");
    assertThat(
            funds(first, dearer)
                .settle(roster(early, late), POLICY, List.of(), AsOf.parse("2023-12-31"))
                .awards())
        .as("what was granted keeps its rate")
        .extracting(Award::amount)
        .containsExactly(Yuan.ofYuan(100));
    assertThat(funds(first, prolonged).lacking(Level.PREFECTURE, AsOf.parse("2022-07-31")))
        .isEmpty();
  }

  @Test
  void whatIsRecordedAfterTheDayWaitsForItsRecordAndNotForBudget() {
    AwardLedger ledger =
        settle(RICH, "2022-06-30", entry("E", EntryKind.SCALE_UP, "2022-06-01", "2022-07-05"));

    Message reason = ledger.queue().get(0).instalment().reason();
    assertThat(reason.in(Language.EN))
        .isEqualTo("due since 2022-06-01, but not yet on record by 2022-06-30");
    assertThat(reason.arguments()).containsEntry("asOf", LocalDate.parse("2022-06-30"));
  }

  @Test
  void anAwardSaysInBothLanguagesForWhatItIsAndWhereItStands() {
    AwardLedger ledger =
        settle(
            RICH,
            "2022-12-31",
            entry("E", "2022-03-31"),
            exit("E", ExitKind.CLOSURE, "2022-10-31"));

    assertThat(ledger.awards().get(0).in(Language.EN))
        .isEqualTo(
            """
            E, fund F: 100.00元 for the entry (scale-up) of 2022-03-31; repayable; paid 50.00元, \
            paid back 0.00元, still to be paid back 50.00元
              part 1: 50.00元, paid; paid on 2022-03-31
              part 2: 50.00元, forfeited; the enterprise has left, or its entry counts no more, \
            since 2022-10-31
            """);
    assertThat(ledger.awards().get(0).in(Language.ZH_CN))
        .startsWith("E，奖励资金 F：2022-03-31 入规（规下升规上），奖励 100.00元；应退回；已兑付 50.00元")
        .contains("第 2 期：50.00元，不再兑付");
  }

  @Test
  void theBalanceOfAFundThatIsNotKnownIsRefused() {
    AwardLedger ledger = settle(RICH, "2022-12-31", entry("E", "2022-03-31"));

    assertThatThrownBy(() -> ledger.balance(FundId.of("f"), ProgrammeYear.of(2022)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The fund (f) must be one of [F], those known by then.");
    assertThat(ledger.balance(F, ProgrammeYear.of(2030))).isEqualTo(Yuan.ZERO);
  }

  @ParameterizedTest
  @EnumSource(
      value = EntryKind.class,
      names = {"OPENING_STOCK", "RELOCATION_IN"})
  void aRateForAKindThatIsNeverNewIsRefused(EntryKind kind) {
    assertThatThrownBy(() -> fund("F", CITY).putRates(kind, Yuan.ofYuan(1)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The fund (F) must not have a rate for "
                + kind
                + ", since such an entry is never new (A2).");
  }

  private static final LocalDate JULY = LocalDate.parse("2022-07-01");
  private static final Repayment BACK =
      new Repayment(F, EnterpriseId.of("E"), Yuan.ofYuan(20), JULY, JULY);

  private static AwardLedger settleWith(String asOf, RepaymentRecord... records) {
    return funds(RICH)
        .settle(
            roster(entry("E", "2022-03-31"), exit("E", ExitKind.CLOSURE, "2022-05-31")),
            POLICY,
            List.of(records),
            AsOf.parse(asOf));
  }

  @Test
  void aWithdrawnRepaymentCountsOnlyAsKnownBefore() {
    LocalDate found = LocalDate.parse("2022-09-01");
    RepaymentWithdrawal withdrawal = new RepaymentWithdrawal(BACK, found, "other enterprise");
    Repayment right = new Repayment(F, EnterpriseId.of("E"), Yuan.ofYuan(50), JULY, found);

    assertThat(settleWith("2022-12-31", withdrawal, BACK).awards().get(0).receivable())
        .isEqualTo(Yuan.ofYuan(50));
    assertThat(settleWith("2022-12-31", BACK, withdrawal, right).awards().get(0).receivable())
        .isEqualTo(Yuan.ZERO);
    assertThat(settleWith("2022-08-31@2022-08-31", BACK, withdrawal, right))
        .isEqualTo(settleWith("2022-08-31@2022-08-31", BACK));
  }

  @Test
  void repaymentsGivenOrWithdrawnTwiceAreReportedTogether() {
    RepaymentWithdrawal withdrawal = new RepaymentWithdrawal(BACK, JULY, "wrong");
    Repayment other = new Repayment(F, EnterpriseId.of("E"), Yuan.ofYuan(21), JULY, JULY);

    assertThatThrownBy(
            () ->
                settleWith(
                    "2022-12-31",
                    BACK,
                    BACK,
                    withdrawal,
                    withdrawal,
                    new RepaymentWithdrawal(other, JULY, "wrong")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "The repayment of 20.00元 by E to the fund F on 2022-07-01 is given twice with the"
                + " recorded date 2022-07-01")
        .hasMessageContaining("on 2022-07-01 is withdrawn again on 2022-07-01")
        .hasMessageContaining("names a repayment of 21.00元 by E to the fund F on 2022-07-01");
    assertThatThrownBy(() -> new RepaymentWithdrawal(BACK, JULY, " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have a reason");
    assertThatThrownBy(() -> new RepaymentWithdrawal(BACK, JULY.minusDays(1), "wrong"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must not be recorded (2022-06-30) before the repayment itself");
  }

  @Test
  void aRosterOfOtherRegionsIsRefused() {
    Roster other =
        Roster.of(
            RegionTree.of(List.of(Hunan.regions().region(RegionCode.of("430000")))),
            List.of(),
            List.of());
    assertThatThrownBy(() -> funds(RICH).settle(other, POLICY, List.of(), AsOf.parse("2022-12-31")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The roster must be of the same regions as the funds");
  }

  @Test
  void whoLacksAFundIsListedSinceWhen() {
    RewardFund ended =
        RewardFund.builder().from(RICH).validTo(LocalDate.parse("2022-05-31")).build();
    RegionCode other = RegionCode.of("430300");
    RewardFunds funds =
        RewardFunds.of(
            Hunan.regions(),
            List.of(ended),
            CompleteSince.ofEach(List.of(CITY, other), SINCE, SINCE));

    assertThat(funds.lacking(Level.PREFECTURE, AsOf.parse("2022-05-31")))
        .containsExactly(new Gap(other, SINCE));
    assertThat(funds.lacking(Level.PREFECTURE, AsOf.parse("2022-06-01")))
        .containsExactly(new Gap(CITY, LocalDate.parse("2022-06-01")), new Gap(other, SINCE));
    assertThat(funds.lacking(Level.PREFECTURE, AsOf.parse("2021-06-01"))).isEmpty();
    assertThat(funds.funds()).containsExactly(ended);
    assertThat(funds).hasToString("1 records of funds, complete for 2 regions");
  }

  @Test
  void wrongFundsAreReportedTogether() {
    assertThatThrownBy(
            () ->
                RewardFunds.of(
                    Hunan.regions(),
                    List.of(
                        RICH,
                        RICH,
                        RewardFund.builder()
                            .from(RICH)
                            .region(FAR_COUNTY)
                            .recorded(LocalDate.parse("2022-02-01"))
                            .build(),
                        fund("G", RegionCode.of("430000"))
                            .addBudgets(budget(2022, 1), budget(2022, 2))
                            .build()),
                    CompleteSince.ofEach(List.of(RegionCode.of("999999")), SINCE, SINCE)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The fund F is recorded twice on 2022-01-01")
        .hasMessageContaining("The fund F is recorded for 430121, and earlier for 430200")
        .hasMessageContaining("The fund G belongs to 430000, which is no prefecture or county")
        .hasMessageContaining("The fund G has two budgets for 2022 recorded on 2022-01-01")
        .hasMessageContaining("CompleteSince names the region 999999");
  }

  @Test
  void amountsThatAreNotAboveZeroAndWrongDatesAreRefused() {
    assertThatThrownBy(() -> fund("F", CITY).capPerYear(Yuan.ZERO).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The amount (capPerYear, 0.00元) of the fund (F) must be above 0");
    assertThatThrownBy(() -> fund("F", CITY).validTo(LocalDate.parse("2021-12-31")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The fund (F) must not end (2021-12-31) before it begins");
    assertThatThrownBy(() -> budget(2022, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The budget (-1.00元) for 2022 must not be negative");
    assertThatThrownBy(() -> new Repayment(F, EnterpriseId.of("E"), Yuan.ZERO, SINCE, SINCE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be above 0");
    assertThatThrownBy(() -> new Instalment(Fraction.ZERO, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The share (0) of an instalment");
  }

  private static final Provenance CIRCULAR = Provenance.local("circular 7");

  @Test
  void otherInstalmentsAreTakenAndWrongOnesRefused() {
    LinkagePolicy atOnce =
        POLICY.withInstalments(ImmutableList.of(new Instalment(Fraction.ONE, 0)), CIRCULAR);

    assertThat(
            payments(
                funds(RICH)
                    .settle(
                        roster(entry("E", "2022-03-31")),
                        atOnce,
                        List.of(),
                        AsOf.parse("2023-12-31"))))
        .containsExactly("E 1 2022-03-31");
    assertThatThrownBy(
            () -> POLICY.withInstalments(List.of(new Instalment(Fraction.of(1, 2), 0)), CIRCULAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must sum to 1, not 1/2");
    assertThatThrownBy(
            () ->
                POLICY.withInstalments(
                    List.of(
                        new Instalment(Fraction.of(1, 2), 12),
                        new Instalment(Fraction.of(1, 2), 0)),
                    CIRCULAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("in the order in which they fall due");
    assertThatThrownBy(
            () ->
                POLICY.withRepayment(
                    RuleSet.builder(AwardStatus.class)
                        .id("foreign")
                        .hitPolicy(HitPolicy.FIRST)
                        .rules(
                            List.of(
                                Rule.<AwardStatus>builder()
                                    .id("X")
                                    .condition(Indicators.NET.atLeast("1"))
                                    .outcome(AwardStatus.KEPT)
                                    .provenance(Provenance.local("x"))
                                    .build()))
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The rule set (foreign) must use indicators of");
    assertThatThrownBy(
            () ->
                POLICY.withRepayment(
                    RuleSet.builder(AwardStatus.class)
                        .id("many")
                        .hitPolicy(HitPolicy.COLLECT)
                        .rules(POLICY.repayment().rules())
                        .build()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The rule set (many) must have the hit policy FIRST or UNIQUE");
  }

  @Test
  void theStandardRulesAreSound() {
    assertThat(POLICY.repayment().analyse().findings())
        .filteredOn(finding -> finding.code().severity() != Finding.Severity.INFO)
        .isEmpty();
  }
}
