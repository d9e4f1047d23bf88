package io.github.sixmechanisms.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * Input that was refused, with all its problems in a stable order.
 *
 * <p>{@link #getMessage} is English; {@link #in} renders either language; {@link #problems} is for
 * programs.
 */
public final class InvalidInputException extends IllegalArgumentException implements Localized {

  /** The most problems that the text lists; {@link #problems} has them all. */
  public static final int MAX_LISTED = 100;

  private static final long serialVersionUID = 1L;

  private final transient Localized what;
  private final transient ImmutableList<Message> problems;

  /**
   * Creates the exception.
   *
   * @param what what was refused, such as the region tree
   * @param problems the problems, at least one; they are sorted by key, then by English text
   * @throws IllegalArgumentException without a problem
   */
  public InvalidInputException(Localized what, Collection<Message> problems) {
    super(text(what, sorted(problems), Language.EN));
    this.what = what;
    this.problems = sorted(problems);
  }

  private static ImmutableList<Message> sorted(Collection<Message> problems) {
    requireNonNull(problems, "problems");
    checkArgument(!problems.isEmpty(), "There must be at least one problem to refuse an input.");
    return ImmutableList.sortedCopyOf(
        Comparator.comparing(Message::key).thenComparing(Message::toString), problems);
  }

  /**
   * Returns all problems, sorted by key, then by English text.
   *
   * @return the problems, at least one
   */
  public ImmutableList<Message> problems() {
    return problems;
  }

  @Override
  public String in(Language language) {
    return text(what, problems, language);
  }

  private static String text(Localized what, ImmutableList<Message> problems, Language language) {
    String head = Message.of(TextKey.REFUSED, "what", what, "count", problems.size()).in(language);
    String tail =
        problems.size() <= MAX_LISTED
            ? ""
            : "\n" + Message.of(TextKey.MORE, "count", problems.size() - MAX_LISTED).in(language);
    return problems.stream()
        .limit(MAX_LISTED)
        .map(problem -> "\n- " + problem.in(language))
        .collect(Collectors.joining("", head, tail));
  }
}
