package dev.matinee.cli;

import dev.matinee.cli.batch.BatchCommand;
import dev.matinee.cli.batch.BatchEventsCommand;
import dev.matinee.cli.batch.BatchListsCommand;
import dev.matinee.cli.batch.BatchPublishCommand;
import dev.matinee.cli.batch.BatchTrainCommand;
import dev.matinee.cli.benchmark.BenchmarkCommand;
import dev.matinee.cli.data.DataCommand;
import dev.matinee.cli.data.DataFetchCommand;
import dev.matinee.cli.data.DataGenerateCommand;
import dev.matinee.cli.data.DataInfoCommand;
import dev.matinee.cli.data.DataRollbackCommand;
import dev.matinee.cli.data.DataSnapshotCommand;
import dev.matinee.cli.data.DataUploadCommand;
import dev.matinee.cli.data.DataVersionsCommand;
import dev.matinee.cli.data.RebuildCommand;
import dev.matinee.cli.evaluation.EvaluateCommand;
import dev.matinee.cli.evaluation.EvaluateGroupsCommand;
import dev.matinee.cli.evaluation.EvaluateMatchCommand;
import dev.matinee.cli.evaluation.EvaluateNewCommand;
import dev.matinee.cli.evaluation.EvaluateTastesCommand;
import dev.matinee.cli.evaluation.FitCommand;
import dev.matinee.cli.evaluation.ModelsCommand;
import dev.matinee.cli.evaluation.TuneCommand;
import dev.matinee.cli.events.EventsCommand;
import dev.matinee.cli.events.EventsRelayCommand;
import dev.matinee.cli.events.EventsReplayCommand;
import dev.matinee.cli.events.EventsTailCommand;
import dev.matinee.cli.events.PredictStreamCommand;
import dev.matinee.cli.option.StandardAlgorithm;
import dev.matinee.cli.serve.SayCommand;
import dev.matinee.cli.serve.ServeCommand;
import dev.matinee.cli.terminal.CompletionCommand;
import dev.matinee.cli.terminal.ErrorLine;
import dev.matinee.cli.terminal.HelpCommand;
import dev.matinee.cli.terminal.Shell;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** The entry point of the {@code matinee} command. */
public final class Matinee {
  private Matinee() {}

  public static void main(String[] arguments) {
    System.exit(run(Shell.ofProcess(), arguments));
  }

  /**
   * Runs one command.
   *
   * @return the exit code: 0 for success, 1 for a failure, 2 for bad usage; a command may have more
   */
  static int run(Shell shell, String... arguments) {
    ErrorLine errors = new ErrorLine(shell);
    CommandLine data =
        new CommandLine(new DataCommand())
            .addSubcommand(new DataInfoCommand(shell))
            .addSubcommand(new DataFetchCommand(shell))
            .addSubcommand(new DataGenerateCommand(shell))
            .addSubcommand(new DataSnapshotCommand(shell))
            .addSubcommand(new DataUploadCommand(shell))
            .addSubcommand(new DataVersionsCommand(shell))
            .addSubcommand(new DataRollbackCommand(shell));
    CommandLine command =
        new CommandLine(new MatineeCommand())
            .addSubcommand(new ServeCommand(shell))
            .addSubcommand(new RecommendCommand(shell))
            .addSubcommand(new EvaluateCommand(shell))
            .addSubcommand(new EvaluateGroupsCommand(shell))
            .addSubcommand(new FitCommand(shell))
            .addSubcommand(new EvaluateTastesCommand(shell))
            .addSubcommand(new EvaluateMatchCommand(shell))
            .addSubcommand(new EvaluateNewCommand(shell))
            .addSubcommand(new TuneCommand(shell))
            .addSubcommand(new BenchmarkCommand(shell))
            .addSubcommand(
                new CommandLine(new BatchCommand())
                    .addSubcommand(new BatchTrainCommand(shell))
                    .addSubcommand(new BatchPublishCommand(shell))
                    .addSubcommand(new BatchListsCommand(shell))
                    .addSubcommand(new BatchEventsCommand(shell)))
            .addSubcommand(
                new CommandLine(new EventsCommand())
                    .addSubcommand(new EventsRelayCommand(shell))
                    .addSubcommand(new EventsReplayCommand(shell))
                    .addSubcommand(new EventsTailCommand(shell)))
            .addSubcommand(new PredictStreamCommand(shell))
            .addSubcommand(new ModelsCommand(shell))
            .addSubcommand(new RebuildCommand(shell))
            .addSubcommand(new SayCommand(shell))
            .addSubcommand(data)
            .addSubcommand(new CompletionCommand(shell))
            .addSubcommand(new HelpCommand(shell))
            .setDefaultValueProvider(new StandardAlgorithm())
            .registerConverter(Integer.class, text -> whole(text, Integer::valueOf))
            .registerConverter(int.class, text -> whole(text, Integer::valueOf))
            .registerConverter(Long.class, text -> whole(text, Long::valueOf))
            .registerConverter(long.class, text -> whole(text, Long::valueOf))
            .setOut(shell.out())
            .setErr(shell.err())
            .setUsageHelpAutoWidth(shell.isTerminal())
            .setParameterExceptionHandler(errors)
            .setExecutionExceptionHandler(errors);
    return execute(command, shell, arguments);
  }

  /** What the heap does not hold ends with what to do, and without a stack trace. */
  private static int execute(CommandLine command, Shell shell, String... arguments) {
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError e) {
      shell
          .err()
          .printf(
              "matinee: the memory of Java is too small for this (%d MiB): give it more, for"
                  + " example MATINEE_JAVA_OPTS=-Xmx2g%n",
              Runtime.getRuntime().maxMemory() >> 20);
      shell.err().flush();
      return 1;
    }
  }

  private static <N> N whole(String text, Function<String, N> reader) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a whole number, or too large");
    }
  }
}
