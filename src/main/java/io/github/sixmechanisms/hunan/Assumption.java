package io.github.sixmechanisms.hunan;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.value.Provenance;

/**
 * The assumptions of the standard policy “Hunan 2022”: what an exact assessment needs beyond the
 * {@link SourceFact}s. Each is a choice of this library and can be replaced by another policy.
 */
public enum Assumption implements Localized {
  /** The schedule. */
  A1(
      "序时进度：3 月末 12%、6 月末 35%、9 月末 60%、12 月末 100%；两节点之间取前一节点的比例，首个节点之前为 0。另可选用按月均摊的线性进度。",
      "Schedule: 12 % of the year's target is due at the end of March, 35 % of June, 60 % of September"
          + " and all of it at the end of December; between two nodes the earlier share holds, before"
          + " the first nothing is due. A linear schedule is the alternative."),
  /** What a new entry is. */
  A2(
      "新增：当年首次、且非迁移的入规，该企业上年末及此前十二个月内不在区划树任何地方的名录中；改制企业还要求已退出名录的前身也不在其中。迁移、退后再入、更换法人外壳均不算新增。",
      "New entry: the enterprise's first entry of the year, not by relocation, when it was on the roster"
          + " nowhere in the tree at the end of the previous year nor in the twelve months before; for"
          + " a restructuring no predecessor that has left may have been on it either. Moving, coming"
          + " back or changing the legal shell makes no new entry."),
  /** The ceiling on over-allocation. */
  A3(
      "加码上限：下级单位目标之和不得低于本级目标，且不得超过本级目标的 1.20 倍；园区目标之和只设 1.20 倍的上限。",
      "Ceiling on over-allocation: the targets of the units below add up to at least the region's own"
          + " target and at most 1.20 times it; those of its parks have the ceiling of 1.20 times only."),
  /** The quality of entrants. */
  A4(
      "入规企业质量：新增企业中在评估日持有至少一项有效资质（高新技术企业、专精特新中小企业、专精特新“小巨人”、制造业单项冠军）的比例；没有新增企业时不适用。",
      "Quality of entrants: the share of the new entries that hold at least one mark valid on the day"
          + " (high-tech enterprise, specialised-and-sophisticated SME, “little giant”, manufacturing"
          + " single champion); not applicable without a new entry."),
  /** The weights and methods of the score. */
  A5(
      "得分：净增数 30 分、新增数 20 分（功效系数法，底分为六成），目标完成率 30 分（两项序时完成率的平均数，封顶 1.2），入规企业质量 20 分。",
      "Score: net increase 30 and new entries 20 points by the efficacy coefficient with a floor of six"
          + " tenths, target completion 30 points by the mean of both attainments capped at 1.2, quality"
          + " of entrants 20 points."),
  /** The peer groups. */
  A6(
      "比较组：除非应用另行分组，每一层级为一组；县市区和园区宜按规模分档，因为半数分值取决于绝对数。",
      "Peer groups: each level is one group unless the application gives groups; counties and parks are"
          + " best given tiers, since half of the score rests on absolute counts."),
  /** The rank and its tie-breakers. */
  A7(
      "名次：按得分从高到低，同分时依次比较净增序时进度完成率、净增数、新增数；全部相同则名次并列，后续名次顺延。",
      "Rank: by score, highest first; ties are broken by the attainment of the net target, then net"
          + " increase, then new entries. Regions equal in all four share the rank and the next is"
          + " skipped."),
  /** The thresholds and deadlines of the classes. */
  A8(
      "分类阈值：净增序时进度完成率低于 0.80 或新增序时进度完成率低于 0.60 为推进缓慢；满 3 个月仍无行动方案或目标分解不健全，逾期事项占比高于 0.20 且不少于 2 件，"
          + "或逾期问题不少于 3 个，为落实不力；两项完成率均达 1.00、质量达 0.20 且排位前 30% 为成效突出。",
      "Thresholds of the classes: slow progress is a net attainment below 0.80 or a new attainment below"
          + " 0.60; weak implementation is no action plan or no sound decomposition after 3 months, more"
          + " than 0.20 of the tasks and at least 2 overdue, or at least 3 overdue findings; outstanding"
          + " is both attainments at 1.00, quality at 0.20 and a rank in the first 30 %."),
  /** The ladder of measures. */
  A9(
      "措施阶梯：成效突出的市县予以表扬，年末并予宣传；滞后地区的级次为 1 加此前连续滞后次数，净增为负或净增序时进度完成率低于 0.50 再加 1，最高 3 级，依次为提醒、警示、通报。",
      "Ladder of measures: outstanding prefectures and counties are commended, at the end of the year"
          + " publicised as well; a lagging region's step is 1, plus the lagging assessments in a row"
          + " before, plus 1 if the net increase is negative or its attainment below 0.50, at most 3:"
          + " remind, warn, circulate."),
  /** The screening of the pools. */
  A10(
      "三库筛选：不在库的工业企业近十二个月营业收入达 2,000 万元为达规待申报，1,000 万元以上为培育对象；达产年营业收入 2,000 万元以上、预计年内投产的工业项目为年内投产入规，"
          + "超过预计投产日或推迟 90 天以上为进度滞后；在库企业低于 2,000 万元或连续停产 2 个月为红色，低于 2,400 万元且同比下降 10% 以上为橙色，"
          + "累计营业收入同比下降 30% 以上或近三个月用电量同比下降 50% 以上为黄色。",
      "Screening of the pools: an industrial enterprise off the roster is ready from 20 million yuan in"
          + " the trailing twelve months on and a candidate from 10 million; an industrial project with 20"
          + " million a year at planned capacity whose production is expected in the year enters, and is"
          + " delayed once that day has passed or has slipped by 90 days; an enterprise on the roster is red"
          + " below 20 million or after 2 months of standstill, orange below 24 million and down 10 % on the"
          + " year, yellow if its revenue to date is down 30 % or its electricity of three months 50 %."),
  /** The limits of coordination tasks. */
  A11(
      "协调事项时限（工作日，登记当日或其后首个工作日为第 0 日）：第 2 日终了前受理，第 15 日终了前答复，第 20 日终了时提级；企业不满意退回的重新计 15 日，"
          + "批准延期的以延期日为准；距答复时限 3 日内为临期。",
      "Limits of coordination tasks in working days, day 0 being the day of registration or the next"
          + " working day: acceptance by the end of day 2, answer by the end of day 15, escalation at the end"
          + " of day 20; a reopening starts the 15 days anew, a granted extension replaces the limit; due"
          + " soon within 3 days of the answer."),
  /** The awards of the reward funds. */
  A12(
      "奖励兑付：每家企业每项资金奖励一次，对象为新增（A2），由入规所在县市区和市州的资金按入规方式的标准、按生效日期和企业标识顺序兑付；首笔超出当年预算即停止其后各笔，次年优先；"
          + "入规时与在库满 12 个月各付一半，每笔不拆分；迟报的排在已兑付之后；入规后 24 个月内退规的应退回（省内迁移除外），退款归入原兑付年度预算，不再用于排队。",
      "Awards: one per fund and enterprise for a new entry (A2), by the funds of its county and prefecture"
          + " at the rate of its kind, in order of effective date and identifier; the first that does not fit"
          + " the year's budget stops all later ones and comes first next year; half at the entry and half"
          + " after 12 months on the roster, none in part; recorded late joins behind what is paid; leaving"
          + " within 24 months makes it repayable, moving inside the province aside; repayments return to the"
          + " budget that had paid and reopen no queue."),
  /** The dispatch list. */
  A13(
      "调度清单：净增序时进度完成率低于 0.50 计 40 分、低于 0.80 计 25 分，新增序时进度完成率低于 0.40 计 30 分、低于 0.60 计 20 分，无行动方案、目标分解不健全各计 20 分，"
          + "协调事项逾期、督导问题逾期各计 15 分，储备保障率低于 1.00、风险企业未帮扶各计 10 分；按总分从高到低排列，同分按区划代码。",
      "Dispatch list: 40 points for a net attainment below 0.50 and 25 below 0.80, 30 for a new attainment"
          + " below 0.40 and 20 below 0.60, 20 each for no action plan and for targets not soundly passed"
          + " down, 15 each for overdue coordination tasks and overdue findings, 10 each for a pipeline"
          + " coverage below 1.00 and for enterprises at risk without relief; by the sum of the points,"
          + " then by code.");

  private final String zh;
  private final String en;

  Assumption(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /**
   * Returns the mark that results carry for a rule or number that rests on this assumption.
   *
   * @return the provenance, such as {@code assumption:A8}
   */
  public Provenance provenance() {
    return Provenance.assumption(name());
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
