package io.github.sixmechanisms.assessment;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.sixmechanisms.region.Level;
import io.github.sixmechanisms.region.Office;
import io.github.sixmechanisms.rule.RuleResult;
import io.github.sixmechanisms.text.Language;
import io.github.sixmechanisms.text.Localized;
import io.github.sixmechanisms.text.Message;
import io.github.sixmechanisms.text.Text;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The templates from which the text of every reminder, warning, circular and commendation is
 * drafted, in official Chinese and in English. The standard ones are drafts of this library, no
 * published forms; an application replaces them by its own.
 *
 * <p>A template may use these names in braces: {@code {region}}, {@code {office}}, {@code {day}},
 * {@code {class}}, {@code {measure}}, {@code {step}}, {@code {reasons}}, {@code {policy}}, {@code
 * {issuer}} and {@code {issued}}. This class is immutable and thread-safe.
 */
public final class NoticeTemplates {

  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "region", "office", "day", "class", "measure", "step", "reasons", "policy", "issuer",
          "issued");

  /** What is filled into a template. */
  private record Filling(MeasureRecord record, Office issuer, LocalDate issued) {}

  private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");

  private static final class Standard {
    private static final NoticeTemplates INSTANCE =
        new NoticeTemplates(
            ImmutableMap.of(
                Measure.COMMEND,
                    standard(Measure.COMMEND, AssessmentKey.COMMEND_TITLE, AssessmentKey.COMMEND),
                Measure.PUBLICISE,
                    standard(
                        Measure.PUBLICISE, AssessmentKey.PUBLICISE_TITLE, AssessmentKey.PUBLICISE),
                Measure.REMIND,
                    standard(Measure.REMIND, AssessmentKey.REMIND_TITLE, AssessmentKey.REMIND),
                Measure.WARN, standard(Measure.WARN, AssessmentKey.WARN_TITLE, AssessmentKey.WARN),
                Measure.CIRCULATE,
                    standard(
                        Measure.CIRCULATE,
                        AssessmentKey.CIRCULATE_TITLE,
                        AssessmentKey.CIRCULATE)));

    private static Notice standard(Measure measure, AssessmentKey title, AssessmentKey body) {
      return new Notice(measure, bothLanguages(title), bothLanguages(body));
    }
  }

  private final ImmutableMap<Measure, Notice> templates;

  private NoticeTemplates(ImmutableMap<Measure, Notice> templates) {
    this.templates = templates;
  }

  private static Text bothLanguages(AssessmentKey key) {
    Message message = Message.of(key);
    return Text.of(message.in(Language.ZH_CN), message.in(Language.EN));
  }

  /**
   * Returns the templates of this library.
   *
   * @return a draft for each measure
   */
  public static NoticeTemplates standard() {
    return Standard.INSTANCE;
  }

  /**
   * Returns templates with one replaced.
   *
   * @param template the template, for its measure
   * @return the templates
   * @throws IllegalArgumentException if it uses a name in braces that there is not, or a brace
   *     without its other one
   */
  public NoticeTemplates with(Notice template) {
    requireNonNull(template, "template");
    for (Language language : Language.values()) {
      check(template.title().in(language));
      check(template.body().in(language));
    }
    Map<Measure, Notice> replaced = new HashMap<>(templates);
    replaced.put(template.measure(), template);
    return new NoticeTemplates(ImmutableMap.copyOf(replaced));
  }

  private static void check(String text) {
    Matcher names = NAME.matcher(text);
    while (names.find()) {
      if (!NAMES.contains(names.group(1))) {
        throw new IllegalArgumentException(
            "The name ("
                + names.group()
                + ") of a template must be one of "
                + NAMES
                + ".\nMaybe remove the braces.");
      }
    }
    if (CharMatcher.anyOf("{}").matchesAnyOf(NAME.matcher(text).replaceAll(""))) {
      throw new IllegalArgumentException(
          "The template (" + text + ") must close every brace that it opens.");
    }
  }

  /**
   * Drafts the text of a measure.
   *
   * @param record the measure
   * @param issuer the office that issues it
   * @param issued the day on which it is issued, not before the day of the assessment
   * @return the draft in both languages
   * @throws IllegalArgumentException if it is issued before the day of the assessment
   */
  public Notice draft(MeasureRecord record, Office issuer, LocalDate issued) {
    requireNonNull(record, "record");
    requireNonNull(issuer, "issuer");
    if (requireNonNull(issued, "issued").isBefore(record.day())) {
      throw new IllegalArgumentException(
          "The notice must not be issued ("
              + issued
              + ") before the day of the assessment ("
              + record.day()
              + ").");
    }
    Filling filling = new Filling(record, issuer, issued);
    Notice template = requireNonNull(templates.get(record.measure()));
    return new Notice(
        record.measure(), filled(template.title(), filling), filled(template.body(), filling));
  }

  private static Text filled(Text template, Filling filling) {
    return Text.of(
        filled(template.zh(), filling, Language.ZH_CN),
        filled(template.en(), filling, Language.EN));
  }

  private static String filled(String template, Filling filling, Language language) {
    return NAME.matcher(template)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), filling).in(language)));
  }

  private static Localized value(String name, Filling filling) {
    MeasureRecord record = filling.record();
    return switch (name) {
      case "region" -> record.region().name();
      case "office" -> office(record);
      case "day" -> language -> day(record.day(), language);
      case "class" -> record.regionClass();
      case "measure" -> record.measure();
      case "step" -> language -> record.step().map(step -> "" + step.step()).orElse("–");
      case "reasons" -> language -> reasons(record.reasons(), language);
      case "issuer" -> filling.issuer().name();
      case "issued" -> language -> day(filling.issued(), language);
      default -> record.policyName();
    };
  }

  private static Localized office(MeasureRecord record) {
    boolean isPark = record.region().level() == Level.PARK;
    AssessmentKey authority = isPark ? AssessmentKey.ADMINISTRATION : AssessmentKey.GOVERNMENT;
    return record
        .office()
        .<Localized>map(office -> office.name())
        .orElseGet(() -> Message.of(authority, "region", record.region().name()));
  }

  private static String day(LocalDate day, Language language) {
    return language == Language.ZH_CN
        ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
        : day.toString();
  }

  private static String reasons(ImmutableList<RuleResult<Ground>> reasons, Language language) {
    return IntStream.range(0, reasons.size())
        .mapToObj(i -> reason(i + 1, reasons.get(i)).in(language))
        .collect(joining("\n"));
  }

  private static Message reason(int number, RuleResult<Ground> reason) {
    return Message.of(
        AssessmentKey.NOTICE_REASON,
        "number",
        number,
        "ground",
        reason.rule().outcome(),
        "conditions",
        reason.because(NoticeWords::of));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NoticeTemplates that && templates.equals(that.templates);
  }

  @Override
  public int hashCode() {
    return templates.hashCode();
  }
}
