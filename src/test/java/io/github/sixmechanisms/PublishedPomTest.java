package io.github.sixmechanisms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What users inherit: the POM that is installed and deployed, made by the build before the tests.
 */
class PublishedPomTest {

  private static Document publishedPom() throws Exception {
    Path pom = Path.of(System.getProperty("project.basedir"), "target/published-pom.xml");
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
  }

  private static String text(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return found.getLength() == 0 ? "" : found.item(0).getTextContent();
  }

  @Test
  void usersInheritGuavaAndJSpecifyAndNothingElse() throws Exception {
    NodeList dependencies = publishedPom().getElementsByTagName("dependency");
    List<String> found = new ArrayList<>();
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      found.add(text(dependency, "artifactId") + " " + text(dependency, "scope"));
      assertThat(dependency.getElementsByTagName("exclusions").getLength()).isZero();
    }

    assertThat(found).containsExactly("guava compile", "jspecify compile");
  }

  @Test
  void thePomNamesLicenceAndHomeAndBuildsNothing() throws Exception {
    Element project = publishedPom().getDocumentElement();

    assertThat(text(project, "groupId")).isEqualTo("io.github.sixmechanisms");
    assertThat(text((Element) project.getElementsByTagName("license").item(0), "name"))
        .isEqualTo("Apache-2.0");
    assertThat(project.getElementsByTagName("build").getLength()).isZero();
    assertThat(project.getElementsByTagName("repositories").getLength()).isZero();
  }
}
