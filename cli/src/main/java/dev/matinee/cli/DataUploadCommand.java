package dev.matinee.cli;

import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.web.model.DataAddress;
import dev.matinee.web.model.S3DataStore;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code matinee data upload}: a data set into S3. */
@Command(
    name = "upload",
    description = {
      "Put a data set or a snapshot into S3, where --data finds it. The region, the endpoint and",
      "the credentials come from AWS's own variables."
    },
    sortOptions = false,
    footer = {"", "Example: matinee data upload ml-25m s3://my-bucket/data/ml-25m"})
final class DataUploadCommand implements Runnable {
  private final Shell shell;

  @Parameters(
      index = "0",
      paramLabel = "DATA",
      description = "The folder of a data set, or a snapshot or another single file.")
  private Path source = Path.of("");

  @Parameters(index = "1", paramLabel = "ADDRESS", description = "s3://bucket/prefix")
  private String address = "";

  DataUploadCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    if (!Files.exists(source)) {
      throw new UsageException("DATA must be a folder or a file that exists, got " + source);
    }
    DataAddress target =
        UsageException.unlessValid(() -> DataAddress.ofS3(address))
            .orElseThrow(
                () -> new UsageException("ADDRESS must be s3://bucket/prefix, got " + address));
    try (S3DataStore store = S3DataStore.open()) {
      store.upload(source, target);
    }
    shell.out().println(target);
  }
}
