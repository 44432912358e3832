package dev.matinee.cli.terminal;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code matinee help}: what {@code --help} behind a command says. That of picocli has a {@code -h}
 * of its own, which all commands inherit here.
 */
@Command(
    name = "help",
    description = "Print the help of a command, or of matinee.",
    sortOptions = false,
    footer = {"", "Example: matinee help data fetch"})
public final class HelpCommand implements Runnable {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Its name.")
  private List<String> names = List.of();

  /** Talks to its user by a shell. */
  public HelpCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    CommandLine command = spec.root().commandLine();
    for (String name : names) {
      CommandLine next = command.getSubcommands().get(name);
      if (next == null) {
        throw new UsageException("there is no command " + String.join(" ", names));
      }
      command = next;
    }
    command.usage(shell.out());
  }
}
