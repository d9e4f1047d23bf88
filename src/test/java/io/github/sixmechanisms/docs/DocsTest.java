package io.github.sixmechanisms.docs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocsTest {

  private static final Path ROOT = Path.of(System.getProperty("project.basedir"));
  private static final Path EXAMPLES = ROOT.resolve("src/test/java/io/github/sixmechanisms/docs");

  static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CHANGELOG.md")),
              docs.filter(path -> path.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  private static List<String> blocks(Path page, String language) throws IOException {
    return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(page))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  static String page(String name) {
    try {
      return Files.readString(ROOT.resolve("docs").resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sources of all tests that run the blocks of the pages. */
  private static String examples() throws IOException {
    try (Stream<Path> sources = Files.list(EXAMPLES)) {
      StringBuilder all = new StringBuilder();
      for (Path source :
          sources.filter(path -> path.toString().endsWith("ExamplesTest.java")).sorted().toList()) {
        all.append(Files.readString(source));
      }
      return all.toString();
    }
  }

  private static String withoutSpace(String code) {
    return code.replaceAll("\\s+", "");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyJavaBlockIsRunAsATest(Path page) throws IOException {
    String examples = withoutSpace(examples());

    assertThat(blocks(page, "java"))
        .allSatisfy(block -> assertThat(examples).contains(withoutSpace(block)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFile(Path page) throws IOException {
    List<String> targets =
        Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)")
            .matcher(Files.readString(page))
            .results()
            .map(match -> match.group(1))
            .filter(target -> !target.startsWith("http"))
            .toList();

    assertThat(targets).allSatisfy(target -> assertThat(page.resolveSibling(target)).exists());
  }

  @Test
  void everyPageIsFoundFromTheReadme() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));

    assertThat(pages())
        .filteredOn(page -> !page.endsWith("README.md") || page.toString().contains("docs"))
        .allSatisfy(
            page -> assertThat(readme).contains("(" + ROOT.relativize(page).toString() + ")"));
  }

  @Test
  void theReadmeHasTwoCommandsOfWhichCiRunsBoth() throws IOException {
    List<String> commands = blocks(ROOT.resolve("README.md"), "shell");
    String ci = Files.readString(ROOT.resolve(".ci/run"));

    assertThat(commands).hasSize(2);
    assertThat(commands)
        .allSatisfy(command -> assertThat(ci.lines().map(String::strip)).contains(command.strip()));
  }

  @Test
  void theChineseReadmeHasTheSameCodeAndPages() throws IOException {
    Path english = ROOT.resolve("README.md");
    Path chinese = ROOT.resolve("docs/zh/README.md");

    for (String language : List.of("shell", "java", "xml")) {
      assertThat(blocks(chinese, language)).isEqualTo(blocks(english, language));
    }
    assertThat(tablePages(chinese)).isNotEmpty().isEqualTo(tablePages(english));
  }

  private static List<String> tablePages(Path readme) throws IOException {
    return Pattern.compile("^\\| \\[.*?]\\((.*?)\\)", Pattern.MULTILINE)
        .matcher(Files.readString(readme))
        .results()
        .map(match -> Path.of(match.group(1)).getFileName().toString())
        .toList();
  }

  @Test
  void theExampleOfTheReadmeHasTenLines() throws IOException {
    assertThat(blocks(ROOT.resolve("README.md"), "java"))
        .singleElement()
        .satisfies(block -> assertThat(block.lines()).hasSize(10));
  }

  @Test
  void theDependencySnippetIsThatOfTheBuild() throws IOException {
    String snippet = blocks(ROOT.resolve("README.md"), "xml").stream().collect(joining());

    assertThat(snippet)
        .contains("<artifactId>six-mechanisms</artifactId>")
        .contains("<version>" + System.getProperty("project.version") + "</version>");
  }

  @Test
  void thePublicTypesOfTheDocsExist() throws IOException {
    String publicTypes = Files.readString(ROOT.resolve("src/test/resources/public-types.txt"));
    List<String> imports =
        Pattern.compile("import io\\.github\\.sixmechanisms\\.([\\w.]+);")
            .matcher(examples())
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();

    assertThat(imports)
        .isNotEmpty()
        .allSatisfy(type -> assertThat(publicTypes.lines()).contains(type));
  }

  @Test
  void thePageOfTheStandardPolicyIsWhatThePolicySays() throws IOException {
    assertThat(Files.readString(StandardPolicyPage.page(ROOT)))
        .as("mvn -B -ntp -q test-compile exec:java@standard-policy writes it anew")
        .isEqualTo(StandardPolicyPage.render(ROOT));
  }
}
