package io.github.sixmechanisms;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of docs/architecture.md. */
class ArchitectureTest {

  private static final String BASE = "io.github.sixmechanisms";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/test-classes/"))
          .importPackages(BASE);

  private static final JavaClasses TESTS =
      new ClassFileImporter()
          .withImportOption(location -> location.contains("/test-classes/"))
          .importPackages(BASE);

  /** Which rooms a room may use; every room may use internal, and nothing but these. */
  private static final ImmutableListMultimap<String, String> ROOMS =
      ImmutableListMultimap.<String, String>builder()
          .putAll("internal", List.of())
          .putAll("text", "value")
          .putAll("region", "value", "text")
          .putAll("rule", "value", "text")
          .putAll("roster", "value", "text", "region")
          .putAll("target", "value", "text", "region", "rule", "roster")
          .putAll("cultivation", "value", "text", "region", "rule", "roster")
          .putAll("coordination", "value", "text", "region", "rule", "roster")
          .putAll("linkage", "value", "text", "region", "rule", "roster")
          .putAll("dispatch", "value", "text", "region", "rule", "roster", "target", "coordination")
          .putAll("assessment", "value", "text", "region", "rule", "roster", "target")
          .putAll(
              "",
              "value",
              "text",
              "region",
              "rule",
              "roster",
              "target",
              "cultivation",
              "coordination",
              "linkage",
              "dispatch",
              "assessment")
          .putAll(
              "hunan",
              "",
              "value",
              "text",
              "region",
              "rule",
              "roster",
              "target",
              "cultivation",
              "coordination",
              "linkage",
              "dispatch",
              "assessment")
          .build();

  private static final ImmutableSet<String> ALL_ROOMS =
      ImmutableSet.<String>builder().addAll(ROOMS.keySet()).add("value", "internal").build();

  /**
   * Text and hunan read their own resources from the jar, on first use, and so does the list of
   * industries; everything else judges.
   */
  private static final ImmutableSet<String> READING_RESOURCES = ImmutableSet.of("text", "hunan");

  private static final DescribedPredicate<JavaClass> IN_JUDGEMENT_CODE =
      describe(
          "in judgement code",
          type ->
              MAIN.contain(type.getName())
                  && !READING_RESOURCES.contains(room(type))
                  && !type.getName().equals(BASE + ".roster.Industries"));

  private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND =
      describe("written by hand", type -> !isGenerated(type));

  private static boolean isGenerated(JavaClass type) {
    return type.getSimpleName().startsWith("Immutable")
        || type.getEnclosingClass().map(ArchitectureTest::isGenerated).orElse(false);
  }

  private static String room(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(BASE) ? "" : name.substring(BASE.length() + 1);
  }

  private static String packageOf(String room) {
    return room.isEmpty() ? BASE : BASE + "." + room;
  }

  static Stream<String> rooms() {
    return ALL_ROOMS.stream();
  }

  @ParameterizedTest(name = "room \"{0}\"")
  @MethodSource("rooms")
  void aRoomUsesOnlyTheRoomsThatTheTableAllows(String room) {
    Set<String> allowed =
        Stream.concat(Stream.of(room, "internal"), ROOMS.get(room).stream())
            .map(ArchitectureTest::packageOf)
            .collect(Collectors.toSet());
    ArchRule rule =
        noClasses()
            .that()
            .resideInAPackage(packageOf(room))
            .should()
            .dependOnClassesThat(
                describe(
                    "in rooms other than " + allowed,
                    type ->
                        type.getPackageName().startsWith(BASE)
                            && !allowed.contains(type.getPackageName())))
            .because("facts flow one way, and a mechanism must be useful without those after it");

    rule.check(MAIN);
  }

  @Test
  void everyPackageIsARoomOfTheTable() {
    assertThat(MAIN.stream().map(ArchitectureTest::room).collect(Collectors.toSet()))
        .isEqualTo(ALL_ROOMS);
  }

