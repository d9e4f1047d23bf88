package io.github.sixmechanisms.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.text.TextTable;
import io.github.sixmechanisms.value.Fraction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainJobTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... arguments) {
    return MainJob.run(
        List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
  }

  private static String hunan() throws IOException {
    try (InputStream in = MainJob.class.getResourceAsStream("hunan-2022-q1.csv")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private String refused(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("in.csv"), content);

    int exitCode = run(file.toString());

    String message = err.toString(UTF_8);
    assertThat(exitCode).isEqualTo(2);
    assertThat(message)
        .startsWith(file.toString())
        .contains("Mend: ")
        .doesNotContain("\tat ")
        .doesNotContain("Exception");
    assertThat(message.strip().lines()).hasSize(1);
    return message;
  }

  private String refused(String content) throws IOException {
    return refused(content.getBytes(UTF_8));
  }

  @Test
  void hunanShowsAllClassesAndMeasuresAndThePublishedTotals() {
    assertThat(run()).isZero();

    assertThat(out.toString(UTF_8))
        .contains("ILLUSTRATIVE")
        .contains("成效突出 outstanding")
        .contains("正常推进 on track")
        .contains("滞后 lagging")
        .contains("表扬 commend")
        .contains("提醒 remind")
        .contains("警示 warn")
        .contains("Hunan: net 140 of 1000: 14.0 %; schedule 12 %, linear would be 25 %.")
        .contains("PROGRAMME_MINIMUM")
        .contains("张家界市（430800，市州）：滞后")
        .contains("Zhangjiajie (430800), prefecture: lagging");
    assertThat(err.toString(UTF_8)).isEmpty();
  }

  @Test
  void theDispatchListAndTheDraftsOfTheNoticesArePrinted() {
    assertThat(run()).isZero();

    assertThat(out.toString(UTF_8))
        .contains("调度清单（截至 2022-03-31）：10 个区域")
        .containsPattern("张家界市（430800），紧急程度 55\\R　　净增严重滞后：")
        .contains("Dispatch list as of 2022-03-31: 10 regions")
        .contains("关于表扬长沙市推进“新增规模以上工业企业”行动的通报")
        .contains("关于张家界市推进“新增规模以上工业企业”行动的警示函")
        .contains("现予警示（第2级）")
        .contains("Warning to Zhangjiajie")
        .doesNotContain("Warning to Loudi");
  }

  @Test
  void theIllustrativeSplitSumsToThePublishedTotals() {
    CsvTable table = CsvTable.ofResource("hunan-2022-q1.csv", HunanFirstQuarter.COLUMNS);

    assertThat(table.rows()).hasSize(14);
    assertThat(sum(table, "new_entries")).isEqualTo(245);
    assertThat(sum(table, "exits")).isEqualTo(105);
  }

  @Test
  void theProvincesTargetsAreApportionedToThePrefecturesExactly() {
    Assessment assessment =
        new HunanFirstQuarter(CsvTable.ofResource("hunan-2022-q1.csv", HunanFirstQuarter.COLUMNS))
            .assess();

    assertThat(targets(assessment, Indicators.NET_TARGET)).isEqualTo(Fraction.of(1_000));
    assertThat(targets(assessment, Indicators.NEW_TARGET)).isEqualTo(Fraction.of(1_750));
    assertThat(assessment.programmeMinimums()).hasSize(1);
  }

  private static Fraction targets(Assessment assessment, Indicator indicator) {
    return assessment.regions().stream()
        .filter(result -> result.region().level() == Level.PREFECTURE)
        .map(result -> result.row().reading(indicator).number().orElseThrow())
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  @Test
  void weightsThatAreAllZeroAreNamed() throws IOException {
    String zeros = hunan().replaceAll("(?m)^(43[0-9]{4},[^,]+),[0-9]+,", "$1,0,");

    assertThat(refused(zeros)).contains("column opening_stock: \"0\" is 0 like all others");
  }

  private static long sum(CsvTable table, String column) {
    return table.rows().stream().mapToLong(row -> row.count(column)).sum();
  }

  @Test
  void guangdongShowsTheRealNetIncreaseUnderAPolicyOfItsOwn() {
    assertThat(run()).isZero();

    assertThat(out.toString(UTF_8))
        .contains("Guangdong: net increase 7825 in 2021.")
        .containsPattern("21  茂名市 +Maoming +30\\.00 +-99 +\\d+  滞后 lagging +L1")
        .contains("宣传 publicise")
        .doesNotContain("L2 ");
    assertThat(new GuangdongYearEnd(guangdong()).assess().programmeMinimums()).isEmpty();
    assertThat(
            new GuangdongYearEnd(guangdong())
                .assess().regions().stream().flatMap(result -> result.unknown().stream()))
        .isEmpty();
  }

  private static CsvTable guangdong() {
    return CsvTable.ofResource("guangdong-enterprise-counts-by-city.csv", GuangdongYearEnd.COLUMNS);
  }

  @Test
  void theLeagueTableIsAlignedInTerminalColumns() {
    run();
    List<String> table =
        out.toString(UTF_8).lines().filter(line -> line.contains("市 ")).limit(13).toList();

    assertThat(table)
        .extracting(
            line -> {
              int end = line.indexOf("成效");
              int start = end >= 0 ? end : line.indexOf("正常");
              return TextTable.width(line.substring(0, start >= 0 ? start : line.indexOf("滞后")));
            })
        .containsOnly(TextTable.width(table.get(0).substring(0, table.get(0).indexOf("成效"))));
  }

  @Test
  void aMissingColumnIsNamed() throws IOException {
    assertThat(refused(hunan().replace("candidates,new_entries", "candidate,new_entries")))
        .contains("line 3")
        .contains("the column candidates is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "430300,|430399,|line 6, column code: \"430399\" is not a prefecture of Hunan",
        "430300,|430102,|line 6, column code: \"430102\" is not a prefecture of Hunan",
        "430300,|43 0,|line 6, column code: \"43 0\" is not a prefecture of Hunan",
        "430300,|430200,|line 6, column code: \"430200\" stands in line 5 already",
        "17,8,2|-17,8,2|line 6, column new_entries: \"-17\" is negative",
        "17,8,2|1 7,8,2|line 6, column new_entries: \"1 7\" is not a whole number",
        "17,8,2|1.7,8,2|line 6, column new_entries: \"1.7\" is not a whole number",
        "17,8,2|99999999999999999999,8,2|line 6, column new_entries: \"99999999999999999999\"",
        "17,8,2|17,8,18|line 6, column marked_new_entries: \"18\" exceeds the new_entries",
        "17,8,2|9000000000,8,2|line 6, column new_entries: \"9000000000\" is too great",
        "17,8,2|+17,8,2|line 6, column new_entries: \"+17\" is not a whole number",
        "1330,242|1330,-242|line 6, column candidates: \"-242\" is negative",
        "yes,yes,15,0,0|maybe,yes,15,0,0|line 6, column action_plan: \"maybe\" is unknown",
        "15,0,0|15,16,0|line 6, column overdue_tasks: \"16\" exceeds the tasks",
        "17,8,2|17,8|line 6: has 11 cells, but the header has 12",
        "17,8,2|1,7,8,2|line 6: has 13 cells, but the header has 12",
        "430300,|\"430300,|line 6: has 1 cells"
      })
  void aBadCellIsNamedWithFileLineColumnValueAndMend(String good, String bad, String expected)
      throws IOException {
    assertThat(refused(hunan().replace(good, bad))).contains(expected);
  }

  @Test
  void aFileInGbkIsRefusedAsNotUtf8() throws IOException {
    assertThat(refused(hunan().getBytes(Charset.forName("GBK"))))
        .contains("line 4, character 8")
        .contains("the byte 0xB3 is not UTF-8");
  }

  @Test
  void aFileWithAByteOrderMarkIsRead() throws IOException {
    Path file = Files.write(folder.resolve("bom.csv"), ("\uFEFF" + hunan()).getBytes(UTF_8));

    assertThat(run(file.toString())).isZero();
  }

  @Test
  void anEmptyFileAndAMissingFileAreRefused() throws IOException {
    assertThat(refused("")).contains("has no rows");
    err.reset();

    assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("none.csv").contains("cannot be read");
  }

  @Test
  void aBadGuangdongFileIsRefusedToo() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("gd.csv"),
            "code,name_zh,name_en,y2020,y2021\n430100,长沙市,Changsha,1,2\n");
    Path good = Files.writeString(folder.resolve("hn.csv"), hunan());

    assertThat(run(good.toString(), file.toString())).isEqualTo(2);
    assertThat(err.toString(UTF_8))
        .contains("gd.csv, line 2, column code: \"430100\" is not a city of Guangdong");
  }
}
