package dev.matinee.skill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.ThirdPartyNotices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the deployment package. */
class PackageIT {
  private static final long MOST_BYTES = 10_000_000;

  @TempDir private Path folder;

  @Test
  void itIsSmall() throws IOException {
    assertThat(Files.size(Deployment.ZIP)).isLessThan(MOST_BYTES);
  }

  @Test
  void theSameJarsGiveTheSameBytes() throws Exception {
    Path again = folder.resolve("again.zip");

    pack("2026-11-01T00:00:00Z", again);

    assertThat(again).hasSameBinaryContentAs(Deployment.ZIP);
  }

  /** Nothing that Lambda would have to choose from, and nothing that is known to be dangerous. */
  @Test
  void itHoldsNoLibraryThatIsRefused() throws IOException {
    assertThat(Deployment.unpack(folder).jars())
        .extracting(jar -> jar.getFileName().toString())
        .contains("skill-lambda.jar", "crac-1.5.0.jar")
        .noneMatch(name -> name.startsWith("aws-java-sdk"))
        .noneMatch(name -> name.matches("(log4j|netty|apache-client|apache5-client).*"))
        .noneMatch(name -> name.matches("(recommender|test-kit|junit|aws-lambda-java-runtime).*"));
  }

  @Test
  void everyClassIsThereOnce() throws IOException {
    List<String> classes =
        Deployment.unpack(folder).jars().stream()
            .flatMap(PackageIT::entries)
            .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
            .toList();

    assertThat(classes).contains("dev/matinee/skill/MatineeSkillHandler.class");
    assertThat(classes).doesNotHaveDuplicates();
  }

  @Test
  void theListOfMaterialsBesideItNamesEveryLibrary() throws IOException {
    Path file = Requirements.file(Path.of("target", "bom.json"), "a build with its materials");
    JsonNode materials = new ObjectMapper().readTree(file.toFile());
    List<String> jars = new ArrayList<>(List.of("skill-lambda.jar"));
    for (JsonNode component : materials.get("components")) {
      jars.add(component.get("name").asText() + "-" + component.get("version").asText() + ".jar");
    }

    assertThat(Deployment.unpack(folder).jars())
        .extracting(jar -> jar.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(jars);
  }

  @Test
  void theNoticesNameEveryLibraryWithItsLicence() throws IOException {
    List<Path> jars = Deployment.unpack(folder).jars();
    Path own =
        jars.stream().filter(jar -> jar.endsWith("skill-lambda.jar")).findFirst().orElseThrow();

    assertThat(new ThirdPartyNotices(text(own)).missing(names(jars))).isEmpty();
  }

  private static List<String> names(List<Path> jars) {
    return jars.stream().map(jar -> jar.getFileName().toString()).toList();
  }

  private static String text(Path jar) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      byte[] text = file.getInputStream(file.getEntry(ThirdPartyNotices.PATH)).readAllBytes();
      return new String(text, StandardCharsets.UTF_8);
    }
  }

  private static Stream<String> entries(Path jar) {
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return file.stream().map(Object::toString).toList().stream();
    } catch (IOException e) {
      throw new IllegalStateException(jar.toString(), e);
    }
  }

  private static void pack(String time, Path zip) throws Exception {
    Process packing =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                Path.of("src", "package", "java", "LambdaZip.java").toString(),
                time,
                zip.toString(),
                Path.of("target", "skill-lambda.jar").toString(),
                Path.of("target", "lib").toString())
            .inheritIO()
            .start();
    assertThat(packing.waitFor()).isZero();
  }
}
