package dev.matinee.cli.terminal;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code matinee completion}: what a shell completes commands and options by. */
@Command(
    name = "completion",
    description = {
      "Print the script by which a shell completes commands and options. bash and zsh read it by",
      "eval, fish from its folder of completions."
    },
    sortOptions = false,
    footer = {
      "",
      "Example: eval \"$(matinee completion bash)\"",
      "Example: matinee completion fish > ~/.config/fish/completions/matinee.fish"
    })
public final class CompletionCommand implements Runnable {
  private final Shell shell;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** The shells that there are scripts for. */
  enum Kind {
    bash,
    zsh,
    fish
  }

  @Parameters(paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
  private Kind kind = Kind.bash;

  /** Talks to its user by a shell. */
  public CompletionCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    CommandLine matinee = spec.root().commandLine();
    String name = matinee.getCommandName();
    String script =
        kind == Kind.fish ? FishCompletion.of(matinee) : AutoComplete.bash(name, matinee);
    shell.out().println(script);
  }
}
