package io.github.sixmechanisms.hunan;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.Region.Nature;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HunanTest {

  private static final RegionTree TREE = Hunan.regions();

  private static Stream<Region> regions(Level level, Nature nature) {
    return TREE.regions().stream().filter(r -> r.level() == level && r.nature() == nature);
  }

  private static ImmutableList<NamedCsvRecord> published() {
    try (Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(
                    HunanTest.class.getResourceAsStream("/data/gbt2260-hunan.csv")),
                UTF_8);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter('#')
                .ofNamedCsvRecord(reader)) {
      return csv.stream().collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void hunanHas14PrefecturesWith122CountiesAnd12StatisticalParks() {
    assertThat(TREE).hasToString("湖南省 (Hunan), 149 regions");
    assertThat(TREE.root().level()).isEqualTo(Level.PROVINCE);
    assertThat(regions(Level.PREFECTURE, Nature.ORDINARY)).hasSize(14);
    assertThat(regions(Level.COUNTY, Nature.ORDINARY)).hasSize(122);
    assertThat(regions(Level.COUNTY, Nature.STATISTICAL_PARK)).hasSize(12);
    assertThat(TREE.unitsBelow(TREE.root().code())).hasSize(14).doesNotHaveDuplicates();
  }

  @Test
  void theTreeIsLoadedOnce() {
    assertThat(Hunan.regions()).isSameAs(TREE);
  }

  @Test
  void codesNamesKindsAndParentsAreThoseOfThePublishedList() {
    assertThat(TREE.regions().stream().map(HunanTest::row))
        .containsExactlyInAnyOrderElementsOf(
            published().stream().map(NamedCsvRecord::getFields).toList());
  }

  private static List<String> row(Region region) {
    return List.of(
        region.code().text(),
        region.name().zh(),
        region.nature() == Nature.STATISTICAL_PARK
            ? "statistical_park"
            : region.level().in(Language.EN),
        region.parent().map(RegionCode::text).orElse(""));
  }

  @Test
  void theLastDigitsTellStatisticalParks() {
    assertThat(TREE.regions())
        .filteredOn(region -> region.code().text().matches("[0-9]{4}7[1-9]"))
        .isEqualTo(regions(Level.COUNTY, Nature.STATISTICAL_PARK).toList());
  }

  @Test
  void everyPrefectureHasCounties() {
    assertThat(regions(Level.PREFECTURE, Nature.ORDINARY))
        .noneMatch(prefecture -> TREE.holdsEnterprises(prefecture.code()))
        .allMatch(prefecture -> TREE.children(prefecture.code()).size() >= 4);
  }

  @Test
  void englishNamesAreDistinctBelowEachParent() {
    assertThat(TREE.regions())
        .allSatisfy(
            region ->
                assertThat(TREE.children(region.code()))
                    .extracting(child -> child.name().en())
                    .doesNotHaveDuplicates());
    assertThat(regions(Level.PREFECTURE, Nature.ORDINARY).map(Region::name))
        .extracting(Text::en)
        .doesNotHaveDuplicates();
  }

  @Test
  void chineseNamesAreChineseAndEnglishNamesEnglish() {
    assertThat(TREE.regions())
        .allSatisfy(
            region -> {
              assertThat(region.name().zh()).matches("\\p{IsHan}+");
              assertThat(region.name().en()).matches("[A-Z][a-z']+( ([A-Z][a-z]+|and|High-tech))*");
            });
  }

  @Test
  void theEnglishNameEndsWithTheKindOfUnit() {
    assertThat(regions(Level.COUNTY, Nature.ORDINARY))
        .allSatisfy(county -> assertThat(county.name().en()).endsWith(ending(county.name().zh())));
    assertThat(regions(Level.COUNTY, Nature.STATISTICAL_PARK))
        .allSatisfy(
            park -> assertThat(park.name().en()).matches(".* (Park|Zone|Management District)"));
  }

  private static String ending(String zh) {
    if (zh.endsWith("自治县")) {
      return " Autonomous County";
    }
    return zh.endsWith("县") ? " County" : zh.endsWith("区") ? " District" : " City";
  }

  @ParameterizedTest
  @CsvSource({
    "430223, 攸县, You County",
    "430481, 耒阳市, Leiyang City",
    "430681, 汨罗市, Miluo City",
    "430723, 澧县, Li County",
    "430781, 津市市, Jinshi City",
    "431122, 东安县, Dong'an County",
    "431173, 永州市回龙圩管理区, Yongzhou Huilongxu Management District",
    "431224, 溆浦县, Xupu County",
    "431225, 会同县, Huitong County",
    "431228, 芷江侗族自治县, Zhijiang Dong Autonomous County",
    "431229, 靖州苗族侗族自治县, Jingzhou Miao and Dong Autonomous County",
    "433100, 湘西土家族苗族自治州, Xiangxi Tujia and Miao Autonomous Prefecture"
  })
  void namesThatAreEasilyMisreadAreRight(String code, String zh, String en) {
    assertThat(TREE.region(RegionCode.of(code)).name()).isEqualTo(Text.of(zh, en));
  }
}
