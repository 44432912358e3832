package dev.matinee.web.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.ThirdPartyNotices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the distribution. */
class SiteArchiveIT {
  /** The modules whose code runs in a node and reads its environment. */
  private static final List<String> NODE =
      List.of("web-app", "serving", "published-data", "store", "store-dynamodb", "store-redis");

  /** The client of Redis is 8 MB of them. */
  private static final long MOST_BYTES = 68_000_000;

  private static final Pattern VARIABLE = Pattern.compile("\"(MATINEE_[A-Z_]+)\"");

  @TempDir private static Path folder;
  private static SiteArchive archive;

  @BeforeAll
  static void unpack() {
    archive = SiteArchive.unpack(folder);
  }

  /** Owner, mode, time and order depend on nothing but what is packed. */
  @Test
  void nothingOfTheMachineThatBuiltItIsInIt() {
    List<String> entries =
        SiteArchive.tar("--utc", "--full-time", "-tvzf", SiteArchive.FILE.toString())
            .lines()
            .toList();

    assertThat(entries)
        .allMatch(
            entry ->
                entry.matches(
                    "(drwxr-xr-x root/root +0|-rw-r--r-- root/root +[0-9]+|"
                        + "-rwxr-xr-x root/root +[0-9]+) 2026-11-01 00:00:00 matinee-web-app/.*"));
    assertThat(entries.stream().filter(entry -> entry.startsWith("-rwx")).map(SiteArchiveIT::name))
        .containsExactly("matinee-web-app/bin/healthy", "matinee-web-app/bin/web-app");
    assertThat(libraries(entries)).isSorted();
  }

  private static List<String> libraries(List<String> entries) {
    return entries.stream()
        .map(SiteArchiveIT::name)
        .filter(name -> name.endsWith(".jar") && !name.contains("/web-app-"))
        .toList();
  }

  private static String name(String entry) {
    return entry.substring(entry.lastIndexOf(' ') + 1);
  }

  @Test
  void itHoldsWhatTheSiteNeedsAndNoMore() throws IOException {
    assertThat(Files.size(SiteArchive.FILE)).isLessThan(MOST_BYTES);
    assertThat(archive.libraries())
        .anyMatch(name -> name.startsWith("web-app-"))
        .anyMatch(name -> name.startsWith("recommender-core-"))
        .anyMatch(name -> name.startsWith("javalin-"))
        .noneMatch(
            name ->
                name.matches(
                    "(playwright|driver|junit|assertj|test-kit|sqlite|s3proxy|kotlin-compiler"
                        + "|kotlin-reflect|netty-nio-client|netty-codec-http|apache-client|picocli).*"));
  }

  /** Of the folder in which nginx is tried out, only what belongs to the project. */
  @Test
  void theConfigurationOfNginxIsTheProjectsOwn() throws IOException {
    Path project = Requirements.projectRoot().resolve("nginx");

    assertThat(files(archive.file("nginx")))
        .contains("production.conf", "README.md", "common/site.conf", "html/errors/503.html")
        .noneMatch(name -> name.matches("(run|log|tls)/.*"))
        .allSatisfy(
            name ->
                assertThat(archive.file("nginx/" + name))
                    .hasSameBinaryContentAs(project.resolve(name)));
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .toList();
    }
  }

  @Test
  void theListOfMaterialsNamesEveryLibrary() throws IOException {
    JsonNode materials =
        new ObjectMapper()
            .readTree(
                Requirements.file(archive.file("bom.json"), "a build with its list of materials")
                    .toFile());

    List<String> jars = new ArrayList<>();
    for (JsonNode component : materials.get("components")) {
      assertThat(component.findValuesAsText("alg")).as(component.toString()).contains("SHA-256");
      jars.add(jar(component));
    }
    jars.add(jar(materials.at("/metadata/component")));
    assertThat(jars).containsExactlyInAnyOrderElementsOf(archive.libraries());
  }

  @Test
  void theNoticesNameEveryLibraryWithItsLicence() throws IOException {
    String text = Files.readString(archive.file("THIRD-PARTY.txt"));

    assertThat(new ThirdPartyNotices(text).missing(archive.libraries())).isEmpty();
    assertThat(new ThirdPartyNotices("").missing(archive.libraries())).isNotEmpty();
  }

  private static String jar(JsonNode component) {
    String classifier =
        component.get("purl").asText().contains("classifier=jakarta") ? "-jakarta" : "";
    return component.get("name").asText()
        + "-"
        + component.get("version").asText()
        + classifier
        + ".jar";
  }

  /** An operator who fills it in sees all that there is. */
  @Test
  void theExampleOfTheSettingsHasEveryVariable() throws IOException {
    List<String> variables = new ArrayList<>();
    for (String module : NODE) {
      Path sources = Requirements.projectRoot().resolve(module).resolve("src/main/java");
      for (String file : files(sources)) {
        VARIABLE
            .matcher(Files.readString(sources.resolve(file)))
            .results()
            .forEach(match -> variables.add(match.group(1)));
      }
    }
    String example = Files.readString(archive.file("systemd/web-app.env"));

    assertThat(variables).contains("MATINEE_DATA", "MATINEE_TABLE_PREFIX");
    // The unit has these three: they differ from node to node.
    assertThat(variables)
        .filteredOn(name -> !name.matches("MATINEE_(PORT|ADMIN_PORT|DASHBOARD)"))
        .allSatisfy(name -> assertThat(example).containsPattern("(?m)^#?" + name + "="));
    assertThat(example).doesNotContainPattern("(?m)^#?MATINEE_(PORT|ADMIN_PORT|DASHBOARD)=");
  }
}
