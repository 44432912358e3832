package dev.matinee.testkit.holes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No module runs with a library that has a hole which is known to us. */
class KnownHolesTest {
  private static final List<Advisory> ADVISORIES = Advisory.all();

  /**
   * What no release mends, with why it does not reach us; docs/security.md says it too. Hadoop's
   * client has a Jetty within, which reads an odd address as another host: Spark's part of Matinee
   * serves no addresses, and follows none that a stranger gives.
   */
  private static final Set<String> ACCEPTED =
      Set.of("CVE-2024-6763 hadoop-client-runtime-3.5.0.jar");

  @TempDir private Path folder;

  /** The list of parts that the build of the root makes before any module is built. */
  @Test
  void noRuntimeLibraryOfAnyModuleIsAffected() {
    Path bom =
        Requirements.file(
            Requirements.projectRoot().resolve("target/bom.json"),
            "the list of all parts, which mvn verify makes");
    Set<Library> libraries =
        Library.of(bom, Path.of(System.getProperty("matinee.repository", "none")));

    assertThat(libraries)
        .extracting(Library::name)
        .contains(
            "io.javalin:javalin",
            "org.eclipse.jetty:jetty-server",
            "org.xerial:sqlite-jdbc",
            "software.amazon.awssdk:dynamodb",
            "com.amazon.alexa:ask-sdk-core",
            "info.picocli:picocli",
            "software.amazon.awscdk:aws-cdk-lib");
    assertThat(libraries).filteredOn(it -> it.where().isPresent()).hasSizeGreaterThan(50);
    assertThat(holes(libraries)).filteredOn(hole -> !isAccepted(hole)).isEmpty();
  }

  private static boolean isAccepted(String hole) {
    return ACCEPTED.stream()
        .map(accepted -> accepted.split(" "))
        .anyMatch(words -> hole.startsWith(words[0] + " ") && hole.contains(words[1]));
  }

  private static List<String> holes(Set<Library> libraries) {
    return libraries.stream()
        .flatMap(
            library ->
                ADVISORIES.stream()
                    .filter(advisory -> advisory.isAbout(library))
                    .map(advisory -> advisory.id() + " " + library))
        .toList();
  }

  @Test
  void aPlantedVersionIsFoundByItself() throws IOException {
    Path bom = folder.resolve("bom.json");
    Files.writeString(
        bom,
        """
        {"components": [
          {"group": "org.apache.logging.log4j", "name": "log4j-core", "version": "2.14.1",
           "purl": "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1?type=jar"},
          {"group": "commons-io", "name": "commons-io", "version": "2.14.0", "purl": ""}]}
        """);

    assertThat(holes(Library.of(bom, folder)))
        .hasSize(4)
        .anyMatch(hole -> hole.startsWith("CVE-2021-44228 "));
  }

  @Test
  void aPlantedVersionIsFoundWithinAnotherJar() throws IOException {
    Path bom = folder.resolve("bom.json");
    Files.writeString(
        bom,
        """
        {"components": [{"group": "org.example", "name": "shaded", "version": "1",
          "purl": "pkg:maven/org.example/shaded@1?classifier=all&type=jar"}]}
        """);
    Path jar = folder.resolve("org/example/shaded/1/shaded-1-all.jar");
    Files.createDirectories(jar.getParent());
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("META-INF/maven/x/y/pom.properties"));
      String pom = "groupId=com.fasterxml.jackson.core\nartifactId=jackson-core\nversion=2.13.2\n";
      zip.write(pom.getBytes(StandardCharsets.ISO_8859_1));
    }

    assertThat(holes(Library.of(bom, folder)))
        .singleElement()
        .asString()
        .startsWith("CVE-2025-52999 ")
        .contains("shaded-1-all.jar");
  }

  @Test
  void everyAdvisoryEndsWhereItSays() {
    assertThat(ADVISORIES).hasSizeGreaterThan(50);
    for (Advisory advisory : ADVISORIES) {
      assertThat(advisory.id()).matches("CVE-\\d{4}-\\d{4,}|UNSUPPORTED-[A-Z0-9-]+");
      for (Advisory.Range range : advisory.affected()) {
        assertThat(range.contains(range.introduced())).as(advisory.toString()).isTrue();
        range.fixed().ifPresent(fixed -> assertThat(range.contains(fixed)).isFalse());
      }
      assertThat(advisory.affected().stream().map(range -> range.fixed()).distinct().count())
          .isEqualTo(advisory.affected().size());
    }
    assertThat(new ComparableVersion("4.1.99.Final"))
        .isLessThan(new ComparableVersion("4.1.100.Final"));
  }
}
