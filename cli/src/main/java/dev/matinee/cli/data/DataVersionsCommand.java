package dev.matinee.cli.data;

import dev.matinee.cli.option.PublishedAddress;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.TextTable;
import dev.matinee.published.Manifest;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedFile;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code matinee data versions}: what was published at an address. */
@Command(
    name = "versions",
    description = "List the published versions of a data set in S3; a star marks the current one.",
    sortOptions = false,
    footer = {"", "Example: matinee data versions s3://my-bucket/data/ml-25m"})
public final class DataVersionsCommand implements Runnable {
  private static final int MEBI = 20;

  private final Shell shell;

  @Parameters(index = "0", paramLabel = "ADDRESS", description = "s3://bucket/prefix")
  private String address = "";

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /** Talks to its user by a shell. */
  public DataVersionsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    Manifest manifest;
    try (S3DataStore store = S3DataStore.open()) {
      manifest = new PublishedData(store, PublishedAddress.of("ADDRESS", address)).manifest();
    }
    if (json) {
      Json.print(shell, manifest);
    } else {
      print(manifest);
    }
  }

  private void print(Manifest manifest) {
    TextTable table =
        new TextTable(
            "", "version", "data set", ">users", ">accounts", ">films", ">ratings", ">MiB", "by");
    manifest.versions().forEach(each -> add(table, each, manifest.current()));
    table.print(shell.out());
  }

  private static void add(TextTable table, PublishedVersion each, String current) {
    table.row(
        each.version().equals(current) ? "*" : "",
        each.version(),
        each.dataSet(),
        grouped(each.users()),
        grouped(each.accounts()),
        grouped(each.items()),
        grouped(each.ratings()),
        grouped(each.files().stream().mapToLong(PublishedFile::bytes).sum() >> MEBI),
        each.createdBy());
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
