package dev.matinee.cli.data;

import dev.matinee.cli.option.PublishedAddress;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.published.DataAddress;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code matinee data rollback}: makes another published version the current one. */
@Command(
    name = "rollback",
    description = {
      "Make another published version of a data set in S3 the current one. Running web nodes",
      "take it over. Nothing is deleted: --to leads forward again."
    },
    sortOptions = false,
    footer = {"", "Example: matinee data rollback s3://my-bucket/data/ml-25m"})
public final class DataRollbackCommand implements Runnable {
  private final Shell shell;

  @Parameters(index = "0", paramLabel = "ADDRESS", description = "s3://bucket/prefix")
  private String address = "";

  @Option(
      names = "--to",
      paramLabel = "VERSION",
      description = {
        "One that data versions lists.",
        "Default: the one that was published before the current one."
      })
  private Optional<String> version = Optional.empty();

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public DataRollbackCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    DataAddress target = PublishedAddress.of("ADDRESS", address);
    PublishedVersion current;
    try (S3DataStore store = S3DataStore.open()) {
      current = new PublishedData(store, target).pointAt(version);
    }
    if (json) {
      Json.print(shell, current);
    } else {
      shell.out().println(current.version());
    }
  }
}
