package dev.matinee.benchmarks.peers;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command {@code benchmarks/peers}. */
public final class Peers {
  private Peers() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, args));
  }

  /** Runs with other streams; the exit code is 2 for bad usage and 1 for a failure. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new PeersCommand(out, err))
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((e, given) -> fail(err, e, CommandLine.ExitCode.USAGE))
        .setExecutionExceptionHandler(
            (e, command, parsed) -> fail(err, e, CommandLine.ExitCode.SOFTWARE))
        .execute(args);
  }

  private static int fail(PrintWriter err, Exception e, int code) {
    String hint = code == CommandLine.ExitCode.USAGE ? " (see peers --help)" : "";
    err.println("peers: " + e.getMessage() + hint);
    return code;
  }
}
