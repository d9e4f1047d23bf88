package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.Optional;
import java.util.function.Function;

/**
 * What changed for a region between two dispatch lists.
 *
 * @param region the region
 * @param before its entry in the earlier list, empty if it was not on it
 * @param after its entry in the later list, empty if it is not on it
 */
public record DispatchChange(
    RegionCode region, Optional<DispatchEntry> before, Optional<DispatchEntry> after)
    implements Localized {

  /** How a region changed. */
  public enum Kind {
    /** It came onto the list. */
    CAME,
    /** It went off the list. */
    WENT,
    /** It became more urgent. */
    MORE_URGENT,
    /** It became less urgent. */
    LESS_URGENT,
    /** It is as urgent as before, for other reasons. */
    OTHER_REASONS,
    /** Its reasons are the same, others must act, whether or not values changed too. */
    OTHER_ACTORS,
    /** Its reasons and who must act are the same, the values are not. */
    OTHER_VALUES
  }

  /**
   * Refuses a change between nothing and nothing.
   *
   * @param region the region
   * @param before its entry in the earlier list, empty if it was not on it
   * @param after its entry in the later list, empty if it is not on it
   */
  public DispatchChange {
    requireNonNull(region, "region");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    if (before.isEmpty() && after.isEmpty()) {
      throw new IllegalArgumentException(
          "The region (" + region + ") must be on one of the lists.");
    }
  }

  /**
   * Returns how it changed.
   *
   * @return the kind
   */
  public Kind kind() {
    if (before.isEmpty()) {
      return Kind.CAME;
    }
    if (after.isEmpty()) {
      return Kind.WENT;
    }
    int order = Integer.compare(after.get().urgency(), before.get().urgency());
    if (order == 0) {
      return ofTheSameUrgency(before.get(), after.get());
    }
    return order > 0 ? Kind.MORE_URGENT : Kind.LESS_URGENT;
  }

  private static Kind ofTheSameUrgency(DispatchEntry before, DispatchEntry after) {
    if (!each(before, DispatchItem::reason).equals(each(after, DispatchItem::reason))) {
      return Kind.OTHER_REASONS;
    }
    boolean sameActors =
        each(before, item -> ImmutableSet.copyOf(item.actors()))
            .equals(each(after, item -> ImmutableSet.copyOf(item.actors())));
    return sameActors ? Kind.OTHER_VALUES : Kind.OTHER_ACTORS;
  }

  private static <T> ImmutableList<T> each(DispatchEntry entry, Function<DispatchItem, T> part) {
    return entry.items().stream().map(part).collect(ImmutableList.toImmutableList());
  }

  @Override
  public String in(Language language) {
    DispatchKey key =
        switch (kind()) {
          case CAME -> DispatchKey.CAME;
          case WENT -> DispatchKey.WENT;
          case MORE_URGENT -> DispatchKey.MORE_URGENT;
          case LESS_URGENT -> DispatchKey.LESS_URGENT;
          case OTHER_REASONS -> DispatchKey.OTHER_REASONS;
          case OTHER_ACTORS -> DispatchKey.OTHER_ACTORS;
          case OTHER_VALUES -> DispatchKey.OTHER_VALUES;
        };
    return Message.of(
            key,
            "name",
            after.or(() -> before).orElseThrow().region().name(),
            "region",
            region,
            "before",
            before.map(DispatchEntry::urgency).orElse(0),
            "after",
            after.map(DispatchEntry::urgency).orElse(0),
            "values",
            beside(item -> item.because().because().in(language), language),
            "actors",
            beside(item -> item.actors(language), language))
        .in(language);
  }

  /** What each reason says in the earlier list, beside the later one. */
  private String beside(Function<DispatchItem, String> part, Language language) {
    return joined(before, part, language) + " → " + joined(after, part, language);
  }

  private static String joined(
      Optional<DispatchEntry> entry, Function<DispatchItem, String> part, Language language) {
    return entry.stream()
        .flatMap(found -> found.items().stream())
        .map(part)
        .collect(joining(language == Language.ZH_CN ? "；" : "; "));
  }
}
