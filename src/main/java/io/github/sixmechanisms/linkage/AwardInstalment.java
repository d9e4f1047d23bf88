package io.github.sixmechanisms.linkage;

import io.github.sixmechanisms.internal.ValueStyle;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Yuan;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An instalment of an award as of a day. This type is immutable and thread-safe; the library builds
 * it.
 */
@Value.Immutable
@ValueStyle
public interface AwardInstalment {

  /**
   * Returns its place among the instalments.
   *
   * @return 1 or more
   */
  int number();

  /**
   * Returns its amount.
   *
   * @return exact to the fen
   */
  Yuan amount();

  /**
   * Returns when it falls due.
   *
   * @return the day of the entry plus the months of the instalment
   */
  LocalDate due();

  /**
   * Returns where it stands.
   *
   * @return the state
   */
  InstalmentState state();

  /**
   * Returns when it was paid.
   *
   * @return the day, whose year's budget paid it; empty unless it is paid
   */
  Optional<LocalDate> paid();

  /**
   * Returns why it stands there. One that waits for budget says {@code place} in the queue of its
   * fund, {@code needed} for it and those before, and what is {@code left} for the year, as known
   * on the day; one that became known later says that.
   *
   * @return the reason for people, with its arguments for programs
   */
  Message reason();

  /** Builds an {@link AwardInstalment}; for the library only. */
  final class Builder extends ImmutableAwardInstalment.Builder {
    Builder() {}
  }
}
