package io.github.sixmechanisms.hunan;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.value.Provenance;

/**
 * The facts of the published source: a report in Hunan Daily, carried by the China Industrial
 * Economy Information Network on 27 April 2022, on the 16th meeting of the Hunan provincial Party
 * committee's Commission for Deepening Overall Reform.
 *
 * <p>The report gives no formulas, weights, thresholds or deadlines; those are {@link Assumption}s.
 */
public enum SourceFact implements Localized {
  /** The action, its province, its year and its six mechanisms. */
  S1(
      "湖南省 2022 年实施“新增规模以上工业企业”行动，由六项工作机制予以保障。",
      "In 2022 Hunan carries out the action “new industrial enterprises above designated size”,"
          + " secured by six working mechanisms."),
  /** The industrial market entities at the end of March 2022. */
  S2(
      "2022 年一季度末，全省实有工业市场主体 11.8 万户，同比增长 7.9%；其中制造业 10.1 万户，同比增长 8.2%。",
      "At the end of the first quarter of 2022 the province had 118,000 active industrial market"
          + " entities, 7.9 % more than a year before; 101,000 of them were in manufacturing, 8.2 %"
          + " more."),
  /** The new entries and the net increase of the first quarter of 2022. */
  S3(
      "2022 年一季度新增规模以上工业企业 245 家，为上年同期的两倍；净增 140 家，即有 105 家退出。企业总数居全国第 8 位、中部第 3 位。",
      "In the first quarter of 2022, 245 enterprises newly reached the designated size, twice as many"
          + " as a year before; the net increase was 140, so 105 left. The total number ranked 8th in"
          + " the country and 3rd in Central China."),
  /** Mechanism 1, target responsibility. */
  S4(
      "目标责任机制：省里将年度新增和净增目标分解下达到市州，市州再逐级细化到县市区和园区，确保全年净增 1,000 家以上。",
      "Target responsibility: the province splits the year's targets of new entries and net increase"
          + " among the prefectures, which refine them down to counties and parks, so that a net"
          + " increase of 1,000 or more in the year is ensured."),
  /** Mechanism 2, classified cultivation. */
  S5(
      "分类培育机制：建立重点培育企业库、重点项目库和退规风险企业库三个库；开展“纾困增效”专项行动，协调解决急难愁盼问题，稳定企业生产经营。",
      "Classified cultivation: three pools hold the key enterprises to cultivate, the key projects and"
          + " the enterprises at risk of falling below the size. A special action, “relief and"
          + " efficiency”, settles pressing problems and keeps production and operation stable."),
  /** Mechanism 3, departmental coordination. */
  S6(
      "部门协同机制：省直部门协同推进，统计局加强指导并加快入规审核，发展改革委落实项目推进责任制，财政厅加大财政支持；名单不限于此。",
      "Departmental coordination: provincial departments act together. Statistics guides and speeds up"
          + " its review of entries, Development and Reform runs the project-promotion responsibility"
          + " system, Finance gives more fiscal support; the list is open."),
  /** Mechanism 4, vertical linkage. */
  S7(
      "上下联动机制：各地落实属地责任，出台行动方案；长沙、株洲、衡阳、张家界、怀化等地设立奖励资金。",
      "Vertical linkage: each locality answers for its territory and issues an action plan; Changsha,"
          + " Zhuzhou, Hengyang, Zhangjiajie, Huaihua and others have set up reward funds."),
  /** Mechanism 5, work dispatch. */
  S8(
      "工作调度机制：深入市县和园区调研督导，跟踪行动进展和政策落地情况，听取诉求，发现问题并及时协调解决。",
      "Work dispatch: visits to cities, counties and parks follow the progress of the action and the"
          + " landing of policies, hear demands, find problems and have them solved in time."),
  /** Mechanism 6, reward and penalty. */
  S9(
      "奖优罚劣机制：行动纳入年度绩效考核和真抓实干督查激励，看净增数、新增数、目标完成率和入规企业质量四项；对成效突出的市县予以表扬和宣传，"
          + "对落实不力或推进缓慢的地区予以提醒、警示和通报。",
      "Reward and penalty: the action counts in the yearly performance assessment and in the"
          + " supervision incentives, by four indicators: net increase, new entries, target completion"
          + " rate and quality of the entrants. Cities and counties with outstanding results are"
          + " commended and publicised; regions with weak implementation or slow progress are reminded,"
          + " warned and named in a circular.");

  private final String zh;
  private final String en;

  SourceFact(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * Returns the mark that results carry for a rule or number fixed by this fact.
   *
   * @return the provenance, such as {@code source:S9}
   */
  public Provenance provenance() {
    return Provenance.source(name());
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
