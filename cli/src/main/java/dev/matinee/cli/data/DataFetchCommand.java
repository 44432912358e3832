package dev.matinee.cli.data;

import dev.matinee.cli.archive.ArchiveServer;
import dev.matinee.cli.archive.DataSetFolder;
import dev.matinee.cli.option.FetchableSets;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code matinee data fetch}: a MovieLens set by name. */
@Command(
    name = "fetch",
    description = {
      "Download a MovieLens data set from GroupLens, check its checksum and unpack it.",
      "The sets are free for research; see the README in each for its terms."
    },
    sortOptions = false,
    footer = {"", "Example: matinee data fetch ml-latest-small"})
public final class DataFetchCommand implements Runnable {
  private final Shell shell;

  @Parameters(
      paramLabel = "NAME",
      completionCandidates = FetchableSets.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  private String name = "";

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = {
        "The folder that the set becomes.",
        "Default: data/NAME in MATINEE_HOME (~/.local/state/matinee)."
      })
  private Optional<Path> out = Optional.empty();

  @Option(names = "--mirror", paramLabel = "URL", hidden = true)
  private URI mirror = ArchiveServer.GROUPLENS;

  /** Talks to its user by a shell. */
  public DataFetchCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    if (!FetchableSets.NAMES.contains(name)) {
      throw new UsageException(
          "NAME must be one of " + String.join(", ", FetchableSets.NAMES) + ", got " + name);
    }
    DataSetFolder folder = new DataSetFolder(out.orElseGet(() -> shell.dataFolder().resolve(name)));
    if (folder.exists()) {
      shell.err().println(folder.path() + " is there already, nothing to do");
    } else {
      fetch(folder);
    }
    shell.out().println(folder.path());
    shell.err().println("use it with --data " + (out.isPresent() ? folder.path() : name));
  }

  private void fetch(DataSetFolder folder) {
    ArchiveServer server = new ArchiveServer(mirror);
    String file = name + ".zip";
    try (ProgressLine progress = ProgressLine.ofBytes(shell, "Fetching")) {
      folder.fetch(server, file, progress::show);
    } catch (IOException e) {
      throw new CommandFailedException(
          "%s. By hand: unpack %s into %s"
              .formatted(e.getMessage(), server.address(file), folder.path()),
          e);
    }
  }
}
