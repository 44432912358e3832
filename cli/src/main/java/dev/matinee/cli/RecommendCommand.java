package dev.matinee.cli;

import dev.matinee.cli.fit.ModelTraining;
import dev.matinee.cli.option.AlgorithmName;
import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.LoadedData;
import dev.matinee.cli.option.WishOptions;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.TextTable;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.lists.words.ItemNoun;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Diversified;
import dev.matinee.recommender.ItemSimilarity;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.IdNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee recommend}: a ranked list for a user of the data set. */
@Command(
    name = "recommend",
    description = {
      "Print a ranked list of films for a user of the data set, or write those of all users",
      "into a file."
    },
    sortOptions = false,
    footer = {
      "",
      "With --json: userId, model, and items with score, because, and year, match and",
      "predictedRating where they are known; userName and movieName where ids are names.",
      "",
      "With --all: a file with the document of --json on a line for each user, by ascending id.",
      "",
      "Example: matinee recommend --user 1 --count 5 --json",
      "Example: matinee recommend --all --data ml-latest-small --out lists.jsonl"
    })
final class RecommendCommand implements Runnable {
  private static final int MAX_COUNT = 100;
  private static final int REASONS = 3;

  private final Shell shell;

  @Option(
      names = "--user",
      paramLabel = "ID",
      description = "A user's number, or name where the data have names.")
  private Optional<String> user = Optional.empty();

  @Option(names = "--all", description = "All users of the data set.")
  private boolean all;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file that --all writes; one that is there is replaced.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--count",
      paramLabel = "N",
      description = "How many films, 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int count = 10;

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--algorithm",
      paramLabel = "NAME",
      converter = AlgorithmName.class,
      completionCandidates = AlgorithmName.class,
      description = "One of ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Algorithm algorithm = Algorithms.standard();

  @Mixin private WishOptions wish = new WishOptions();

  @Option(
      names = "--diversity",
      paramLabel = "X",
      description = {
        "Reorder the head of the list so that its films differ, 0 (not at all) to 1.",
        "Default: ${DEFAULT-VALUE}."
      })
  private double diversity;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  RecommendCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    if (!(diversity >= 0 && diversity <= 1)) {
      throw new UsageException("--diversity must be between 0 and 1, got " + diversity);
    }
    if (count < 1 || count > MAX_COUNT) {
      throw new UsageException("--count must be between 1 and " + MAX_COUNT + ", got " + count);
    }
    if (all == user.isPresent() || all != out.isPresent()) {
      throw new UsageException("give either --user ID, or --all with --out FILE");
    }
    wish.check();
    // With the times of ratings: what a person rated last counts most.
    LoadedData loaded = data.load(shell);
    Snapshot snapshot = loaded.snapshot();
    if (all) {
      // Accounts stand below zero, and only the site answers for them.
      long[] people = LongStream.of(snapshot.matrix().userIds()).filter(id -> id >= 0).toArray();
      Lists lists = new Lists(snapshot);
      new AllLists(people, lists::of).write(out.orElseThrow(), shell);
      shell.out().println(out.orElseThrow());
      return;
    }
    RankedMovies movies = new Lists(snapshot).of(userId(snapshot));
    if (json) {
      Json.print(shell, movies);
    } else {
      print(movies, snapshot, loaded.sample());
    }
  }

  /** Makes lists as the options want them. */
  private final class Lists {
    private final Snapshot snapshot;
    private final Recommender recommender;
    private final Query query;

    Lists(Snapshot snapshot) {
      this.snapshot = snapshot;
      recommender = recommender(snapshot);
      query = wish.on(Query.top(count).withReasons(REASONS), snapshot.catalogue());
    }

    RankedMovies of(long userId) {
      UserProfile profile = snapshot.matrix().profile(userId);
      return RankedMovies.of(
          userId, recommender, profile, recommender.recommend(profile, query), snapshot);
    }
  }

  private long userId(Snapshot snapshot) {
    IdNames names = snapshot.names().users();
    RatingMatrix matrix = snapshot.matrix();
    OptionalLong id = names.size() == 0 ? number() : names.number(name());
    return id.stream()
        .filter(matrix::hasUser)
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailedException("there is no user " + name() + "; " + users(snapshot)));
  }

  private String name() {
    return user.orElseThrow();
  }

  private OptionalLong number() {
    try {
      return OptionalLong.of(Long.parseLong(name().strip()));
    } catch (NumberFormatException e) {
      throw new UsageException(
          "--user: '%s' is not a whole number, or too large, and the data have no names"
              .formatted(name()));
    }
  }

  private Recommender recommender(Snapshot snapshot) {
    Recommender plain = new ModelTraining(shell).serve(algorithm, snapshot).recommender();
    return diversity == 0
        ? plain
        : Diversified.of(plain, ItemSimilarity.ofLikers(snapshot.matrix()), 1 - diversity);
  }

  private static String users(Snapshot snapshot) {
    List<String> names = snapshot.names().users().all();
    return names.isEmpty()
        ? users(snapshot.matrix().userIds())
        : "the " + names.size() + " users have names such as " + names.get(0);
  }

  private static String users(long[] ids) {
    long first = ids[0];
    long last = ids[ids.length - 1];
    return last - first == ids.length - 1
        ? "users are " + first + " to " + last
        : "the " + ids.length + " users have numbers between " + first + " and " + last;
  }

  private void print(RankedMovies movies, Snapshot data, boolean sample) {
    String heading = say("Films for user %s (%s, %s)%n%n");
    shell.out().printf(heading, name(), data.name(), algorithm.label());
    if (movies.items().isEmpty()) {
      shell.out().println(say("There is no film left to recommend."));
      return;
    }
    TextTable table = new TextTable(">#", say("Film"), ">Match", ">Rating", "Genres");
    int place = 0;
    for (RankedMovies.Movie movie : movies.items()) {
      addTo(table, ++place, movie, data.matrix().scale().implicit());
    }
    table.print(shell.out());
    if (sample) {
      shell.out().printf("%n%s%n", LoadedData.SAMPLE_NOTE);
    }
  }

  private String say(String textAboutFilms) {
    ItemNoun noun = UsageException.unlessValid(() -> ItemNoun.of(shell.environment()));
    return noun.in(Locale.ENGLISH, textAboutFilms);
  }

  private static void addTo(
      TextTable table, int place, RankedMovies.Movie movie, boolean implicit) {
    table.row(
        place,
        movie.fullTitle(),
        movie.match() == null ? "" : movie.match() + "%",
        movie.predictedRating() == null
            ? ""
            : String.format(Locale.ROOT, "%.1f", movie.predictedRating()),
        String.join(", ", movie.genres()));
    String reasons =
        Stream.concat(because(movie, implicit), less(movie)).collect(Collectors.joining("; "));
    if (!reasons.isEmpty()) {
      table.note(reasons);
    }
  }

  private static Stream<String> because(RankedMovies.Movie movie, boolean implicit) {
    return movie.because().isEmpty()
        ? Stream.empty()
        : Stream.of(
            movie.because().stream()
                .map(reason -> implicit ? reason.title() : reason.title() + " " + reason.rating())
                .collect(
                    Collectors.joining(", ", implicit ? "because of " : "because you gave ", "")));
  }

  private static Stream<String> less(RankedMovies.Movie movie) {
    return movie.disliked().stream().map(title -> "less, because you did not like " + title);
  }
}
