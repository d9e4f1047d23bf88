package io.github.sixmechanisms.region;

import static io.github.sixmechanisms.region.Regions.code;
import static io.github.sixmechanisms.region.Regions.county;
import static io.github.sixmechanisms.region.Regions.park;
import static io.github.sixmechanisms.region.Regions.prefecture;
import static io.github.sixmechanisms.region.Regions.province;
import static io.github.sixmechanisms.region.Regions.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.sixmechanisms.region.Region.Nature;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTreeTest {

  /** Province 1: prefecture 11 with counties, 12 without, 13 a placeholder row; parks laid over. */
  private static final ImmutableList<Region> ROWS =
      ImmutableList.of(
          province("1"),
          prefecture("11", "1"),
          county("111", "11"),
          county("112", "11"),
          unit("113", Level.COUNTY, Nature.STATISTICAL_PARK).parent(code("11")).build(),
          prefecture("12", "1"),
          unit("13", Level.PREFECTURE, Nature.PLACEHOLDER).parent(code("1")).build(),
          county("131", "13"),
          park("P11", "11"),
          park("P111", "111"),
          park("P111b", "111"),
          park("P12", "12"));

  private static final RegionTree TREE = RegionTree.of(ROWS);

  private static List<String> codes(List<Region> regions) {
    return regions.stream().map(region -> region.code().text()).toList();
  }

  @Test
  void theRootIsTheOnlyRegionWithoutAParent() {
    assertThat(TREE.root()).isEqualTo(province("1"));
    assertThat(TREE).hasToString("区域1 (R1), 12 regions");
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    RegionTree reversed = RegionTree.of(Lists.reverse(ROWS));

    assertThat(reversed).isEqualTo(TREE).hasSameHashCodeAs(TREE).isNotEqualTo("tree");
    assertThat(reversed.regions()).isEqualTo(TREE.regions());
    assertThat(reversed.children(code("1"))).isEqualTo(TREE.children(code("1")));
    assertThat(RegionTree.of(ROWS.subList(0, 6))).isNotEqualTo(TREE);
  }

  @Test
  void regionsAreListedByCode() {
    assertThat(codes(TREE.regions()))
        .containsExactly(
            "1", "11", "111", "112", "113", "12", "13", "131", "P11", "P111", "P111b", "P12");
    assertThat(TREE.codes().asList()).hasSize(12).isSorted();
  }

  @Test
  void childrenAreTheUnitsDirectlyBelowWithoutParks() {
    assertThat(codes(TREE.children(code("1")))).containsExactly("11", "12", "13");
    assertThat(codes(TREE.children(code("11")))).containsExactly("111", "112", "113");
    assertThat(TREE.children(code("111"))).isEmpty();
    assertThat(TREE.children(code("12"))).isEmpty();
    assertThat(TREE.children(code("P11"))).isEmpty();
  }

  @Test
  void decompositionLooksThroughPlaceholderRows() {
    assertThat(codes(TREE.unitsBelow(code("1")))).containsExactly("11", "12", "131");
    assertThat(codes(TREE.unitsBelow(code("11")))).containsExactly("111", "112", "113");
    assertThat(codes(TREE.unitsBelow(code("13")))).containsExactly("131");
    assertThat(TREE.unitsBelow(code("12"))).isEmpty();
  }

  @Test
  void parksAreListedAtTheirHostOnly() {
    assertThat(codes(TREE.parks(code("11")))).containsExactly("P11");
    assertThat(codes(TREE.parks(code("111")))).containsExactly("P111", "P111b");
    assertThat(TREE.parks(code("1"))).isEmpty();
    assertThat(TREE.parks(code("112"))).isEmpty();
  }

  @Test
  void ancestorsGoFromTheNearestToTheRoot() {
    assertThat(codes(TREE.ancestors(code("P111")))).containsExactly("111", "11", "1");
    assertThat(codes(TREE.ancestors(code("131")))).containsExactly("13", "1");
    assertThat(TREE.ancestors(code("1"))).isEmpty();
  }

  @Test
  void enterprisesLieInCountiesAndInPrefecturesWithoutCounties() {
    assertThat(ROWS.stream().map(Region::code).filter(TREE::holdsEnterprises))
        .extracting(RegionCode::text)
        .containsExactly("111", "112", "113", "12", "131");
  }

  @Test
  void anEmptyPlaceholderRowHoldsNoEnterprises() {
    RegionTree tree =
        RegionTree.of(
            List.of(
                province("1"),
                unit("13", Level.PREFECTURE, Nature.PLACEHOLDER).parent(code("1")).build()));

    assertThat(tree.holdsEnterprises(code("13"))).isFalse();
    assertThat(tree.unitsBelow(code("1"))).isEmpty();
  }

  @Test
  void aParkOfACountyReachesThatCountyOnly() {
    assertThat(reached("P111")).containsExactly("111");
  }

  @Test
  void aParkOfAPrefectureReachesAllItsCounties() {
    assertThat(reached("P11")).containsExactly("111", "112", "113");
  }

  @Test
  void aParkOfAPrefectureWithoutCountiesReachesThePrefecture() {
    assertThat(reached("P12")).containsExactly("12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "11", "111", "12", "13"})
  void onlyAParkReaches(String notAPark) {
    assertThat(reached(notAPark)).isEmpty();
  }

  private static List<String> reached(String park) {
    return TREE.codes().stream()
        .filter(unit -> TREE.parkReaches(code(park), unit))
        .map(RegionCode::text)
        .toList();
  }

  @Test
  void anUnknownRegionIsNamed() {
    assertThat(TREE.find(code("9"))).isEmpty();
    assertThat(TREE.find(code("11"))).contains(TREE.region(code("11")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TREE.region(code("9")))
        .withMessage("The region (9) must be in the tree of 区域1 (R1).");
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.children(code("9")));
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.unitsBelow(code("9")));
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.parks(code("9")));
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.ancestors(code("9")));
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.holdsEnterprises(code("9")));
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.parkReaches(code("P11"), code("9")));
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.parkReaches(code("9"), code("11")));
    assertThatIllegalArgumentException().isThrownBy(() -> TREE.parkReaches(code("11"), code("9")));
  }

  @Test
  void aPrefectureRowWithAPlaceholderNameIsMarked() {
    for (String name : Region.PLACEHOLDER_NAMES) {
      Text text = Text.untranslated(name);
      assertThat(Region.of(code("2"), text, Level.PREFECTURE, code("1")).nature())
          .isEqualTo(Nature.PLACEHOLDER);
      assertThat(Region.of(code("2"), text, Level.COUNTY, code("1")).nature())
          .isEqualTo(Nature.ORDINARY);
    }
    assertThat(prefecture("2", "1").nature()).isEqualTo(Nature.ORDINARY);
  }

  @Test
  void levelsAndNaturesReadInBothLanguages() {
    assertThat(Level.values())
        .extracting(level -> level.in(Language.ZH_CN))
        .containsExactly("国家", "省", "市州", "县市区", "园区");
    assertThat(Level.values())
        .extracting(level -> level.in(Language.EN))
        .containsExactly("country", "province", "prefecture", "county", "park");
    assertThat(Nature.values())
        .extracting(nature -> nature.in(Language.ZH_CN))
        .containsExactly("普通区域", "统计用园区单位", "占位行");
    assertThat(Nature.values())
        .extracting(nature -> nature.in(Language.EN))
        .containsExactly("ordinary region", "statistical park", "placeholder row");
  }

  @Test
  void anEnterpriseIsInItsUnitItsParkAndEveryRegionAboveOrNowhere() {
    assertThat(TREE.regionsOf(code("111"), Optional.of(code("P11"))))
        .containsExactly(code("1"), code("11"), code("111"), code("P11"));
    assertThat(TREE.regionsOf(code("12"), Optional.empty())).containsExactly(code("1"), code("12"));
    assertThat(TREE.regionsOf(code("112"), Optional.of(code("P111")))).isEmpty();
    assertThat(TREE.regionsOf(code("112"), Optional.of(code("9")))).isEmpty();
    assertThat(TREE.regionsOf(code("11"), Optional.empty())).isEmpty();
    assertThat(TREE.regionsOf(code("9"), Optional.empty())).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullIsRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> RegionTree.of(null)).withMessage("regions");
    assertThatNullPointerException().isThrownBy(() -> TREE.find(null)).withMessage("code");
  }
}
