package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.matinee.cli.terminal.Shell;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What a command that was run in this process gave back. */
public record MatineeRun(int exitCode, String out, String err) {
  private static final JsonMapper WHOLE_DOCUMENT =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /** Of this run of the tests alone, so that no settings count that were fitted elsewhere. */
  private static final Path HOME =
      Path.of("target", "matinee-home", Long.toString(ProcessHandle.current().pid()));

  /** Runs a command with nothing in its environment but a home of its own. */
  public static MatineeRun of(String... arguments) {
    return with(Map.of()).run(arguments);
  }

  /** A shell with these environment variables. */
  public static Caller with(Map<String, String> environment) {
    return new Caller(environment, "");
  }

  /** The one document on standard output. */
  public JsonNode json() {
    try {
      return WHOLE_DOCUMENT.readTree(out);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not one JSON document: " + out, e);
    }
  }

  /** Asserts that nothing was printed but one line on standard error. */
  public MatineeRun failsWith(int exitCode, String... parts) {
    assertThat(this.exitCode).as(err).isEqualTo(exitCode);
    assertThat(out).isEmpty();
    assertThat(err.lines()).hasSize(1);
    assertThat(err).contains(parts);
    return this;
  }

  public MatineeRun succeeds() {
    assertThat(exitCode).as(err).isZero();
    return this;
  }

  /** From where commands are run. */
  public record Caller(Map<String, String> environment, String input) {
    public Caller typing(String... lines) {
      return new Caller(environment, String.join("\n", lines) + "\n");
    }

    public Caller and(String variable, Object value) {
      Map<String, String> more = new HashMap<>(environment);
      more.put(variable, value.toString());
      return new Caller(more, input);
    }

    public MatineeRun run(String... arguments) {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      Map<String, String> all = new HashMap<>(Map.of("MATINEE_HOME", HOME.toString()));
      all.putAll(environment);
      Shell shell =
          Shell.of(
              all, new StringReader(input), new PrintWriter(out, true), new PrintWriter(err, true));
      int exitCode = Matinee.run(shell, arguments);
      return new MatineeRun(exitCode, out.toString(), err.toString());
    }
  }
}
