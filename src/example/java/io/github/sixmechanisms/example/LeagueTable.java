package io.github.sixmechanisms.example;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.assessment.Assessment;
import io.github.sixmechanisms.assessment.Indicators;
import io.github.sixmechanisms.assessment.RegionAssessment;
import io.github.sixmechanisms.assessment.Standing;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.rule.Indicator;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.TextTable;
import io.github.sixmechanisms.text.TextTable.Align;
import java.util.List;
import java.util.stream.Collectors;

/** The league table of one level, aligned also with full-width characters. */
final class LeagueTable {

  private LeagueTable() {}

  static String of(Assessment assessment, Level level) {
    TextTable table =
        TextTable.of(
            Align.RIGHT,
            Align.LEFT,
            Align.LEFT,
            Align.RIGHT,
            Align.RIGHT,
            Align.RIGHT,
            Align.LEFT,
            Align.LEFT,
            Align.LEFT);
    table.row("名次", "地区", "region", "得分", "净增", "目标", "等次", "依据", "措施");
    for (RegionAssessment result :
        assessment.leagues().getOrDefault(level.name(), ImmutableList.of())) {
      Standing standing = result.standing().orElseThrow();
      table.row(
          Integer.toString(standing.rank()),
          result.region().name().zh(),
          result.region().name().en(),
          standing.score().total().toDecimal(2).toPlainString(),
          count(result, Indicators.NET),
          count(result, Indicators.NET_TARGET),
          both(List.of(result.regionClass())),
          grounds(result),
          both(result.measures()));
    }
    return table.toString();
  }

  private static String count(RegionAssessment result, Indicator indicator) {
    return indicator.render(result.row().reading(indicator), Language.EN);
  }

  private static String grounds(RegionAssessment result) {
    return result.grounds().stream()
        .map(ground -> ground.rule().id() + " " + both(List.of(ground.rule().outcome())))
        .collect(Collectors.joining(", "));
  }

  private static String both(List<? extends Localized> texts) {
    return texts.stream()
        .map(text -> text.in(Language.ZH_CN) + " " + text.in(Language.EN))
        .collect(Collectors.joining(", "));
  }
}
