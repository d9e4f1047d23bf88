package io.github.sixmechanisms.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.rule.Truth;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.Provenance;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionPlansTest {

  private static final RegionCode PROVINCE = RegionCode.of("430000");
  private static final RegionCode CITY = RegionCode.of("430200");
  private static final RegionCode OTHER_CITY = RegionCode.of("430300");
  private static final RegionCode THIRD_CITY = RegionCode.of("430400");
  private static final LocalDate SINCE = LocalDate.parse("2022-01-01");
  private static final AsOf MID_YEAR = AsOf.parse("2022-06-30");

  private static final AsOf BEFORE_THE_REGISTER = AsOf.parse("2021-12-31");

  private static ActionPlan.Builder plan(String id, RegionCode region) {
    return ActionPlan.builder()
        .id(PlanId.of(id))
        .region(region)
        .title(Text.of("行动方案", "action plan"))
        .duty(Text.of("属地责任", "territorial responsibility"))
        .dutyProvenance(Provenance.source("S7"))
        .validFrom(LocalDate.parse("2022-03-01"))
        .recorded(LocalDate.parse("2022-03-05"));
  }

  private static List<CompleteSince> complete(RegionCode... regions) {
    return CompleteSince.ofEach(List.of(regions), SINCE, SINCE);
  }

  private static ActionPlans plans(ActionPlan... plans) {
    return ActionPlans.of(Hunan.regions(), List.of(plans), complete(CITY, OTHER_CITY));
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-28, FALSE",
    "2022-03-01, TRUE",
    "2022-12-31, TRUE",
    "2023-01-01, FALSE",
    "2021-12-31, UNKNOWN",
    "2022-06-30@2022-03-04, FALSE"
  })
  void aRegionHasAPlanWhileOneIsInForceAndKnown(String asOf, Truth expected) {
    ActionPlans plans = plans(plan("P", CITY).validTo(LocalDate.parse("2022-12-31")).build());

    assertThat(plans.hasPlan(CITY, AsOf.parse(asOf))).isEqualTo(expected);
  }

  @Test
  void ofARegionForWhichTheRegisterIsNotCompleteNothingIsKnown() {
    assertThat(plans().hasPlan(THIRD_CITY, MID_YEAR)).isEqualTo(Truth.UNKNOWN);
    assertThat(plans(plan("P", THIRD_CITY).build()).hasPlan(THIRD_CITY, MID_YEAR))
        .isEqualTo(Truth.TRUE);
  }

  @Test
  void whatIsFoundToBeCompleteLaterWasUnknownBefore() {
    LocalDate july = LocalDate.parse("2022-07-15");
    List<CompleteSince> more =
        List.of(
            new CompleteSince(CITY, SINCE, SINCE),
            new CompleteSince(THIRD_CITY, SINCE, july),
            new CompleteSince(CITY, july, july));
    ActionPlans plans = ActionPlans.of(Hunan.regions(), List.of(), more);
    AsOf then = AsOf.parse("2022-06-30@2022-07-14");

    assertThat(plans.hasPlan(THIRD_CITY, then)).isEqualTo(Truth.UNKNOWN);
    assertThat(plans.hasPlan(THIRD_CITY, MID_YEAR)).isEqualTo(Truth.FALSE);
    assertThat(plans.lacking(Level.PREFECTURE, then)).containsExactly(new Gap(CITY, SINCE));
    assertThat(plans.lacking(Level.PREFECTURE, MID_YEAR))
        .as("the later record of a region takes the place of the earlier")
        .containsExactly(new Gap(THIRD_CITY, SINCE));
    assertThat(plans.hasPlan(CITY, MID_YEAR)).isEqualTo(Truth.UNKNOWN);
    assertThat(plans.complete()).hasSize(3);
  }

  @Test
  void aRegionIsNotSaidToBeCompleteTwiceOnOneDay() {
    assertThatThrownBy(
            () ->
                ActionPlans.of(
                    Hunan.regions(),
                    List.of(),
                    List.of(
                        new CompleteSince(CITY, SINCE, SINCE),
                        new CompleteSince(CITY, SINCE.plusDays(1), SINCE))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("complete for 430200 twice on 2022-01-01");
  }

  @Test
  void aLaterRecordEndsOrProlongsAPlan() {
    ActionPlan first = plan("P", CITY).build();
    ActionPlan ended =
        ActionPlan.builder()
            .from(first)
            .validTo(LocalDate.parse("2022-05-31"))
            .recorded(LocalDate.parse("2022-07-10"))
            .build();
    ActionPlans plans = plans(ended, first);

    assertThat(plans.hasPlan(CITY, AsOf.parse("2022-06-30@2022-07-09"))).isEqualTo(Truth.TRUE);
    assertThat(plans.hasPlan(CITY, MID_YEAR)).isEqualTo(Truth.FALSE);
    assertThat(plans.lacking(Level.PREFECTURE, MID_YEAR))
        .containsExactly(new Gap(CITY, LocalDate.parse("2022-06-01")), new Gap(OTHER_CITY, SINCE));
    assertThat(plans.lacking(Level.COUNTY, MID_YEAR)).isEmpty();
    assertThat(plans.inForce(CITY, AsOf.parse("2022-05-31"))).containsExactly(ended);
  }

  @Test
  void theAdoptionOfAPlanIsFollowedDownTheLevels() {
    PlanId provincial = PlanId.of("H");
    ActionPlans plans =
        plans(
            plan("H", PROVINCE).build(),
            plan("P", CITY).adopts(provincial).build(),
            plan("Q", OTHER_CITY).build());

    Adoption adoption = plans.adoption(provincial, MID_YEAR);

    assertThat(adoption.adopted()).containsExactly(CITY);
    assertThat(adoption.notAdopted()).containsExactly(OTHER_CITY);
    assertThat(adoption.unknown()).hasSize(12).contains(THIRD_CITY);
    ActionPlan early =
        plan("H", PROVINCE).validFrom(SINCE.minusYears(1)).recorded(SINCE.minusYears(1)).build();
    assertThat(plans(early).adoption(provincial, BEFORE_THE_REGISTER).unknown())
        .as("of a day before the register nothing is known")
        .hasSize(14);
    assertThatThrownBy(() -> plans.adoption(provincial, AsOf.parse("2022-06-30@2022-03-04")))
        .hasMessageContaining("known by then");
    assertThatThrownBy(() -> plans.adoption(provincial, AsOf.parse("2022-02-28")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The plan (H) must be in force on 2022-02-28; it is from 2022-03-01.");
    assertThatThrownBy(() -> plans.adoption(PlanId.of("X"), MID_YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("The plan (X) must be one of the register's");
  }

  @Test
  void aCountyThatCarriesOutTheProvincesPlanItselfIsNamed() {
    RegionCode county = RegionCode.of("430281");
    ActionPlans plans =
        plans(plan("H", PROVINCE).build(), plan("C", county).adopts(PlanId.of("H")).build());

    assertThat(plans.adoption(PlanId.of("H"), MID_YEAR).furtherBelow()).containsExactly(county);
    assertThat(plans.adoption(PlanId.of("H"), MID_YEAR).adopted()).isEmpty();
  }

  @Test
  void everythingWrongIsReportedTogether() {
    assertThatThrownBy(
            () ->
                ActionPlans.of(
                    Hunan.regions(),
                    List.of(
                        plan("P", CITY).build(),
                        plan("P", CITY).build(),
                        plan("Q", RegionCode.of("999999")).build(),
                        plan("R", CITY).build(),
                        plan("R", OTHER_CITY).recorded(LocalDate.parse("2022-04-01")).build(),
                        plan("S", CITY).adopts(PlanId.of("missing")).build(),
                        plan("T", CITY).adopts(PlanId.of("U")).build(),
                        plan("U", OTHER_CITY).build()),
                    complete(RegionCode.of("888888"))))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("The plan P is recorded twice on 2022-03-05")
        .hasMessageContaining("Q names the region 999999, which is not in the tree")
        .hasMessageContaining("The plan R is recorded for 430300, and earlier for 430200")
        .hasMessageContaining("The plan S adopts missing, which is not in the register")
        .hasMessageContaining(
            "The plan T of 430200 adopts U of 430300, which is not a region above")
        .hasMessageContaining("CompleteSince names the region 888888");
  }

  @Test
  void aPlanThatEndsBeforeItBeginsAndABlankIdentifierAreRefused() {
    assertThatThrownBy(() -> plan("P", CITY).validTo(LocalDate.parse("2022-02-28")).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "The plan (P) must not end (2022-02-28) before it begins (2022-03-01)");
    assertThat(PlanId.of("湘政办发〔2022〕17号")).hasToString("湘政办发〔2022〕17号");
    assertThatThrownBy(() -> PlanId.of(""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "must have 1 to 64 letters, digits, brackets or . _ : - / and no spaces");
  }

  @Test
  void theSourceNamesFiveCitiesWithFunds() {
    assertThat(Hunan.citiesWithRewardFunds())
        .extracting(code -> Hunan.regions().region(code).name().en())
        .containsExactly("Changsha", "Zhuzhou", "Hengyang", "Zhangjiajie", "Huaihua");
    assertThat(Hunan.citiesWithRewardFunds())
        .allMatch(code -> Hunan.regions().region(code).level() == Level.PREFECTURE);
    assertThat(Hunan.regions().region(CITY))
        .extracting(Region::parent)
        .isEqualTo(Optional.of(PROVINCE));
  }
}