  @Test
  void theLibraryUsesOnlyTheJdkGuavaAndAnnotations() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            BASE + "..",
            "java..",
            "com.google.common..",
            "org.jspecify..",
            "org.immutables.value..")
        .because(
            "users inherit every dependency; the annotations of Immutables are not needed to run")
        .check(MAIN);
  }

  @Test
  void judgementCodeReadsNoClockNoFileNoSystemAndNoChance() {
    noClasses()
        .that(IN_JUDGEMENT_CODE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io", "java.nio.file..", "java.net..", "java.lang.reflect..", "java.sql..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.UUID")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Date")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Calendar")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.security")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.SplittableRandom")
        .orShould()
        .callMethodWhere(
            describe(
                "reads the clock, the system, the default locale or time zone, or chance",
                call ->
                    call.getName().equals("now")
                        || call.getTarget().getFullName().startsWith("java.lang.System.get")
                        || call.getTarget().getFullName().startsWith("java.lang.System.current")
                        || call.getTarget().getFullName().startsWith("java.lang.System.nano")
                        || call.getTarget().getFullName().startsWith("java.lang.Math.random")
                        || call.getTarget().getFullName().contains("Locale.getDefault")
                        || call.getTarget().getFullName().contains("ZoneId.systemDefault")
                        || call.getTarget().getFullName().startsWith("java.lang.Class.forName")
                        || call.getTarget()
                            .getFullName()
                            .startsWith("java.lang.String.format(java.lang.String,")
                        || call.getTarget().getFullName().contains("String.toUpperCase()")
                        || call.getTarget().getFullName().contains("String.toLowerCase()")))
        .because("the same facts and policy must give the same judgement everywhere and always")
        .check(MAIN);
  }

  @Test
  void nothingIsComputedInBinaryFloatingPoint() {
    List<String> floating = List.of("double", "float", "java.lang.Double", "java.lang.Float");
    DescribedPredicate<JavaClass> isFloating =
        describe("double or float", type -> floating.contains(type.getName()));
    noFields().should().haveRawType(isFloating).check(MAIN);
    noMethods().should().haveRawReturnType(isFloating).check(MAIN);
    noMethods()
        .should()
        .haveRawParameterTypes(
            describe("with double or float", types -> types.stream().anyMatch(isFloating)))
        .check(MAIN);
    noClasses()
        .should()
        .callMethodWhere(
            describe(
                "takes or gives double or float",
                call ->
                    isFloating.test(call.getTarget().getRawReturnType())
                        || call.getTarget().getRawParameterTypes().stream().anyMatch(isFloating)))
        .because("0.1 + 0.2 is not 0.3, and thresholds are met exactly or not at all")
        .check(MAIN);
  }

  /** Types say nothing of local variables and literals, so the sources are read as well. */
  @Test
  void noSourceNamesAFloatingPointType() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> files = sources.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(files).hasSizeGreaterThan(100);
      for (Path file : files) {
        String code =
            Files.readString(file)
                .replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "")
                .replaceAll("\"(?:[^\"\\\\]|\\\\.)*+\"", "");
        assertThat(code)
            .as("%s", file)
            .doesNotContainPattern("\\b(double|float|Double|Float|doubleValue|floatValue)\\b")
            .doesNotContainPattern("[^A-Za-z0-9_.][0-9]+\\.[0-9]");
      }
    }
  }

  @Test
  void nothingStaticCanChange() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(WRITTEN_BY_HAND)
        .should()
        .beFinal()
        .because("a judgement must not depend on what was judged before")
        .check(MAIN);
    noFields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(WRITTEN_BY_HAND)
        .should()
        .haveRawType(
            describe(
                "of a mutable collection or atomic type",
                type ->
                    type.getPackageName().equals("java.util.concurrent.atomic")
                        || type.getPackageName().equals("java.util.concurrent")
                        || Set.of("HashMap", "ArrayList", "HashSet", "TreeMap", "LinkedHashMap")
                            .contains(type.getSimpleName())))
        .because("a static cache is state that tests and threads share")
        .check(MAIN);
  }

  @Test
  void publicMethodsTakeNoBooleans() {
    DescribedPredicate<JavaMethod> ofPublicApi =
        describe(
            "of the public API",
            method ->
                method.getModifiers().contains(JavaModifier.PUBLIC)
                    && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                    && method.getOwner().getModifiers().contains(JavaModifier.PUBLIC)
                    && !method.getName().equals("equals"));
    noMethods()
        .that(ofPublicApi)
        .should()
        .haveRawParameterTypes(
            describe(
                "with a boolean",
                types -> types.stream().anyMatch(type -> type.getName().equals("boolean"))))
        .because("a reader of true, false cannot know what it means")
        .check(MAIN);
    noMethods()
        .that(ofPublicApi)
        .should()
        .haveNameMatching("get[A-Z].*")
        .because("accessors are named after what they return")
        .check(MAIN);
  }

  @Test
  void generatedClassesAndKeysAreNotPublic() {
    classes()
        .that(
            describe(
                "generated or keys",
                t ->
                    isGenerated(t) && t.isTopLevelClass()
                        || t.getSimpleName().endsWith("Key")
                            && !t.getSimpleName().equals("MessageKey")))
        .should()
        .notBePublic()
        .because("users must never name them")
        .check(MAIN);
  }

  @Test
  void publicClassesAreFinalOrInterfaces() {
    classes()
        .that()
        .arePublic()
        .and()
        .areNotInterfaces()
        .and()
        .areNotAnnotations()
        .and(WRITTEN_BY_HAND)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .because("values must not be extended into something else")
        .check(MAIN);
  }

  /** The list is the promise: a type that joins or leaves it is a decision, not an accident. */
  @Test
  void onlyTheIntendedTypesArePublic() throws Exception {
    List<String> actual =
        MAIN.stream()
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> type.isTopLevelClass() && !room(type).equals("internal"))
            .map(type -> type.getName().substring(BASE.length() + 1))
            .sorted()
            .toList();
    List<String> intended =
        Files.readAllLines(
            Path.of(System.getProperty("project.basedir"), "src/test/resources/public-types.txt"));

    assertThat(actual).isEqualTo(intended);
  }

  @Test
  void theModuleExportsEveryRoomButInternal() throws Exception {
    Path descriptor =
        Path.of(System.getProperty("project.basedir"), "target/classes/module-info.class");
    try (var in = Files.newInputStream(descriptor)) {
      ModuleDescriptor module = ModuleDescriptor.read(in);

      assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
          .containsExactlyInAnyOrderElementsOf(
              ALL_ROOMS.stream()
                  .filter(room -> !room.equals("internal"))
                  .map(ArchitectureTest::packageOf)
                  .toList());
    }
  }

  @Test
  void testsUseJupiterOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.junit", "junit..")
        .because("JUnit 4 tests would silently never run")
        .check(TESTS);
  }
}
