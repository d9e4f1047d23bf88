package io.github.sixmechanisms.year;

import io.github.sixmechanisms.coordination.ApplicationId;
import io.github.sixmechanisms.coordination.ChecklistItem;
import io.github.sixmechanisms.coordination.EntryApplication;
import io.github.sixmechanisms.coordination.ReviewQueue;
import io.github.sixmechanisms.coordination.ReviewStage;
import io.github.sixmechanisms.coordination.ReviewStep;
import io.github.sixmechanisms.coordination.WorkingCalendar;
import io.github.sixmechanisms.roster.EntryKind;
import io.github.sixmechanisms.text.Text;
import io.github.sixmechanisms.value.EnterpriseId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The applications for entry on their way through the four stages. */
final class Applications {

  private final Chance chance;
  private final WorkingCalendar calendar;
  private final Map<ApplicationId, EntryApplication> applications = new TreeMap<>();
  private final Map<ApplicationId, Place> places = new TreeMap<>();
  private final Set<ApplicationId> decided = new HashSet<>();
  private final Set<EnterpriseId> applied = new HashSet<>();

  Applications(long seed, WorkingCalendar calendar) {
    chance = new Chance(seed, "applications");
    this.calendar = calendar;
  }

  /** Submits an application, once for each enterprise. */
  void submit(Place place, EntryKind kind, YearMonth month) {
    if (applied.add(place.enterprise())) {
      ApplicationId id = ApplicationId.of("A-" + (10_000 + applications.size()));
      LocalDate day = month.atDay(chance.between(1, 8));
      places.put(id, place);
      applications.put(
          id,
          EntryApplication.builder()
              .id(id)
              .enterprise(place.enterprise())
              .county(place.county())
              .kind(kind)
              .submitted(day)
              .recorded(day)
              .addChecklist(
                  ChecklistItem.provided(Text.of("营业执照", "business licence"), day, day),
                  photographs(chance.percent(80) ? day : day.plusDays(30)))
              .build());
    }
  }

  private static ChecklistItem photographs(LocalDate day) {
    return ChecklistItem.provided(Text.of("厂房照片", "photographs of the plant"), day, day);
  }

  /** Lets the stages decide what they decide in the month; returns the approvals of the nation. */
  List<Approval> decide(YearMonth month) {
    List<Approval> approvals = new ArrayList<>();
    for (ApplicationId id : List.copyOf(applications.keySet())) {
      if (!decided.contains(id)) {
        decide(id, month).ifPresent(approvals::add);
      }
    }
    return approvals;
  }

  private Optional<Approval> decide(ApplicationId id, YearMonth month) {
    LocalDate day = applications.get(id).submitted();
    day = day.isBefore(month.atDay(1)) ? month.atDay(1) : day;
    while (true) {
      ReviewStage stage = stage(id);
      day = calendar.plus(day, chance.between(1, 4));
      if (day.isAfter(month.atEndOfMonth())) {
        return Optional.empty();
      }
      ReviewStep.Outcome outcome = outcome(stage);
      add(id, new ReviewStep(stage, outcome, day, day));
      if (outcome == ReviewStep.Outcome.REFUSED) {
        decided.add(id);
        return Optional.empty();
      }
      if (outcome == ReviewStep.Outcome.PASSED && stage == ReviewStage.NATION) {
        decided.add(id);
        return Optional.of(new Approval(places.get(id), applications.get(id).kind(), day));
      }
    }
  }

  private ReviewStage stage(ApplicationId id) {
    ReviewStage stage = ReviewStage.COUNTY;
    for (ReviewStep step : applications.get(id).steps()) {
      boolean passed = step.outcome() == ReviewStep.Outcome.PASSED;
      stage = passed ? ReviewStage.values()[step.stage().ordinal() + 1] : ReviewStage.COUNTY;
    }
    return stage;
  }

  private ReviewStep.Outcome outcome(ReviewStage stage) {
    if (stage == ReviewStage.PROVINCE && chance.percent(4)) {
      return ReviewStep.Outcome.REFUSED;
    }
    return chance.percent(6) ? ReviewStep.Outcome.RETURNED : ReviewStep.Outcome.PASSED;
  }

  private void add(ApplicationId id, ReviewStep step) {
    applications.computeIfPresent(id, (same, before) -> before.then(step));
  }

  ReviewQueue queue() {
    return ReviewQueue.of(Province.TREE, applications.values());
  }
}
