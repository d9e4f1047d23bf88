package io.github.sixmechanisms.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When an enterprise was on the roster: half-open spans of days, in order. */
final class Presence {

  private record Span(LocalDate from, LocalDate until) {}

  private final List<Span> spans = new ArrayList<>();

  void enter(LocalDate day) {
    spans.add(new Span(day, LocalDate.MAX));
  }

  void leave(LocalDate day) {
    spans.set(spans.size() - 1, new Span(spans.get(spans.size() - 1).from(), day));
  }

  boolean isOn(LocalDate day) {
    return wasOn(day, day.plusDays(1));
  }

  /** Whether it was on the roster at the end of any day from one to before another. */
  boolean wasOn(LocalDate from, LocalDate before) {
    return spans.stream()
        .anyMatch(span -> later(span.from(), from).isBefore(earlier(span.until(), before)));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
