package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.RegionCode;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import java.util.Optional;

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
    /** Its reasons are the same, their values are not. */
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
      boolean same = reasons(before.get()).equals(reasons(after.get()));
      return same ? Kind.OTHER_VALUES : Kind.OTHER_REASONS;
    }
    return order > 0 ? Kind.MORE_URGENT : Kind.LESS_URGENT;
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
            values(language))
        .in(language);
  }

  private static ImmutableList<DispatchReason> reasons(DispatchEntry entry) {
    return entry.items().stream()
        .map(DispatchItem::reason)
        .collect(ImmutableList.toImmutableList());
  }

  /** The conditions of the later list, with their values, beside those of the earlier one. */
  private String values(Language language) {
    return kind() == Kind.OTHER_VALUES
        ? values(before.orElseThrow(), language) + " → " + values(after.orElseThrow(), language)
        : "";
  }

  private static String values(DispatchEntry entry, Language language) {
    return entry.items().stream()
        .map(item -> item.conditions(language))
        .collect(joining(language == Language.ZH_CN ? "；" : "; "));
  }
}
