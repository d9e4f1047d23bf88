package io.github.sixmechanisms.dispatch;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.github.sixmechanisms.region.Region;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;

/**
 * A region on the dispatch list.
 *
 * @param region the region
 * @param items all reasons, the heaviest first, equal ones in the order of the rules; at least one
 */
public record DispatchEntry(Region region, ImmutableList<DispatchItem> items) implements Localized {

  /** How many reasons are shown to people. */
  private static final int SHOWN = 3;

  /**
   * Refuses an entry without a reason.
   *
   * @param region the region
   * @param items all reasons, the heaviest first, equal ones in the order of the rules; at least
   *     one
   */
  public DispatchEntry {
    requireNonNull(region, "region");
    if (requireNonNull(items, "items").isEmpty()) {
      throw new IllegalArgumentException("The region (" + region.code() + ") needs a reason.");
    }
  }

  /**
   * Returns how urgent it is.
   *
   * @return the sum of the points of all reasons
   */
  public int urgency() {
    return items.stream().mapToInt(DispatchItem::points).sum();
  }

  /**
   * Returns the largest reasons.
   *
   * @return the first three of the reasons, fewer if there are not as many
   */
  public ImmutableList<DispatchItem> largest() {
    return items.subList(0, Math.min(SHOWN, items.size()));
  }

  /**
   * Returns the region with its urgency, its three largest reasons with rule and points, and who
   * must act on each.
   *
   * @param language the language
   * @return several lines, each ending with a line feed
   */
  @Override
  public String in(Language language) {
    StringBuilder text =
        new StringBuilder(
            Message.of(
                    DispatchKey.ENTRY,
                    "name",
                    region.name(),
                    "region",
                    region.code(),
                    "urgency",
                    urgency())
                .in(language));
    text.append('\n');
    largest().forEach(item -> text.append(line(item, language)).append('\n'));
    if (items.size() > SHOWN) {
      text.append(Message.of(DispatchKey.FURTHER, "count", items.size() - SHOWN).in(language));
      text.append('\n');
    }
    return text.toString();
  }

  private static String line(DispatchItem item, Language language) {
    return Message.of(
            DispatchKey.ITEM,
            "reason",
            item.reason(),
            "conditions",
            item.because().because(),
            "actors",
            item.actors(language),
            "rule",
            item.because().rule().origin(),
            "points",
            item.points())
        .in(language);
  }
}
