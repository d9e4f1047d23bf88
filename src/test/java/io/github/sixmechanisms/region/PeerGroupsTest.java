package io.github.sixmechanisms.region;

import static io.github.sixmechanisms.region.Regions.code;
import static io.github.sixmechanisms.region.Regions.county;
import static io.github.sixmechanisms.region.Regions.park;
import static io.github.sixmechanisms.region.Regions.prefecture;
import static io.github.sixmechanisms.region.Regions.province;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableMap;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerGroupsTest {

  private static final RegionTree TREE =
      RegionTree.of(
          List.of(
              province("1"),
              prefecture("11", "1"),
              prefecture("12", "1"),
              county("111", "11"),
              county("112", "11"),
              county("113", "11"),
              park("P", "111")));

  private static final PeerGroups TIERS =
      PeerGroups.of(ImmutableMap.of("tier 2", codes("112"), "tier 1", codes("113", "111")));

  private static List<RegionCode> codes(String... codes) {
    return Arrays.stream(codes).map(RegionCode::of).toList();
  }

  private static String groupOf(PeerGroups groups, String code) {
    return groups.groupOf(TREE.region(code(code)));
  }

  @Test
  void byDefaultEachLevelIsOneGroup() {
    PeerGroups groups = PeerGroups.byLevel();

    assertThat(groups.named()).isEmpty();
    assertThat(TREE.regions())
        .allSatisfy(region -> assertThat(groups.groupOf(region)).isEqualTo(region.level().name()));
    assertThatCode(() -> groups.checkFits(TREE)).doesNotThrowAnyException();
    assertThat(groups).isEqualTo(PeerGroups.of(Map.of())).hasToString("by level");
  }

  @Test
  void regionsInATierLeaveTheGroupOfTheirLevel() {
    assertThat(groupOf(TIERS, "111")).isEqualTo("tier 1");
    assertThat(groupOf(TIERS, "112")).isEqualTo("tier 2");
    assertThat(groupOf(TIERS, "113")).isEqualTo("tier 1");
    assertThat(groupOf(TIERS, "11")).isEqualTo("PREFECTURE");
    assertThat(groupOf(TIERS, "P")).isEqualTo("PARK");
    assertThatCode(() -> TIERS.checkFits(TREE)).doesNotThrowAnyException();
  }

  @Test
  void theOrderOfGroupsAndMembersDoesNotMatter() {
    PeerGroups same =
        PeerGroups.of(ImmutableMap.of("tier 1", codes("111", "113"), "tier 2", codes("112")));

    assertThat(same)
        .isEqualTo(TIERS)
        .hasSameHashCodeAs(TIERS)
        .hasToString("by level, and {tier 1=[111, 113], tier 2=[112]}")
        .isNotEqualTo(PeerGroups.byLevel());
    assertThat(same.named().keySet()).containsExactly("tier 1", "tier 2");
  }

  @Test
  void everyRegionInTwoGroupsIsReported() {
    InvalidInputException refusal =
        catchThrowableOfType(
            InvalidInputException.class,
            () ->
                PeerGroups.of(ImmutableMap.of("b", codes("111", "112"), "a", codes("112", "111"))));

    assertThat(refusal.problems())
        .containsExactly(
            Message.of(RegionKey.GROUPED_TWICE, "code", code("111"), "first", "a", "second", "b"),
            Message.of(RegionKey.GROUPED_TWICE, "code", code("112"), "first", "a", "second", "b"));
    assertThat(refusal.in(Language.ZH_CN)).contains("区域 111 同时属于两个组：a 与 b。");
  }

  @Test
  void everyMisfitWithTheTreeIsReported() {
    PeerGroups groups =
        PeerGroups.of(ImmutableMap.of("mixed", codes("11", "111", "8"), "far", codes("9")));

    InvalidInputException refusal =
        catchThrowableOfType(InvalidInputException.class, () -> groups.checkFits(TREE));

    assertThat(refusal.problems())
        .containsExactly(
            Message.of(
                RegionKey.GROUP_MIXED_LEVELS,
                "group",
                "mixed",
                "first",
                Level.PREFECTURE,
                "second",
                Level.COUNTY),
            Message.of(RegionKey.GROUP_UNKNOWN_REGION, "group", "mixed", "code", code("8")),
            Message.of(RegionKey.GROUP_UNKNOWN_REGION, "group", "far", "code", code("9")));
    assertThat(refusal)
        .hasMessageContaining("The group mixed mixes the levels prefecture and county.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "COUNTY", "PARK"})
  void aBlankNameAndTheNameOfALevelAreRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PeerGroups.of(Map.of(name, codes("111"))))
        .withMessageContaining("(" + name + ")");
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullsAreRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> PeerGroups.of(null)).withMessage("groups");
    assertThatNullPointerException().isThrownBy(() -> TIERS.checkFits(null)).withMessage("tree");
    assertThatNullPointerException().isThrownBy(() -> TIERS.groupOf(null)).withMessage("region");
  }
}
