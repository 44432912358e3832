package dev.matinee.cli.data;

import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.evaluation.EvaluationException;
import dev.matinee.evaluation.synthetic.SyntheticRatings;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code matinee data generate}: a made-up data set of any size. */
@Command(
    name = "generate",
    description = {
      "Make a data set with the shape of MovieLens: ratings.csv and movies.csv; or, with --plays,",
      "of Last.fm: user_artists.dat and artists.dat. The same numbers make the same files."
    },
    sortOptions = false,
    footer = {
      "",
      "Example: matinee data generate --users 1000 --items 2000 --ratings 100000 --out made",
      "Example: matinee data generate --plays --users 1892 --items 17632 --ratings 92834 --out music"
    })
public final class DataGenerateCommand implements Runnable {
  private final Shell shell;

  @Option(
      names = "--users",
      paramLabel = "N",
      description = "How many people. Default: ${DEFAULT-VALUE}.")
  private int users = 1_000;

  @Option(
      names = "--items",
      paramLabel = "N",
      description = "How many films, or artists. Default: ${DEFAULT-VALUE}.")
  private int items = 2_000;

  @Option(
      names = "--ratings",
      paramLabel = "N",
      description = {
        "How many ratings, or counts of plays, one for each person at least.",
        "Default: ${DEFAULT-VALUE}."
      })
  private long ratings = 100_000;

  @Option(names = "--plays", description = "How often people played artists, for --implicit.")
  private boolean plays;

  @Option(
      names = "--seed",
      paramLabel = "SEED",
      description = "Which of all such data sets. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "A new or an empty folder.")
  private Path out = Path.of("");

  /** Talks to its user by a shell. */
  public DataGenerateCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    SyntheticRatings made = made();
    try (ProgressLine progress = ProgressLine.ofSteps(shell, "Generating")) {
      if (plays) {
        made.writePlays(out, progress::show);
      } else {
        made.write(out, progress::show);
      }
    }
    shell.out().println(out.toAbsolutePath().normalize());
  }

  private SyntheticRatings made() {
    try {
      return new SyntheticRatings(users, items, ratings, seed);
    } catch (EvaluationException e) {
      throw new UsageException("--" + e.getMessage());
    }
  }
}
