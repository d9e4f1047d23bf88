package io.github.sixmechanisms.rule;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.github.sixmechanisms.text.InvalidInputException;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the canonical text of a condition by recursive descent, to a limited depth. */
final class ConditionParser {

  private static final ImmutableSet<String> RESERVED =
      ImmutableSet.of("and", "or", "not", "in", "between", "is", "applicable", "always");

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\s\\u00A0\\u2000-\\u200B\\u3000\\uFEFF]*(?:(?<word>[A-Za-z][A-Za-z0-9_]*)|(?<number>-?[0-9]+(?:\\.[0-9]+|/[0-9]+)?)"
              + "|(?<quoted>\"(?:[^\"\\\\]|\\\\.)*+\")|(?<sign><=|>=|!=|==|[<>=(),]))");

  private static final ImmutableMap<String, Operator> OPERATORS = operators();

  /** A level is a “not” and a parenthesis at most; what is built counts its own levels. */
  private static final int MAX_NESTING = 2 * Condition.MAX_DEPTH + 1;

  private enum Kind {
    WORD,
    NUMBER,
    QUOTED,
    SIGN,
    END
  }

  /** A token and the column of its first character, from 1. */
  private record Token(Kind kind, String text, int column) {

    boolean is(String wanted) {
      return kind != Kind.QUOTED && text.equals(wanted);
    }
  }

  private final String text;
  private final ImmutableMap<String, Indicator> indicators;
  private final ImmutableList<Token> tokens;
  private int next;
  private int depth;

  ConditionParser(String text, Collection<Indicator> indicators) {
    this.text = requireNonNull(text, "text");
    this.indicators = byId(indicators);
    if (text.length() > Condition.MAX_TEXT_LENGTH) {
      throw new IllegalArgumentException(
          "The condition has "
              + text.length()
              + " characters; at most "
              + Condition.MAX_TEXT_LENGTH
              + " are read.");
    }
    this.tokens = tokens();
  }

  private static ImmutableMap<String, Indicator> byId(Collection<Indicator> indicators) {
    ImmutableMap.Builder<String, Indicator> byId = ImmutableMap.builder();
    Set<String> seen = new HashSet<>();
    for (Indicator indicator : ImmutableSet.copyOf(indicators)) {
      if (!seen.add(indicator.id())) {
        throw new IllegalArgumentException(
            "The known indicators must have different ids; two have the id ("
                + indicator.id()
                + ").");
      }
      byId.put(indicator.id(), indicator);
    }
    return byId.buildOrThrow();
  }

  private static ImmutableMap<String, Operator> operators() {
    ImmutableMap.Builder<String, Operator> operators = ImmutableMap.builder();
    for (Operator operator : Operator.values()) {
      operators.put(operator.plain(), operator);
    }
    return operators.put("==", Operator.EQUAL).buildOrThrow();
  }

  static boolean isReserved(String word) {
    return RESERVED.contains(word);
  }

  /** A name of a category as it stands in a text. */
  static String quoted(String name) {
    return WORD.matcher(name).matches() && !isReserved(name)
        ? name
        : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private ImmutableList<Token> tokens() {
    ImmutableList.Builder<Token> found = ImmutableList.builder();
    Matcher matcher = TOKEN.matcher(text);
    int end = text.stripTrailing().length();
    int at = 0;
    while (at < end) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw wrongCharacter(at);
      }
      found.add(token(matcher));
      at = matcher.end();
    }
    return found.add(new Token(Kind.END, "", end + 1)).build();
  }

  private InvalidInputException wrongCharacter(int from) {
    int at = from;
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    String character = new String(Character.toChars(text.codePointAt(at)));
    return refused(at + 1, RuleKey.PARSE_CHARACTER, "character", character);
  }

  private static Token token(Matcher matcher) {
    for (Kind kind : Kind.values()) {
      String group = kind.name().toLowerCase(Locale.ROOT);
      if (kind != Kind.END && matcher.group(group) != null) {
        return new Token(kind, matcher.group(group), matcher.start(group) + 1);
      }
    }
    throw new AssertionError(matcher);
  }

  Condition parse() {
    Condition condition = anyOf();
    if (peek().kind() != Kind.END) {
      throw expected(peek(), "and, or");
    }
    return condition;
  }

  private Condition anyOf() {
    Token first = peek();
    List<Condition> parts = new ArrayList<>(List.of(allOf()));
    while (accept("or")) {
      parts.add(allOf());
    }
    return parts.size() == 1 ? parts.get(0) : built(first, () -> new Condition.AnyOf(copy(parts)));
  }

  private Condition allOf() {
    Token first = peek();
    List<Condition> parts = new ArrayList<>(List.of(negation()));
    while (accept("and")) {
      parts.add(negation());
    }
    return parts.size() == 1 ? parts.get(0) : built(first, () -> new Condition.AllOf(copy(parts)));
  }

  private static ImmutableList<Condition> copy(List<Condition> parts) {
    return ImmutableList.copyOf(parts);
  }

  private Condition negation() {
    Token token = peek();
    if (++depth > MAX_NESTING) {
      throw refused(token.column(), RuleKey.PARSE_DEEP, "depth", Condition.MAX_DEPTH);
    }
    Condition condition = accept("not") ? built(token, negation()::not) : primary();
    depth--;
    return condition;
  }

  private Condition primary() {
    if (accept("(")) {
      Condition inner = anyOf();
      expect(")");
      return inner;
    }
    return accept("always") ? Condition.always() : simple();
  }

  private Condition simple() {
    Token start = peek();
    Indicator indicator = indicator();
    Token token = peek();
    Operator operator = token.kind() == Kind.SIGN ? OPERATORS.get(token.text()) : null;
    if (operator != null && indicator.type() != IndicatorType.CATEGORY) {
      next++;
      return comparison(start, indicator, operator);
    } else if (accept("between")) {
      Fraction low = number();
      expect("and");
      Fraction high = number();
      return built(start, () -> new Condition.Between(indicator, low, high));
    } else if (accept("in")) {
      ImmutableSortedSet<String> names = names();
      return built(start, () -> new Condition.OneOf(indicator, names));
    } else if (accept("is")) {
      boolean not = accept("not");
      expect("applicable");
      return not ? indicator.isNotApplicable() : indicator.isApplicable();
    } else if (indicator.type() == IndicatorType.FLAG) {
      return indicator.isYes();
    }
    throw expected(
        token, indicator.type() == IndicatorType.CATEGORY ? "in" : "<, <=, >, >=, =, !=, between");
  }

  private Condition comparison(Token start, Indicator indicator, Operator operator) {
    if (peek().kind() == Kind.WORD) {
      Indicator other = indicator();
      return built(start, () -> indicator.is(operator, other));
    }
    Fraction threshold = number();
    return built(start, () -> new Condition.Comparison(indicator, operator, threshold));
  }

  private Indicator indicator() {
    Token token = peek();
    if (token.kind() != Kind.WORD || isReserved(token.text())) {
      throw refused(token.column(), RuleKey.PARSE_EXPECTED_INDICATOR, "found", found(token));
    }
    Indicator indicator = indicators.get(token.text());
    if (indicator == null) {
      throw unknownIndicator(token);
    }
    next++;
    return indicator;
  }

  private InvalidInputException unknownIndicator(Token token) {
    Optional<String> nearest = Nearest.to(token.text(), indicators.keySet());
    return nearest.isPresent()
        ? refused(
            token.column(),
            RuleKey.PARSE_UNKNOWN_NEAREST,
            "indicator",
            token.text(),
            "nearest",
            nearest.get())
        : refused(
            token.column(),
            RuleKey.PARSE_UNKNOWN,
            "indicator",
            token.text(),
            "known",
            String.join(", ", indicators.keySet()));
  }

  private Fraction number() {
    Token token = peek();
    if (token.kind() != Kind.NUMBER) {
      throw refused(token.column(), RuleKey.PARSE_EXPECTED_NUMBER, "found", found(token));
    }
    try {
      Fraction number = Fraction.parse(token.text());
      next++;
      return number;
    } catch (IllegalArgumentException e) {
      throw refused(
          token.column(), RuleKey.PARSE_REFUSED, "reason", String.valueOf(e.getMessage()));
    }
  }

  private ImmutableSortedSet<String> names() {
    expect("(");
    ImmutableSortedSet.Builder<String> names = ImmutableSortedSet.naturalOrder();
    do {
      names.add(name());
    } while (accept(","));
    expect(")");
    return names.build();
  }

  private String name() {
    Token token = peek();
    if (token.kind() == Kind.QUOTED) {
      next++;
      return token.text().substring(1, token.text().length() - 1).replaceAll("\\\\(.)", "$1");
    }
    if (token.kind() != Kind.WORD || isReserved(token.text())) {
      throw refused(token.column(), RuleKey.PARSE_EXPECTED_NAME, "found", found(token));
    }
    next++;
    return token.text();
  }

  private Token peek() {
    return tokens.get(next);
  }

  private boolean accept(String wanted) {
    boolean found = peek().is(wanted);
    if (found) {
      next++;
    }
    return found;
  }

  private void expect(String wanted) {
    if (!accept(wanted)) {
      throw expected(peek(), wanted);
    }
  }

  private InvalidInputException expected(Token token, String wanted) {
    return refused(
        token.column(), RuleKey.PARSE_EXPECTED, "expected", wanted, "found", found(token));
  }

  private static Object found(Token token) {
    return token.kind() == Kind.END ? Message.of(RuleKey.PARSE_END) : token.text();
  }

  /** Builds a part; what its constructor refuses is reported where the part begins. */
  private Condition built(Token start, Supplier<Condition> part) {
    int column = start.column();
    try {
      return part.get();
    } catch (InvalidInputException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw refused(column, RuleKey.PARSE_REFUSED, "reason", String.valueOf(e.getMessage()));
    }
  }

  private InvalidInputException refused(int column, RuleKey key, Object... namesAndValues) {
    Object[] withColumn = new Object[namesAndValues.length + 2];
    withColumn[0] = "column";
    withColumn[1] = column;
    System.arraycopy(namesAndValues, 0, withColumn, 2, namesAndValues.length);
    return new InvalidInputException(
        Message.of(RuleKey.CONDITION, "text", shortened()),
        ImmutableList.of(Message.of(key, withColumn)));
  }

  private String shortened() {
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }
}
