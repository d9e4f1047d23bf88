package io.github.sixmechanisms.region;

import static io.github.sixmechanisms.region.Regions.code;
import static io.github.sixmechanisms.region.Regions.country;
import static io.github.sixmechanisms.region.Regions.county;
import static io.github.sixmechanisms.region.Regions.park;
import static io.github.sixmechanisms.region.Regions.prefecture;
import static io.github.sixmechanisms.region.Regions.province;
import static io.github.sixmechanisms.region.Regions.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.Region.Nature;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegionTreeDefectsTest {

  private static final ImmutableList<Region> SOUND =
      ImmutableList.of(province("1"), prefecture("11", "1"), county("111", "11"));

  private static final ImmutableList<Region> ALL_DEFECTS =
      ImmutableList.of(
          province("1"),
          prefecture("11", "1"),
          county("111", "11"),
          county("111", "11"),
          prefecture("111", "nowhere"),
          province("2"),
          park("P0", "11"),
          unit("P1", Level.PARK, Nature.ORDINARY).build(),
          park("P2", "P0"),
          county("c", "1"),
          county("o", "missing"),
          prefecture("s", "s"),
          prefecture("x", "y"),
          county("y", "x"),
          unit("n1", Level.PREFECTURE, Nature.STATISTICAL_PARK).parent(code("1")).build(),
          unit("n2", Level.COUNTY, Nature.PLACEHOLDER).parent(code("11")).build());

  private static InvalidInputException refusal(Iterable<Region> rows) {
    return catchThrowableOfType(InvalidInputException.class, () -> RegionTree.of(rows));
  }

  private static ImmutableList<Message> problems(Region... added) {
    return refusal(Stream.concat(SOUND.stream(), Stream.of(added)).toList()).problems();
  }

  private static void assertOnly(List<Message> problems, RegionKey key, Object... arguments) {
    assertThat(problems).containsExactly(Message.of(key, arguments));
  }

  @Test
  void anEmptyTreeIsReported() {
    assertOnly(refusal(List.of()).problems(), RegionKey.EMPTY);
  }

  @Test
  void aRepeatedRowIsReported() {
    Text name = county("111", "11").name();

    assertOnly(
        problems(county("111", "11")),
        RegionKey.DUPLICATE,
        "code",
        code("111"),
        "first",
        name,
        "second",
        name);
  }

  @Test
  void aCodeOfTwoRegionsIsReportedWithBothNames() {
    Region other = Region.of(code("111"), Text.of("另一个", "Another"), Level.COUNTY, code("11"));

    assertThat(problems(other))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.key()).isEqualTo("region.duplicate");
              assertThat(problem.arguments().values())
                  .contains(other.name(), county("111", "11").name());
            });
  }

  @Test
  void theOtherDefectsOfARepeatedRowAreReportedToo() {
    assertThat(problems(county("111", "missing")))
        .extracting(Message::key)
        .containsExactly("region.duplicate", "region.orphan");
  }

  @Test
  void anOrphanIsReported() {
    assertOnly(
        problems(county("x", "missing")),
        RegionKey.ORPHAN,
        "code",
        code("x"),
        "name",
        county("x", "11").name(),
        "parent",
        code("missing"));
  }

  @Test
  void aSecondRootIsReported() {
    assertOnly(
        problems(province("2")),
        RegionKey.SECOND_ROOT,
        "code",
        code("2"),
        "name",
        province("2").name(),
        "first",
        province("1").name());
  }

  @Test
  void theHighestOfSeveralRootsIsTakenForTheRoot() {
    assertOnly(
        refusal(List.of(province("1"), country("CN"))).problems(),
        RegionKey.SECOND_ROOT,
        "code",
        code("1"),
        "name",
        province("1").name(),
        "first",
        country("CN").name());
  }

  @Test
  void aMissingRootIsReported() {
    assertThat(refusal(List.of(prefecture("11", "1"), county("111", "11"))).problems())
        .extracting(Message::key)
        .containsExactly("region.noRoot", "region.orphan");
  }

  @Test
  void aRegionBelowItselfIsReported() {
    assertThat(problems(county("s", "s")))
        .contains(Message.of(RegionKey.CYCLE, "codes", List.of(code("s")), "count", 1))
        .extracting(Message::key)
        .containsExactly("region.cycle", "region.wrongLevel");
  }

  @Test
  void aCircleIsReportedOnceFromItsSmallestCode() {
    ImmutableList<Message> problems =
        problems(county("a", "z"), county("z", "x"), prefecture("x", "y"), province("y", "z"));

    assertThat(problems)
        .filteredOn(problem -> problem.key().equals("region.cycle"))
        .containsExactly(
            Message.of(
                RegionKey.CYCLE, "codes", List.of(code("x"), code("y"), code("z")), "count", 3));
  }

  @Test
  void severalCirclesAreReportedEach() {
    assertThat(
            problems(
                prefecture("a", "b"), prefecture("b", "a"),
                prefecture("c", "d"), prefecture("d", "c")))
        .extracting(Message::key)
        .filteredOn("region.cycle"::equals)
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void everyLevelBelowEveryOtherIsRefusedOrAccepted(Level level) {
    for (Level parent : Level.values()) {
      List<Region> rows =
          new ArrayList<>(
              List.of(
                  country("0"),
                  province("1", "0"),
                  prefecture("2", "1"),
                  county("3", "2"),
                  park("4", "3")));
      Region added = unit("x", level, Nature.ORDINARY).parent(code("" + parent.ordinal())).build();
      rows.add(added);
      boolean fits =
          level == Level.PARK
              ? parent == Level.COUNTY || parent == Level.PREFECTURE
              : level.ordinal() == parent.ordinal() + 1;

      if (fits) {
        assertThat(RegionTree.of(rows).region(code("x"))).isEqualTo(added);
      } else {
        assertOnly(
            refusal(rows).problems(),
            RegionKey.WRONG_LEVEL,
            "code",
            code("x"),
            "name",
            added.name(),
            "level",
            level,
            "parent",
            rows.get(parent.ordinal()).name(),
            "parentLevel",
            parent);
      }
    }
  }

  @Test
  void aParkWithoutAHostIsReportedAndNeverTakenForTheRoot() {
    Region park = unit("0", Level.PARK, Nature.ORDINARY).build();

    assertOnly(problems(park), RegionKey.PARK_ROOT, "code", code("0"), "name", park.name());
    assertOnly(
        refusal(List.of(park)).problems(),
        RegionKey.PARK_ROOT,
        "code",
        code("0"),
        "name",
        park.name());
  }

  @ParameterizedTest
  @EnumSource
  void aStatisticalParkIsOfCountyLevelAndAPlaceholderRowOfPrefectureLevel(Level level) {
    assertNatureFits(level, Nature.ORDINARY, true);
    assertNatureFits(level, Nature.STATISTICAL_PARK, level == Level.COUNTY);
    assertNatureFits(level, Nature.PLACEHOLDER, level == Level.PREFECTURE);
  }

  private static void assertNatureFits(Level level, Nature nature, boolean fits) {
    String parent = level == Level.COUNTY || level == Level.PARK ? "11" : "1";
    Region row = unit("x", level, nature).parent(code(parent)).build();
    List<Region> rows = Stream.concat(SOUND.stream(), Stream.of(row)).toList();
    List<String> keys =
        level == Level.COUNTRY || level == Level.PROVINCE || !fits
            ? refusal(rows).problems().stream().map(Message::key).toList()
            : List.of();

    assertThat(keys.contains("region.wrongNature")).as("%s %s", level, nature).isNotEqualTo(fits);
  }

  @Test
  void everyDefectIsReportedAtOnce() {
    assertThat(refusal(ALL_DEFECTS).problems())
        .extracting(Message::key)
        .containsExactly(
            "region.cycle",
            "region.cycle",
            "region.duplicate",
            "region.duplicate",
            "region.orphan",
            "region.orphan",
            "region.parkRoot",
            "region.secondRoot",
            "region.wrongLevel",
            "region.wrongLevel",
            "region.wrongLevel",
            "region.wrongLevel",
            "region.wrongNature",
            "region.wrongNature");
  }

  @Test
  void theReportReadsInBothLanguages() {
    InvalidInputException refusal = refusal(ALL_DEFECTS);

    assertThat(refusal.getMessage())
        .startsWith("The region tree was refused for 14 problem(s):")
        .contains(
            "- Ro (o) lies below missing, which is not in the tree.",
            "- Rn2 (n2), level county, cannot be of nature placeholder row.")
        .doesNotContainPattern("\\{[a-zA-Z]+}");
    assertThat(refusal.in(Language.ZH_CN))
        .startsWith("区划树有 14 处问题，不予接受：")
        .contains("区域n2（n2，县市区级）的性质不能为占位行")
        .doesNotContainPattern("\\{[a-zA-Z]+}");
  }

  @Test
  void theReportDoesNotDependOnTheOrderOfTheRows() {
    InvalidInputException expected = refusal(ALL_DEFECTS);
    for (long seed = 0; seed < 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Region> rows = new ArrayList<>(ALL_DEFECTS);
      for (int i = rows.size() - 1; i > 0; i--) {
        rows.set(i, rows.set(random.nextInt(i + 1), rows.get(i)));
      }

      assertThat(refusal(rows)).as("seed %d", seed).hasMessage(expected.getMessage());
    }
  }
}
