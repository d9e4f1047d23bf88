package io.github.sixmechanisms.text;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A typed message: a key and named arguments, rendered in either language on demand.
 *
 * <p>Two messages are equal when key and arguments are. This class is immutable and thread-safe.
 */
public final class Message implements Localized {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  private final String key;
  private final ImmutableMap<String, Object> arguments;

  private Message(String key, ImmutableMap<String, Object> arguments) {
    this.key = key;
    this.arguments = arguments;
  }

  /**
   * Returns a message.
   *
   * @param key the key of the template
   * @param namesAndValues the arguments in turn: a name, its value, the next name and so on; a
   *     value that is {@link Localized} renders in the language of the message, any other by {@code
   *     toString}
   * @return the message
   * @throws IllegalArgumentException if a name has no value or is not a text
   */
  public static Message of(MessageKey key, Object... namesAndValues) {
    requireNonNull(key, "key");
    requireNonNull(namesAndValues, "namesAndValues");
    checkArgument(
        namesAndValues.length % 2 == 0, "The arguments must be names and values in turn.");
    ImmutableMap.Builder<String, Object> arguments = ImmutableMap.builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object name = namesAndValues[i];
      checkArgument(name instanceof String, "The argument name (%s) must be a text.", name);
      arguments.put((String) name, requireNonNull(namesAndValues[i + 1], (String) name));
    }
    return new Message(key.key(), arguments.buildOrThrow());
  }

  /**
   * Returns the key for programs, for instance {@code region.duplicate}.
   *
   * @return the key
   */
  public String key() {
    return key;
  }

  /**
   * Returns the arguments by name for programs, in the order in which they were given.
   *
   * @return the values behind the text
   */
  public ImmutableMap<String, Object> arguments() {
    return arguments;
  }

  @Override
  public String in(Language language) {
    requireNonNull(language, "language");
    Matcher matcher = PLACEHOLDER.matcher(Bundles.template(language, key));
    return matcher.replaceAll(
        match -> {
          Object value = arguments.get(match.group(1));
          return Matcher.quoteReplacement(value == null ? match.group() : render(value, language));
        });
  }

  private static String render(Object value, Language language) {
    return value instanceof Localized localized ? localized.in(language) : value.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Message that
        && key.equals(that.key)
        && arguments.equals(that.arguments);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + arguments.hashCode();
  }

  /**
   * Returns the English text.
   *
   * @return the text in {@link Language#EN}
   */
  @Override
  public String toString() {
    return in(Language.EN);
  }
}
