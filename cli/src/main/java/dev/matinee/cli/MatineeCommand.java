package dev.matinee.cli;

import dev.matinee.cli.terminal.MatineeVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code matinee} itself, with what all commands understand. */
@Command(
    name = "matinee",
    description = "Recommends films to people who tell it what they have watched.",
    versionProvider = MatineeVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Environment (options override it): MATINEE_DATA, MATINEE_DATA_POLL_SECONDS (how often",
      "to look for other data in S3), MATINEE_STORE, MATINEE_PORT,",
      "MATINEE_ADMIN_PORT and MATINEE_ADMIN_HOST (dashboard and metrics), MATINEE_DASHBOARD",
      "(file that keeps what the dashboard counts), MATINEE_TABLE_PREFIX,",
      "MATINEE_SKILL_ID, MATINEE_PUBLIC_URL, MATINEE_ALEXA (answer Alexa),",
      "MATINEE_TMDB_TOKEN (show pictures of films), MATINEE_HOME (where state is kept),",
      "MATINEE_KAFKA (brokers of events),",
      "MATINEE_DEBUG (show stack traces), and AWS's own variables for dynamodb and s3.",
      "",
      "Exit codes: 0 success, 1 failure, 2 bad usage.",
      "",
      "Example: matinee recommend --user 1 --count 5"
    })
@SuppressWarnings("unused") // picocli acts on the options itself
final class MatineeCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  private boolean version;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean verbose;
}
