package io.github.sixmechanisms.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * The message templates of all rooms, one file per room and language.
 *
 * <p>{@link java.util.ResourceBundle} is not used because it falls back to the default locale of
 * the machine, and the same judgement must read the same everywhere.
 */
final class Bundles {

  /** The rooms that have messages; a test proves that the list is complete. */
  static final ImmutableList<String> ROOMS =
      ImmutableList.of(
          "assessment",
          "coordination",
          "cultivation",
          "dispatch",
          "linkage",
          "programme",
          "region",
          "roster",
          "rule",
          "target",
          "text");

  private Bundles() {}

  static String template(Language language, String key) {
    String template = templates(language).get(key);
    return template == null ? key : template;
  }

  static ImmutableMap<String, String> templates(Language language) {
    return language == Language.ZH_CN ? Chinese.TEMPLATES : English.TEMPLATES;
  }

  private static final class Chinese {
    static final ImmutableMap<String, String> TEMPLATES = load(Language.ZH_CN);
  }

  private static final class English {
    static final ImmutableMap<String, String> TEMPLATES = load(Language.EN);
  }

  private static ImmutableMap<String, String> load(Language language) {
    ImmutableMap.Builder<String, String> templates = ImmutableMap.builder();
    for (String room : ROOMS) {
      templates.putAll(Maps.fromProperties(read(room + "_" + language.bundle() + ".properties")));
    }
    return templates.buildOrThrow();
  }

  private static Properties read(String resource) {
    Properties properties = new Properties();
    try (InputStream in = Bundles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The message file " + resource + " is missing in the jar.");
      }
      properties.load(new InputStreamReader(in, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }
}
