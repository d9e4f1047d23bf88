package io.github.sixmechanisms.rule;

import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.value.Fraction;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The two texts of a condition: the canonical one, which parses back, and the one for people. */
final class ConditionText {

  private ConditionText() {}

  static String canonical(Condition condition) {
    if (condition instanceof Condition.Comparison c) {
      return c.indicator().id()
          + " "
          + c.operator().plain()
          + " "
          + exact(c.indicator(), c.threshold());
    } else if (condition instanceof Condition.IndicatorComparison c) {
      return c.indicator().id() + " " + c.operator().plain() + " " + c.other().id();
    } else if (condition instanceof Condition.Between b) {
      return b.indicator().id()
          + " between "
          + exact(b.indicator(), b.low())
          + " and "
          + exact(b.indicator(), b.high());
    } else if (condition instanceof Condition.FlagIs f) {
      return f.expected() == Reading.Flag.YES ? f.indicator().id() : "not " + f.indicator().id();
    } else if (condition instanceof Condition.OneOf o) {
      return o.indicator().id()
          + o.names().stream()
              .map(ConditionParser::quoted)
              .collect(Collectors.joining(", ", " in (", ")"));
    } else if (condition instanceof Condition.Applicable a) {
      return a.indicator().id()
          + (a.expected() == Reading.Flag.YES ? " is applicable" : " is not applicable");
    } else if (condition instanceof Condition.AllOf all) {
      return join(all.parts(), " and ", Condition::toString);
    } else if (condition instanceof Condition.AnyOf any) {
      return join(any.parts(), " or ", Condition::toString);
    } else if (condition instanceof Condition.Not not) {
      return "not (" + not.part() + ")";
    }
    return "always";
  }

  static String localized(Condition condition, Language language) {
    if (condition instanceof Condition.Simple simple) {
      return simple(simple).in(language);
    } else if (condition instanceof Condition.AllOf all) {
      return junction(all.parts(), RuleKey.AND, language);
    } else if (condition instanceof Condition.AnyOf any) {
      return junction(any.parts(), RuleKey.OR, language);
    } else if (condition instanceof Condition.Not not) {
      return Message.of(RuleKey.NOT, "condition", not.part()).in(language);
    }
    return Message.of(RuleKey.ALWAYS).in(language);
  }

  private static Localized simple(Condition.Simple condition) {
    Indicator indicator = condition.indicator();
    if (condition instanceof Condition.Comparison c) {
      return comparison(indicator, c.operator(), number(indicator, c.threshold()));
    } else if (condition instanceof Condition.IndicatorComparison c) {
      return comparison(indicator, c.operator(), c.other().name());
    } else if (condition instanceof Condition.Between b) {
      return Message.of(
          RuleKey.BETWEEN,
          "indicator",
          indicator.name(),
          "low",
          number(indicator, b.low()),
          "high",
          number(indicator, b.high()));
    } else if (condition instanceof Condition.FlagIs f) {
      RuleKey key = f.expected() == Reading.Flag.YES ? RuleKey.FLAG_YES : RuleKey.FLAG_NO;
      return Message.of(key, "indicator", indicator.name());
    } else if (condition instanceof Condition.OneOf o) {
      return Message.of(RuleKey.ONE_OF, "indicator", indicator.name(), "names", names(o));
    } else if (condition instanceof Condition.Applicable a) {
      boolean yes = a.expected() == Reading.Flag.YES;
      return Message.of(
          yes ? RuleKey.IS_APPLICABLE : RuleKey.IS_NOT_APPLICABLE, "indicator", indicator.name());
    }
    throw new AssertionError(condition.getClass());
  }

  private static Localized comparison(Indicator left, Operator operator, Localized right) {
    return language -> left.name().in(language) + " " + operator.sign() + " " + right.in(language);
  }

  private static Localized number(Indicator indicator, Fraction number) {
    return language -> Digits.withUnit(exact(indicator, number), indicator, language);
  }

  private static Localized names(Condition.OneOf condition) {
    return language ->
        condition.indicator().categories().entrySet().stream()
            .filter(category -> condition.names().contains(category.getKey()))
            .map(category -> category.getValue().in(language))
            .collect(Collectors.joining(Message.of(RuleKey.LIST).in(language)));
  }

  private static String junction(List<Condition> parts, RuleKey word, Language language) {
    return join(parts, " " + Message.of(word).in(language) + " ", part -> part.in(language));
  }

  private static String join(
      List<Condition> parts, String junction, Function<Condition, String> text) {
    return parts.stream()
        .map(part -> isJunction(part) ? "(" + text.apply(part) + ")" : text.apply(part))
        .collect(Collectors.joining(junction));
  }

  private static boolean isJunction(Condition part) {
    return part instanceof Condition.AllOf || part instanceof Condition.AnyOf;
  }

  private static String exact(Indicator indicator, Fraction number) {
    return Digits.exact(number, indicator.type());
  }
}
