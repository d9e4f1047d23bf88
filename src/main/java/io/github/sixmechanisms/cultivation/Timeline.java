package io.github.sixmechanisms.cultivation;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.roster.Change;
import io.github.sixmechanisms.roster.Entry;
import io.github.sixmechanisms.roster.Exit;
import io.github.sixmechanisms.roster.Relocation;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Origins;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the records of one enterprise into one order and says where it stands after each. */
final class Timeline {

  private record Event(
      LocalDate day, LocalDate recorded, int rank, Runnable effect, Message text) {}

  private final List<Event> events = new ArrayList<>();
  private final Memberships memberships = new Memberships();
  private boolean isOn;
  private boolean wasOn;

  Timeline(List<Change> changes, List<PoolStep> steps, List<ReliefMeasure> relief) {
    changes.forEach(this::add);
    steps.forEach(this::add);
    relief.forEach(this::add);
  }

  private void add(Change change) {
    Runnable effect =
        () -> {
          isOn = !(change instanceof Exit);
          wasOn = true;
        };
    events.add(new Event(change.effective(), change.recorded(), 0, effect, describe(change)));
  }

  private void add(PoolStep step) {
    Runnable effect =
        () -> {
          if (memberships.fits(step)) {
            memberships.apply(step);
          }
        };
    events.add(new Event(step.effective(), step.recorded(), 1, effect, describe(step)));
  }

  private void add(ReliefMeasure given) {
    Message text =
        Message.of(CultivationKey.RELIEF, "measure", given.measure(), "owner", given.owner());
    events.add(new Event(given.effective(), given.recorded(), 2, () -> {}, text));
  }

  ImmutableList<TimelineEntry> entries() {
    events.sort(Comparator.comparing(Event::day).thenComparing(Event::rank));
    ImmutableList.Builder<TimelineEntry> entries = ImmutableList.builder();
    for (Event event : events) {
      event.effect().run();
      entries.add(new TimelineEntry(event.day(), event.recorded(), stage(), event.text()));
    }
    return entries.build();
  }

  private CultivationStage stage() {
    if (isOn) {
      return memberships.in(Pool.EXIT_RISK).isPresent()
          ? CultivationStage.AT_RISK
          : CultivationStage.ENTERED;
    }
    return memberships
        .in(Pool.KEY_CULTIVATION)
        .flatMap(member -> member.last().candidate())
        .map(
            status ->
                status == CandidateStatus.READY
                    ? CultivationStage.READY
                    : CultivationStage.CANDIDATE)
        .or(() -> memberships.in(Pool.KEY_PROJECT).map(member -> CultivationStage.CANDIDATE))
        .orElse(wasOn ? CultivationStage.LEFT : CultivationStage.OUTSIDE);
  }

  private static Message describe(Change change) {
    if (change instanceof Entry entry) {
      return Message.of(CultivationKey.ENTRY, "kind", entry.kind(), "county", entry.county());
    }
    if (change instanceof Relocation move) {
      return Message.of(CultivationKey.MOVE, "county", move.county());
    }
    return Message.of(CultivationKey.EXIT, "kind", ((Exit) change).kind());
  }

  private static Message describe(PoolStep step) {
    Optional<Object> detail =
        Optional.<Object>empty().or(step::candidate).or(step::risk).or(step::project);
    return Message.of(
        detail.isPresent() ? CultivationKey.STEP_WITH_DETAIL : CultivationKey.STEP,
        "pool",
        step.pool(),
        "kind",
        step.kind(),
        "detail",
        detail.orElse(""),
        "reason",
        step.reason(),
        "origin",
        Origins.of(step.provenance(), step.numbersProvenance()));
  }
}
