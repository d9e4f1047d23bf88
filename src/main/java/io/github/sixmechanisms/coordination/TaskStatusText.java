package io.github.sixmechanisms.coordination;

import static java.util.stream.Collectors.joining;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.stream.Stream;

/** Says where a task stands, and why. */
final class TaskStatusText {

  private TaskStatusText() {}

  static String of(TaskStatus status, Language language) {
    return Stream.concat(
            Stream.of(head(status), acceptance(status), answer(status)),
            status.lateSteps().stream().map(TaskStatusText::late))
        .map(line -> line.in(language) + "\n")
        .collect(joining());
  }

  private static Message head(TaskStatus status) {
    return Message.of(
        CoordinationKey.STATUS,
        "task",
        status.task().id(),
        "region",
        status.task().region(),
        "level",
        status.level(),
        "day",
        status.asOf(),
        "state",
        status.state(),
        "urgency",
        status.urgency(),
        "rule",
        rule(status));
  }

  private static Localized rule(TaskStatus status) {
    return status.decision().fired().stream()
        .findFirst()
        .map(fired -> fired.rule().origin())
        .orElse(language -> "–");
  }

  private static Message acceptance(TaskStatus status) {
    return Message.of(
        CoordinationKey.ACCEPTANCE,
        "limit",
        status.policy().acceptWithin(),
        "day",
        status.acceptBy(),
        "origin",
        status.policy().limitsProvenance());
  }

  private static Message answer(TaskStatus status) {
    boolean isGranted = status.granted().isPresent();
    return Message.of(
        isGranted ? CoordinationKey.GRANTED : CoordinationKey.ANSWER,
        "limit",
        status.policy().answerWithin(),
        "day",
        status.answerBy(),
        "origin",
        status.policy().limitsProvenance());
  }

  private static Message late(LateStep late) {
    return Message.of(
        CoordinationKey.LATE, "step", late.step(), "day", late.day(), "limit", late.limit());
  }
}
