package dev.matinee.cli.data;

import dev.matinee.cli.fit.ModelTraining;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.ModelOption;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.recommender.Snapshot;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee data snapshot}: a data set as a file that opens at once. */
@Command(
    name = "snapshot",
    description = {
      "Write a data set, read and indexed, into one file that --data opens many times faster. It",
      "is written aside and takes its name when it is whole; an older snapshot of that name is",
      "replaced. The times of ratings are kept, so evaluate and tune work on it as well. A model",
      "is trained and kept, so that lists need no training."
    },
    sortOptions = false,
    footer = {"", "Example: matinee data snapshot --data ml-25m --out ml-25m.snapshot"})
public final class DataSnapshotCommand implements Runnable {
  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "The file of the snapshot.")
  private Path out = Path.of("");

  /** Talks to its user by a shell. */
  public DataSnapshotCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    Snapshot snapshot = model.addTo(data.load(shell).snapshot(), new ModelTraining(shell));
    try (ProgressLine progress = ProgressLine.ofBytes(shell, "Writing")) {
      snapshot.write(out, progress::show);
    }
    shell.out().println(out.toAbsolutePath().normalize());
  }
}
