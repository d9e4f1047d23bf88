package io.github.sixmechanisms.coordination;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;

/** What can be done with a coordination task (办理环节). */
public enum TaskStep implements Localized {
  /** It is accepted (受理). */
  ACCEPT("受理", "accept"),
  /** A department gets the lead (交办). */
  ASSIGN("交办", "assign"),
  /** Another department gets the lead (转办). */
  TRANSFER("转办", "transfer"),
  /** The department begins (启动办理). */
  START("启动办理", "start"),
  /** The enterprise gets an answer (答复). */
  ANSWER("答复", "answer"),
  /** The work is declared done (办结). */
  CLOSE("办结", "close"),
  /** The enterprise is satisfied (确认满意). */
  CONFIRM("确认满意", "confirm"),
  /** The enterprise is not satisfied: back, one level higher (不满意退回). */
  REOPEN("不满意退回", "reopen"),
  /** It goes off the list (销号). */
  STRIKE_OFF("销号", "strike off"),
  /** Another day is granted for the answer, which replaces the limit (延期). */
  EXTEND("延期", "extend"),
  /** The department gives it back as not its own (退回). */
  RETURN("退回", "return"),
  /** It goes one level higher (提级). */
  ESCALATE("提级", "escalate"),
  /** The department is urged (督办). */
  SUPERVISE("督办", "supervise");

  private final String zh;
  private final String en;

  TaskStep(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH_CN ? zh : en;
  }
}
