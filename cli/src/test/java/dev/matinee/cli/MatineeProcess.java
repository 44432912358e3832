package dev.matinee.cli;

import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged command, started through its launcher with a state folder of its own. */
final class MatineeProcess {
  private final Path home;
  private final Map<String, String> environment = new HashMap<>();

  MatineeProcess(Path home) {
    this.home = home;
    environment.put("MATINEE_HOME", home.toString());
  }

  /** The same with another environment variable. */
  MatineeProcess with(String variable, Object value) {
    environment.put(variable, value.toString());
    return this;
  }

  /** Runs a command from a folder that is not the project's. */
  ScriptRun run(String... arguments) {
    return ScriptRun.of(command(arguments), home, environment);
  }

  /** Starts the server on a free port with settings as they are, and waits until it is ready. */
  ServerProcess serve(String... arguments) {
    return serveFitting(Stream.concat(Stream.of("--no-fit"), Stream.of(arguments)));
  }

  /** The same, and it fits settings in the background. */
  ServerProcess serveFitting() {
    return serveFitting(Stream.of());
  }

  private ServerProcess serveFitting(Stream<String> arguments) {
    int port = ServerProcess.freePort();
    Stream<String> serve = Stream.of("serve", "--port", Integer.toString(port));
    String[] all = Stream.concat(serve, arguments).toArray(String[]::new);
    return ServerProcess.start(command(all), environment, port, log()).awaitReady();
  }

  /** What the server wrote until now, to both streams. */
  String said() {
    try {
      return Files.readString(log());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path log() {
    return home.resolve("serve.log");
  }

  private static List<String> command(String... arguments) {
    String launcher = Requirements.projectRoot().resolve("matinee").toString();
    return Stream.concat(Stream.of(launcher), Stream.of(arguments)).toList();
  }
}
