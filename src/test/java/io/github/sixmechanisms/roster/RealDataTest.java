package io.github.sixmechanisms.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.region.RegionTree;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.AsOf;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.ProgrammeYear;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Published figures and code lists, held against the library. */
class RealDataTest {

  private static final RegionCode GUANGXI = RegionCode.of("450000");

  private static List<NamedCsvRecord> rows(String file) {
    try (Reader reader =
            new InputStreamReader(
                Objects.requireNonNull(RealDataTest.class.getResourceAsStream("/data/" + file)),
                UTF_8);
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter('#')
                .ofNamedCsvRecord(reader)) {
      return csv.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theIndustriesInTheJarAreThoseOfTheSourceLists() {
    List<NamedCsvRecord> classes = rows("gbt4754-2017-industry-classes.csv");
    List<NamedCsvRecord> divisions = rows("gbt4754-2017-industry-divisions.csv");

    assertThat(IndustryCode.industrialClasses())
        .extracting(code -> code + " " + code.name().orElseThrow())
        .containsExactlyElementsOf(
            classes.stream().map(r -> r.getField("class") + " " + r.getField("name_zh")).toList());
    assertThat(divisions).hasSize(41);
    for (NamedCsvRecord division : divisions) {
      IndustryCode first = IndustryCode.of(division.getField("division") + "00");

      assertThat(first.divisionName())
          .contains(Text.of(division.getField("name_zh"), division.getField("name_en")));
      assertThat(first.section().orElseThrow().letter())
          .isEqualTo(division.getField("section").charAt(0));
    }
  }

  /** Guangxi, first half of 2021: 266 new entries in 14 cities. */
  @Test
  void aLedgerWithTheEntriesOfGuangxiAgreesWithThePublication() {
    List<NamedCsvRecord> cities = rows("guangxi-2021h1-new-entries-by-city.csv");
    List<Region> regions = new ArrayList<>();
    List<Change> ledger = new ArrayList<>();
    List<PublishedTotals> published = new ArrayList<>();
    regions.add(Region.root(GUANGXI, Text.of("广西壮族自治区", "Guangxi"), Level.PROVINCE));
    published.add(halfYear(GUANGXI, 266));
    for (NamedCsvRecord city : cities) {
      RegionCode code = RegionCode.of(city.getField("code"));
      regions.add(
          Region.of(code, Text.untranslated(city.getField("name_zh")), Level.PREFECTURE, GUANGXI));
      long entries = Long.parseLong(city.getField("new_2021h1"));
      for (int i = 0; i < entries; i++) {
        ledger.add(entry(code, i));
      }
      published.add(halfYear(code, entries));
    }
    Roster roster = Roster.of(RegionTree.of(regions), ledger, List.of());

    assertThat(Reconciliation.of(roster, published, CutOff.Basis.EFFECTIVE_DATE).differences())
        .isEmpty();
    assertThat(
            roster.tally(ProgrammeYear.of(2021), AsOf.parse("2021-06-30")).of(GUANGXI).newEntries())
        .isEqualTo(266);
    assertThat(
            Reconciliation.of(
                    roster.plus(List.of(entry(RegionCode.of("450100"), 1_000)), List.of()),
                    published,
                    CutOff.Basis.EFFECTIVE_DATE)
                .differences())
        .extracting(difference -> difference.totals().region().text())
        .containsExactly("450000", "450100");
  }

  private static PublishedTotals halfYear(RegionCode region, long entries) {
    return PublishedTotals.builder()
        .region(region)
        .firstDay(LocalDate.parse("2021-01-01"))
        .lastDay(LocalDate.parse("2021-06-30"))
        .published(LocalDate.parse("2021-07-30"))
        .source("Guangxi Bureau of Statistics")
        .newEntries(entries)
        .build();
  }

  private static Entry entry(RegionCode city, int number) {
    LocalDate day = LocalDate.of(2021, 1 + number % 6, 1);
    return Entry.builder()
        .enterprise(EnterpriseId.of(city + "-" + number))
        .kind(number % 2 == 0 ? EntryKind.NEW_PRODUCTION : EntryKind.SCALE_UP)
        .county(city)
        .effective(day)
        .recorded(day)
        .build();
  }
}
