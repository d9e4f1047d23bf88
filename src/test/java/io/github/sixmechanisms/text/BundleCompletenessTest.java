package io.github.sixmechanisms.text;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;
import static java.util.Comparator.naturalOrder;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message of every room reads in both languages. */
class BundleCompletenessTest {

  private static final String BASE = "io.github.sixmechanisms";
  private static final Path FOLDER = Path.of("src/main/resources/io/github/sixmechanisms/text");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

  private static final ImmutableList<Constant> KEYS = keysOfTheLibrary();

  private record Constant(String room, Enum<?> constant, String key) {
    @Override
    public String toString() {
      return constant.getDeclaringClass().getSimpleName() + "." + constant + " = " + key;
    }
  }

  private static ImmutableList<Constant> keysOfTheLibrary() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE)
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(MessageKey.class))
            .flatMap(BundleCompletenessTest::constants)
            .collect(toImmutableList());
  }

  private static Stream<Constant> constants(JavaClass type) {
    String room =
        type.getPackageName().equals(BASE)
            ? "programme"
            : type.getPackageName().substring(BASE.length() + 1);
    return Arrays.stream(type.reflect().getEnumConstants())
        .map(value -> new Constant(room, (Enum<?>) value, ((MessageKey) value).key()));
  }

  @Test
  void theKeysOfTheRoomsAreFound() {
    assertThat(KEYS).extracting(Constant::constant).contains(TextKey.values());
    assertThat(KEYS).extracting(Constant::room).contains("text", "region");
  }

  @Test
  void noKeyIsUsedTwice() {
    assertThat(KEYS).extracting(Constant::key).doesNotHaveDuplicates();
  }

  @Test
  void aKeyIsItsRoomAndItsConstantInCamelCase() {
    assertThat(KEYS)
        .allSatisfy(
            key -> {
              String name =
                  CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, key.constant().name());
              assertThat(key.key()).isEqualTo(key.room() + "." + name);
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyHasATextAndEveryTextAKey(Language language) {
    assertThat(Bundles.templates(language).keySet())
        .containsExactlyInAnyOrderElementsOf(KEYS.stream().map(Constant::key).toList());
  }

  @ParameterizedTest
  @EnumSource
  void noTextIsBlank(Language language) {
    assertThat(Bundles.templates(language))
        .allSatisfy((key, text) -> assertThat(text).isNotBlank());
  }

  @Test
  void bothLanguagesHaveTheSamePlaceholders() {
    assertThat(placeholders(Language.ZH_CN)).isEqualTo(placeholders(Language.EN));
  }

  @ParameterizedTest
  @EnumSource
  void everyBraceBelongsToAPlaceholder(Language language) {
    assertThat(Bundles.templates(language))
        .allSatisfy(
            (key, text) ->
                assertThat(PLACEHOLDER.matcher(text).replaceAll("")).doesNotContain("{", "}"));
  }

  private static Map<String, ImmutableSortedSet<String>> placeholders(Language language) {
    return Bundles.templates(language).entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> placeholders(entry.getValue())));
  }

  private static ImmutableSortedSet<String> placeholders(String template) {
    return PLACEHOLDER
        .matcher(template)
        .results()
        .map(MatchResult::group)
        .collect(toImmutableSortedSet(naturalOrder()));
  }

  @ParameterizedTest
  @EnumSource
  void eachRoomHasOneFileAndEachFileARoom(Language language) {
    String end = "_" + language.bundle() + ".properties";

    assertThat(files().map(Path::toString).filter(file -> file.endsWith(end)))
        .containsExactlyInAnyOrderElementsOf(Bundles.ROOMS.stream().map(r -> r + end).toList());
  }

  @Test
  void thereIsNoFileOfAnotherLanguage() {
    assertThat(files()).hasSize(Bundles.ROOMS.size() * Language.values().length);
  }

  @Test
  void aFileHoldsTheKeysOfItsRoomOnceEach() {
    files()
        .forEach(
            file -> {
              String room = file.toString().replaceFirst("_.*", "");
              assertThat(keysIn(file).keySet())
                  .as("%s", file)
                  .allSatisfy(key -> assertThat(key).startsWith(room + "."));
              assertThat(keysIn(file).values()).as("%s", file).allMatch(count -> count == 1);
            });
  }

  private static Map<String, Long> keysIn(Path file) {
    return read(file)
        .filter(line -> line.matches("[a-zA-Z.]+=.*"))
        .map(line -> line.substring(0, line.indexOf('=')))
        .collect(groupingBy(key -> key, TreeMap::new, counting()));
  }

  @Test
  void everyLineOfAFileIsOneMessageOrAComment() {
    files()
        .forEach(
            file ->
                assertThat(read(file))
                    .as("%s", file)
                    .allMatch(line -> line.matches("[a-z]+\\.[a-z][a-zA-Z]*=.+|#.*|")));
  }

  private static Stream<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.map(Path::getFileName).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> read(Path file) {
    try {
      return Files.readAllLines(FOLDER.resolve(file)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
