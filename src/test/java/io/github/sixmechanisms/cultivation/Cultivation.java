package io.github.sixmechanisms.cultivation;

import io.github.sixmechanisms.hunan.Hunan;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.ExitKind;
import io.github.sixmechanisms.roster.IndustryCode;
import io.github.sixmechanisms.roster.Relocation;
import io.github.sixmechanisms.roster.Roster;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.EnterpriseId;
import io.github.sixmechanisms.value.Provenance;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short ways to write the facts of the pools. */
final class Cultivation {

  static final RegionCode COUNTY = RegionCode.of("430121");
  static final RegionCode OTHER_COUNTY = RegionCode.of("430181");
  static final RegionCode FAR_COUNTY = RegionCode.of("430281");
  static final RegionCode CITY = RegionCode.of("430100");
  static final IndustryCode STEEL = IndustryCode.of("3120");
  static final Screening SCREENING = Screening.of(Hunan.policy2022().cultivation());

  private Cultivation() {}

  static EnterpriseId id(String text) {
    return EnterpriseId.of(text);
  }

  static Observation.Builder observed(String enterprise, String month) {
    return Observation.builder()
        .enterprise(id(enterprise))
        .month(YearMonth.parse(month))
        .recorded(YearMonth.parse(month).atEndOfMonth().plusDays(10))
        .origin("tax");
  }

  static Observation revenue(String enterprise, String month, long tenThousandYuan) {
    return observed(enterprise, month)
        .revenueToDate(Yuan.ofTenThousandYuan(tenThousandYuan))
        .build();
  }

  /** The three reports that make the trailing twelve months of June 2022. */
  static List<Observation> trailing(String enterprise, long tenThousandYuan) {
    return List.of(
        revenue(enterprise, "2021-06", 0),
        revenue(enterprise, "2021-12", 0),
        revenue(enterprise, "2022-06", tenThousandYuan));
  }

  static EnterpriseProfile profile(String enterprise) {
    return EnterpriseProfile.builder()
        .enterprise(id(enterprise))
        .county(COUNTY)
        .industry(STEEL)
        .effective(LocalDate.parse("2020-01-01"))
        .recorded(LocalDate.parse("2020-01-01"))
        .build();
  }

  static Entry entry(String enterprise, String day) {
    return Entry.builder()
        .enterprise(id(enterprise))
        .kind(EntryKind.SCALE_UP)
        .county(COUNTY)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(day))
        .build();
  }

  static Relocation moved(String enterprise, RegionCode county, String day) {
    return Relocation.builder()
        .enterprise(id(enterprise))
        .county(county)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(day))
        .build();
  }

  static Exit exit(String enterprise, String day) {
    return Exit.builder()
        .enterprise(id(enterprise))
        .kind(ExitKind.BELOW_SIZE)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(day))
        .build();
  }

  static Roster roster(Change... changes) {
    return Roster.of(Hunan.regions(), List.of(changes), List.of());
  }

  static PoolStep.Builder step(PoolStep.Kind kind, Pool pool, String enterprise, String day) {
    return PoolStep.builder()
        .kind(kind)
        .pool(pool)
        .enterprise(id(enterprise))
        .county(COUNTY)
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(day))
        .reason(Text.of("年度摸底", "yearly survey"))
        .provenance(Provenance.local("county list"));
  }

  static PoolStep cultivated(String enterprise, String day, CandidateStatus status) {
    return step(PoolStep.Kind.ADMISSION, Pool.KEY_CULTIVATION, enterprise, day)
        .candidate(status)
        .build();
  }

  static PoolStep atRisk(String enterprise, String day, RiskLevel level) {
    return step(PoolStep.Kind.ADMISSION, Pool.EXIT_RISK, enterprise, day).risk(level).build();
  }

  static PoolStep leaves(PoolStep.Kind kind, Pool pool, String enterprise, String day) {
    return step(kind, pool, enterprise, day).build();
  }

  static PoolRegister register(PoolStep... steps) {
    return PoolRegister.of(List.of(steps), List.of());
  }

  static Project.Builder project(String id) {
    return Project.builder()
        .id(ProjectId.of(id))
        .enterprise(id("owner-" + id))
        .name(Text.untranslated(id))
        .county(COUNTY)
        .industry(STEEL);
  }

  static ProjectUpdate update(String day, ProjectStage stage, String expected) {
    return planned(day, stage, expected, 2000);
  }

  static ProjectUpdate planned(
      String day, ProjectStage stage, String expected, long tenThousandYuan) {
    return ProjectUpdate.builder()
        .effective(LocalDate.parse(day))
        .recorded(LocalDate.parse(day))
        .stage(stage)
        .expectedProduction(
            Optional.of(expected).filter(text -> !text.isEmpty()).map(LocalDate::parse))
        .plannedRevenue(Yuan.ofTenThousandYuan(tenThousandYuan))
        .build();
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> List<T> all(List<T>... lists) {
    List<T> all = new ArrayList<>();
    for (List<T> list : lists) {
      all.addAll(list);
    }
    return all;
  }
}
