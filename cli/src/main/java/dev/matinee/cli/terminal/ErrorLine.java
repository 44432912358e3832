package dev.matinee.cli.terminal;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Turns what went wrong into one line on standard error and an exit code: 2 for bad usage, 1 for a
 * failure. The stack trace is shown with {@code --verbose} or {@code MATINEE_DEBUG}. For use by one
 * thread.
 */
public final class ErrorLine implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final String VERBOSE = "--verbose";

  private final Shell shell;

  public ErrorLine(Shell shell) {
    this.shell = shell;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    return report(e.getCommandLine(), e, false);
  }

  /** What is written most like the word that no command has. */
  private static String meant(Exception e) {
    List<String> alike =
        e instanceof UnmatchedArgumentException unknown ? unknown.getSuggestions() : List.of();
    return alike.isEmpty() ? "" : "; did you mean " + alike.get(0) + "?";
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    boolean verbose = parsed.expandedArgs().contains(VERBOSE);
    return report(command, e, verbose);
  }

  private int report(CommandLine command, Exception e, boolean verbose) {
    String name = command.getCommandSpec().qualifiedName();
    boolean usage = e instanceof UsageException || e instanceof ParameterException;
    String hint = usage ? " (see " + name + " --help)" : "";
    shell.err().println(name + ": " + message(e) + meant(e) + hint);
    if (verbose || shell.variable("MATINEE_DEBUG").isPresent()) {
      e.printStackTrace(shell.err());
    }
    return usage ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  /** The message alone where it was written for people; the kind of error as well elsewhere. */
  private static String message(Exception e) {
    String message = e.getMessage();
    boolean ours =
        e.getClass().getName().startsWith("dev.matinee.") || e instanceof ParameterException;
    if (message != null && ours) {
      return message;
    }
    return "unexpected " + e + "; more with " + VERBOSE;
  }
}
