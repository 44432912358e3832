package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an empty folder to the voice, by the commands of the documentation as they stand there. */
class DocumentedMusicIT {
  private static final String SECTION = "## From a file of plays to a voice";
  private static final String COMMAND = "    ";
  private static final String SERVE = "./matinee serve ";
  private static final String PORT = "8080";

  /** What not every machine has. */
  private static final String ASK = "curl -s ";

  private static final Pattern ARTISTS = Pattern.compile("Here are 5 artists for user 2: .*\\.");

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void launcher() throws IOException {
    Path launcher = Requirements.projectRoot().resolve("matinee");
    Path here = folder.resolve("matinee");
    Files.writeString(here, "#!/bin/sh\nexec '" + launcher + "' \"$@\"\n");
    assertThat(here.toFile().setExecutable(true)).isTrue();
    environment.put("MATINEE_HOME", folder.resolve("home").toString());
  }

  @Test
  void playsBecomeAListOnPagesInTheApiAndByVoice() throws IOException {
    List<String> commands = documented();
    int serving = commands.indexOf(serve(commands));

    assertThat(serving).as("commands before the server").isPositive();
    commands.subList(0, serving).forEach(this::run);
    int port = ServerProcess.freePort();
    List<String> server = shell(commands.get(serving).replace(PORT, Integer.toString(port)));
    Path log = folder.resolve("serve.log");
    try (ServerProcess site = ServerProcess.start(server, environment, port, log).awaitReady()) {
      List<String> asked =
          commands.subList(serving + 1, commands.size()).stream()
              .map(command -> run(command.replace(PORT, Integer.toString(site.port()))))
              .toList();

      assertThat(asked.get(0)).contains("\"total\":240", "linear-model");
      assertThat(asked.get(1)).containsPattern(ARTISTS).contains("because you liked");
      assertThat(asked.get(2)).contains("\"empfiehl mir Künstler\"");
      String home = new Site(site.port()).get("/").body().replaceAll("<[^>]*>", "");
      assertThat(home)
          .contains("Artists worth your time", "If you liked ")
          .doesNotContainIgnoringCase("film");
      assertThat(new Site(site.port()).get("rate").body())
          .as("data without genres ask for artists at once")
          .contains("name=\"mark\"")
          .doesNotContain("genre-choice", "step=genres");
      assertThat(Files.readString(log)).doesNotContain("The Movie Database");
    }
  }

  private static String serve(List<String> commands) {
    return commands.stream().filter(line -> line.startsWith(SERVE)).findFirst().orElseThrow();
  }

  private static List<String> documented() throws IOException {
    String page = Files.readString(Requirements.projectRoot().resolve("docs/data.md"));
    String section = page.substring(page.indexOf(SECTION) + SECTION.length());
    return section
        .substring(0, section.indexOf("\n## "))
        .lines()
        .filter(line -> line.startsWith(COMMAND))
        .map(String::strip)
        .toList();
  }

  private String run(String command) {
    if (command.startsWith("export ")) {
      String[] variable = command.substring("export ".length()).split("=", 2);
      environment.put(variable[0], variable[1]);
      return "";
    }
    if (command.startsWith(ASK)) {
      URI address = URI.create(command.substring(ASK.length()).replace("'", ""));
      return new Site(address.getPort()).get(address.getPath() + "?" + address.getQuery()).body();
    }
    ScriptRun run = ScriptRun.of(shell(command), folder, environment);
    assertThat(run.exitCode()).as(command + run.err()).isZero();
    return run.out();
  }

  private List<String> shell(String command) {
    return Stream.of("bash", "-c", "cd '" + folder + "' && exec " + command).toList();
  }
}
