package dev.matinee.cli.batch;

import dev.matinee.cli.archive.TemporaryFolder;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.ListAlgorithmOption;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.recommender.Algorithm;
import dev.matinee.serving.list.ListFormat;
import dev.matinee.store.RecommendationList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee batch lists}: lists for all people, made on Spark. */
@Command(
    name = "lists",
    description = {
      "Make the lists of all users of the data on Spark, as the site makes them: into files of",
      "JSON lines, or into the store where the site and the skill read them, where accounts get",
      "theirs too. Called again after it was stopped, it makes what is missing."
    },
    sortOptions = false,
    footer = {
      "",
      "A file part-00000.jsonl has a list in each line, as GET /api/v1/users/{id}/recommendations",
      "answers, with all of its films; lists.json says of which model, and whether all are there.",
      "MATINEE_JAVA_OPTS is given to Spark's process, such as -Xmx4g.",
      "",
      "Example: matinee batch lists --data s3://my-bucket/ml-25m --store dynamodb"
    })
public final class BatchListsCommand implements Runnable {
  private static final String DYNAMODB = "dynamodb";

  private final Shell shell;

  @Mixin private DataOption data = new DataOption();

  @Mixin private ListAlgorithmOption algorithm = new ListAlgorithmOption();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = {
        "Write files into this folder, which a cluster and this machine must share. Lists of",
        "another model are not written over."
      })
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--store",
      paramLabel = "STORE",
      description = {
        "Write into this store: dynamodb. A list stays that is of the same history and model, or",
        "of a later history."
      })
  private Optional<String> store = Optional.empty();

  @Option(
      names = "--users",
      paramLabel = "N",
      description = {
        "Only the first N users of the data; 0 with --store makes those of accounts alone.",
        "Default: all."
      })
  private int users = Integer.MAX_VALUE;

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many films of a list are in a file, 1 to 240. Default: ${DEFAULT-VALUE}.")
  private int count = RecommendationList.MAX_MOVIES;

  @Option(
      names = "--compare",
      description = {
        "Make the lists of users of the data without Spark as well: print how many each makes in",
        "a second, and how many lists differ."
      })
  private boolean compare;

  @Mixin private MasterOption master = new MasterOption();

  /** Talks to its user by a shell. */
  public BatchListsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    requireValid();
    Optional<Algorithm> named = algorithm.named(shell);
    SparkProcess spark = SparkProcess.find();
    ListsData lists = ListsData.of(data, named, shell);
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Path file = folder.path().resolve("lists.snapshot");
      try (ProgressLine progress = ProgressLine.ofBytes(shell, "Writing")) {
        lists.snapshot().write(file, progress::show);
      }
      spark.run(shell, folder.path(), arguments(file, lists));
    } catch (IOException e) {
      throw new CommandFailedException("cannot keep a copy of the data: " + e, e);
    }
  }

  /** What Spark would refuse after it started is refused at once. */
  private void requireValid() {
    if (out.isPresent() == store.isPresent()) {
      throw new UsageException("either --out or --store must be given");
    }
    if (store.isPresent() && !store.get().equals(DYNAMODB)) {
      throw new UsageException("--store must be dynamodb, got " + store.get());
    }
    if (users < 0) {
      throw new UsageException("--users must be 0 or more, got " + users);
    }
    if (count < 1 || count > RecommendationList.MAX_MOVIES) {
      throw new UsageException("--count must be between 1 and 240, got " + count);
    }
    ListFormat unused = UsageException.unlessValid(() -> ListFormat.of(shell.environment()));
  }

  private List<String> arguments(Path file, ListsData lists) {
    List<String> arguments = new ArrayList<>(List.of("lists", "--data", file.toString()));
    arguments.addAll(
        List.of("--algorithm", lists.algorithm().label(), "--users", Integer.toString(users)));
    arguments.addAll(List.of("--count", Integer.toString(count), "--master", master.url()));
    lists
        .knowsAccountsUntil()
        .ifPresent(until -> arguments.addAll(List.of("--known-until", until.toString())));
    if (lists.titlesArePublished()) {
      arguments.add("--published-titles");
    }
    if (compare) {
      arguments.add("--compare");
    }
    out.ifPresent(
        path -> arguments.addAll(List.of("--out", path.toAbsolutePath().normalize().toString())));
    store.ifPresent(address -> arguments.addAll(List.of("--store", address)));
    return arguments;
  }
}
