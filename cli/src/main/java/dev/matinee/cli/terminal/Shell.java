package dev.matinee.cli.terminal;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a command is called from: the environment variables and the three streams. For use by one
 * thread.
 */
public final class Shell {
  /** The system property by which the launcher says that standard error is a terminal. */
  private static final String TERMINAL = "matinee.terminal";

  private final Map<String, String> environment;
  private final BufferedReader in;
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;

  private Shell(
      Map<String, String> environment,
      Reader in,
      PrintWriter out,
      PrintWriter err,
      boolean terminal) {
    this.environment = Map.copyOf(environment);
    this.in = new BufferedReader(in);
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  /** The shell of this process. Text is UTF-8 whatever the locale, as JSON has to be. */
  public static Shell ofProcess() {
    return new Shell(
        System.getenv(),
        new InputStreamReader(System.in, StandardCharsets.UTF_8),
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        Boolean.getBoolean(TERMINAL));
  }

  /** A shell that is no terminal, with streams of its own. */
  public static Shell of(
      Map<String, String> environment, Reader in, PrintWriter out, PrintWriter err) {
    return new Shell(environment, in, out, err, false);
  }

  /** The value of an environment variable; a blank one counts as absent. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** All environment variables. */
  public Map<String, String> environment() {
    return environment;
  }

  /** What the person types. */
  public BufferedReader in() {
    return in;
  }

  /** Takes results, and nothing else. */
  public PrintWriter out() {
    return out;
  }

  /** Takes errors and remarks. */
  public PrintWriter err() {
    return err;
  }

  /** Whether somebody watches standard error, so that progress is worth showing. */
  public boolean isTerminal() {
    return terminal;
  }

  /**
   * The folder that keeps what outlives a command: {@code MATINEE_HOME}, or {@code matinee} in the
   * folder for state of the XDG base directory specification.
   */
  public Path home() {
    return variable("MATINEE_HOME")
        .map(Path::of)
        .orElseGet(() -> stateFolder().resolve("matinee"))
        .toAbsolutePath()
        .normalize();
  }

  /** Where fetched data sets lie, each in a folder of its name. */
  public Path dataFolder() {
    return home().resolve("data");
  }

  private Path stateFolder() {
    return variable("XDG_STATE_HOME")
        .map(Path::of)
        .filter(Path::isAbsolute)
        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"));
  }
}
