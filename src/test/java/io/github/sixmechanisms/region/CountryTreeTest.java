package io.github.sixmechanisms.region;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.sixmechanisms.text.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code list of the whole country, as it is published. */
class CountryTreeTest {

  private static final RegionCode CHINA = RegionCode.of("000000");
  private static final RegionCode BEIJING = RegionCode.of("110000");

  private static final RegionTree TREE =
      RegionTree.of(
          Stream.concat(
                  Stream.of(Region.root(CHINA, Text.of("中国", "China"), Level.COUNTRY)),
                  rows().stream())
              .toList());

  private static ImmutableList<Region> rows() {
    try (Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(
                    CountryTreeTest.class.getResourceAsStream("/data/gbt2260-china.csv")),
                UTF_8);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter('#')
                .ofNamedCsvRecord(reader)) {
      return csv.stream().map(CountryTreeTest::region).collect(toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Region region(NamedCsvRecord row) {
    String parent = row.getField("parent_code");
    return Region.of(
        RegionCode.of(row.getField("code")),
        Text.untranslated(row.getField("name")),
        level(row.getField("kind")),
        parent.isEmpty() ? CHINA : RegionCode.of(parent));
  }

  private static Level level(String kind) {
    return switch (kind) {
      case "province" -> Level.PROVINCE;
      case "prefecture" -> Level.PREFECTURE;
      case "county_or_park" -> Level.COUNTY;
      default -> throw new IllegalArgumentException(kind);
    };
  }

  private static Stream<Region> ofLevel(Level level) {
    return TREE.regions().stream().filter(region -> region.level() == level);
  }

  @Test
  void theWholeCountryIsOneTree() {
    assertThat(TREE.root().code()).isEqualTo(CHINA);
    assertThat(TREE.regions()).hasSize(1 + 31 + 342 + 2975);
    assertThat(TREE.unitsBelow(CHINA)).hasSize(31).isEqualTo(TREE.children(CHINA));
    assertThat(ofLevel(Level.PREFECTURE)).hasSize(342);
    assertThat(ofLevel(Level.COUNTY)).hasSize(2975);
  }

  @Test
  void ninePlaceholderRowsAreMarked() {
    assertThat(TREE.regions())
        .filteredOn(region -> region.nature() == Region.Nature.PLACEHOLDER)
        .extracting(region -> region.code() + " " + region.name())
        .containsExactly(
            "110100 市辖区",
            "120100 市辖区",
            "310100 市辖区",
            "419000 省直辖县级行政区划",
            "429000 省直辖县级行政区划",
            "469000 省直辖县级行政区划",
            "500100 市辖区",
            "500200 县",
            "659000 自治区直辖县级行政区划");
  }

  @Test
  void threePrefecturesHaveNoCountiesAndHoldEnterprisesThemselves() {
    assertThat(ofLevel(Level.PREFECTURE).filter(r -> TREE.holdsEnterprises(r.code())))
        .extracting(region -> region.name().zh())
        .containsExactly("东莞市", "中山市", "儋州市");
  }

  @Test
  void everyCountyHoldsEnterprises() {
    assertThat(ofLevel(Level.COUNTY)).allMatch(county -> TREE.holdsEnterprises(county.code()));
  }

  @Test
  void theUnitsBelowBeijingAreItsDistricts() {
    assertThat(TREE.children(BEIJING)).hasSize(1);
    assertThat(TREE.unitsBelow(BEIJING))
        .hasSize(16)
        .allMatch(unit -> unit.level() == Level.COUNTY)
        .allMatch(unit -> unit.name().zh().endsWith("区"))
        .isEqualTo(TREE.children(RegionCode.of("110100")));
  }

  @ParameterizedTest
  @CsvSource({"120000, 16", "310000, 16", "500000, 38", "430000, 14"})
  void decompositionLooksThroughEveryPlaceholderRow(String code, int units) {
    assertThat(TREE.unitsBelow(RegionCode.of(code)))
        .hasSize(units)
        .isSortedAccordingTo((a, b) -> a.code().compareTo(b.code()))
        .noneMatch(unit -> unit.nature() == Region.Nature.PLACEHOLDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"410000", "420000", "460000", "650000"})
  void countiesUnderTheProvinceStandBesideItsPrefectures(String code) {
    assertThat(TREE.unitsBelow(RegionCode.of(code)))
        .extracting(Region::level)
        .contains(Level.PREFECTURE, Level.COUNTY);
  }
}
