package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import io.kubernetes.client.openapi.models.V1Deployment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The definition of the image, line by line: nothing here builds images. {@code SlimJreIT} makes
 * its Java runtime and starts the site with it.
 */
class ContainerImageTest {
  private static final Path FOLDER = Requirements.projectRoot().resolve("deploy/container");

  /** Lines that go on are one, comments are none. */
  private static List<String> instructions() throws IOException {
    return Files.readString(FOLDER.resolve("Dockerfile"))
        .replaceAll("(?m)^#.*\n", "")
        .replaceAll("\\\\\n\\s*", "")
        .lines()
        .filter(line -> !line.isBlank())
        .toList();
  }

  private static List<String> all(String instruction) throws IOException {
    return instructions().stream()
        .filter(line -> line.startsWith(instruction + " "))
        .map(line -> line.substring(instruction.length() + 1))
        .toList();
  }

  @Test
  void everyLineIsAnInstruction() throws IOException {
    assertThat(instructions())
        .allMatch(
            line ->
                line.matches(
                    "(ARG|FROM|COPY|ADD|RUN|LABEL|ENV|WORKDIR|USER|EXPOSE|STOPSIGNAL|HEALTHCHECK"
                        + "|ENTRYPOINT) \\S.*"));
    // A shell would stand between the node and the signal that ends it.
    assertThat(Stream.of("RUN", "ENTRYPOINT").flatMap(ContainerImageTest::arguments))
        .allMatch(line -> line.matches("\\[(\"[^\"]+\", )*\"[^\"]+\"]"));
  }

  private static Stream<String> arguments(String instruction) {
    try {
      return all(instruction).stream();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theImagesBelowAreNamedByAVersion() throws IOException {
    assertThat(all("ARG")).allMatch(line -> line.matches("[A-Z]+=[a-z-]+:[0-9]+\\.[0-9][\\w.-]*"));
    assertThat(all("FROM")).containsExactly("${JDK} AS jre", "${BASE} AS site", "${BASE}");
  }

  @Test
  void itRunsAsNobodyAndSaysWhetherItIsWell() throws IOException {
    V1Deployment deployment = Manifest.of("deployment.yaml", V1Deployment.class);
    Long user = deployment.getSpec().getTemplate().getSpec().getSecurityContext().getRunAsUser();

    assertThat(all("USER")).containsExactly(user + ":" + user);
    assertThat(all("STOPSIGNAL")).containsExactly("SIGTERM");
    assertThat(all("EXPOSE")).containsExactly("8080");
    assertThat(all("HEALTHCHECK").get(0)).endsWith("CMD [\"/opt/matinee-web-app/bin/healthy\"]");
    assertThat(all("ENTRYPOINT")).containsExactly("[\"/opt/matinee-web-app/bin/web-app\"]");
  }

  /** What comes from the project is there, and the builder is sent that and nothing else. */
  @Test
  void whatIsCopiedIsWhatIsSent() throws IOException {
    List<String> sources =
        Stream.concat(all("COPY").stream(), all("ADD").stream())
            .filter(line -> !line.startsWith("--from="))
            .flatMap(line -> Stream.of(line.split(" ", -1)).filter(word -> !word.startsWith("/")))
            .sorted()
            .toList();
    List<String> sent = Files.readAllLines(FOLDER.resolve("Dockerfile.dockerignore"));

    assertThat(sources)
        .containsExactly(
            "deploy/container/jre-modules",
            "deploy/container/make-jre",
            "web-app/target/matinee-web-app.tar.gz");
    assertThat(sent.stream().filter(line -> line.startsWith("!")).map(line -> line.substring(1)))
        .containsExactlyElementsOf(sources);
    assertThat(sent).contains("*");
  }

  @Test
  void noSecretIsInIt() throws IOException {
    assertThat(String.join("\n", instructions()))
        .doesNotContainPattern("TOKEN|SECRET|PASSWORD|AWS_");
  }
}
