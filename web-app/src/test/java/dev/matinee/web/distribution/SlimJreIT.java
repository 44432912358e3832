package dev.matinee.web.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Java runtime of the image, made as the image makes it. It takes half a minute. */
@Tag("faults")
class SlimJreIT {
  private static final Path CONTAINER = Requirements.projectRoot().resolve("deploy/container");
  private static final long MOST_BYTES = 90_000_000;

  @TempDir private static Path folder;
  private static SiteArchive archive;
  private static Path jre;

  @BeforeAll
  static void make() {
    archive = SiteArchive.unpack(folder);
    jre = folder.resolve("jre");
    Command.run(
            List.of(CONTAINER.resolve("make-jre").toString(), jre.toString()),
            Map.of("JAVA_HOME", System.getProperty("java.home")))
        .succeeded();
  }

  @Test
  void itIsSmall() throws IOException {
    try (Stream<Path> files = Files.walk(jre)) {
      assertThat(files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum())
          .isLessThan(MOST_BYTES);
    }
  }

  /** Every module that the site's classes can reach. */
  @Test
  void itHasWhatTheLibrariesNeed() throws IOException {
    List<String> libraries =
        archive.libraries().stream().map(name -> archive.file("lib/" + name).toString()).toList();
    String site =
        libraries.stream().filter(path -> path.contains("/web-app-")).findFirst().orElseThrow();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jdeps").toString());
    command.addAll(List.of("--ignore-missing-deps", "--multi-release", "17", "-R", "-s"));
    command.addAll(List.of("-cp", String.join(":", libraries), site));

    List<String> needed =
        Command.run(command, Map.of())
            .succeeded()
            .lines()
            .map(line -> line.substring(line.lastIndexOf(' ') + 1))
            .filter(name -> name.matches("(java|jdk)\\.[a-z.]+"))
            .distinct()
            .toList();

    assertThat(needed).contains("java.base", "java.net.http");
    assertThat(Files.readAllLines(CONTAINER.resolve("jre-modules"))).containsAll(needed).isSorted();
  }

  /** With nothing of this machine's Java, and as the image asks whether it is well. */
  @Test
  void theSiteRunsOnIt() throws Exception {
    SmallFiles.write(folder.resolve("films"));
    int port = ServerProcess.freePort();
    try (Dynalite dynamoDb = Dynalite.start();
        ServerProcess node = start(dynamoDb.endpoint(), port)) {
      String healthy = archive.file("bin/healthy").toString();
      while (Command.run(healthy, Integer.toString(port)).exitCode() != 0) {
        assertThat(node.process().isAlive()).isTrue();
        Thread.sleep(50);
      }

      assertThat(get(port, "/movies").statusCode()).isEqualTo(200);
      assertThat(get(port, "/api/v1/movies/7").body()).contains("\"Film 7\"");
      assertThat(get(port, "/api/docs").statusCode()).isEqualTo(200);
    }
    assertThat(Command.run(archive.file("bin/healthy").toString(), Integer.toString(port)))
        .isEqualTo(new Command(1, ""));
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static ServerProcess start(URI dynamoDb, int port) {
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", jre.toString(),
            "MATINEE_DATA", folder.resolve("films").toString(),
            "MATINEE_PORT", Integer.toString(port),
            "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.toString(),
            "AWS_REGION", "eu-west-1",
            "AWS_ACCESS_KEY_ID", "test",
            "AWS_SECRET_ACCESS_KEY", "test");
    List<String> command = List.of(archive.file("bin/web-app").toString(), "--create-tables");
    return ServerProcess.start(command, environment, port, folder.resolve("node.log"));
  }
}
