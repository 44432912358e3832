package dev.matinee.web.dashboard;

import dev.matinee.recommender.RecommenderInfo;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What the page shows of a range, as the browser gets it. Immutable.
 *
 * @param now in epoch seconds
 * @param step in seconds
 * @param times when each step begins, in epoch seconds
 * @param totals of the range
 * @param top what was rated most
 * @param rising what was rated more in the newer half of the range than in the older
 * @param listed what stood at the top of most lists that were computed
 * @param node what answers
 */
record BoardView(
    long now,
    String range,
    long step,
    List<Long> times,
    List<Fact> totals,
    List<Chart> charts,
    List<MovieTables.Row> top,
    List<MovieTables.Row> rising,
    List<MovieTables.Row> listed,
    List<Fact> node) {
  private static final Fact NO_MODEL = new Fact("Model", "none yet");

  /** A name and what is to be said of it. */
  record Fact(String name, String value) {}

  /**
   * The view at one moment.
   *
   * @param more what else is to be said of the node
   */
  static BoardView of(Window window, Instant now, ModelReference models, List<Fact> more) {
    MovieTables movies = new MovieTables(window, movie -> title(models, movie));
    return new BoardView(
        now.getEpochSecond(),
        window.range().label(),
        window.range().step().toSeconds(),
        window.times(),
        totals(window),
        Charts.of(window),
        movies.top(MovieCount.RATED),
        movies.rising(MovieCount.RATED),
        movies.top(MovieCount.LISTED),
        concat(node(models), more));
  }

  private static List<Fact> totals(Window window) {
    long lists =
        window.startingWith(SeriesName.SURFACE).values().stream()
            .mapToLong(counts -> Arrays.stream(counts).sum())
            .sum();
    return List.of(
        total("Ratings", window.total(SeriesName.KIND + "rated")),
        total("Requests for lists", lists),
        total("Sign-ups", window.total(SeriesName.SIGN_UPS)),
        total("Hides", window.total(SeriesName.KIND + "hidden")),
        total("Empty searches", window.total(SeriesName.SEARCHES + "none")),
        total("Imports", window.total(SeriesName.IMPORTS)));
  }

  private static Fact total(String name, long count) {
    return new Fact(name, Long.toString(count));
  }

  private static List<Fact> node(ModelReference models) {
    return models.find().map(model -> facts(model, models)).orElse(List.of(NO_MODEL));
  }

  private static List<Fact> facts(LiveModel model, ModelReference models) {
    RecommenderInfo info = model.recommender().info();
    return List.of(
        new Fact("Model", info.algorithm() + " " + model.version()),
        new Fact("Taken over", models.age().map(BoardView::ago).orElse("")),
        new Fact("Data", (model.label().name() + " " + model.published()).strip()),
        new Fact(
            "Size",
            "%d users, %d items, %d ratings"
                .formatted(info.users(), info.items(), info.ratings())));
  }

  private static String ago(Duration age) {
    if (age.toHours() >= 48) {
      return age.toDays() + " days ago";
    }
    if (age.toMinutes() >= 120) {
      return age.toHours() + " hours ago";
    }
    return age.toMinutes() < 2 ? age.toSeconds() + " s ago" : age.toMinutes() + " minutes ago";
  }

  private static String title(ModelReference models, long movie) {
    return models
        .find()
        .flatMap(model -> model.catalogue().find(movie))
        .map(BoardView::title)
        .orElse("no. " + movie);
  }

  private static String title(Item item) {
    OptionalInt year = item.year();
    return year.isPresent() ? item.title() + " (" + year.getAsInt() + ")" : item.title();
  }

  private static List<Fact> concat(List<Fact> first, List<Fact> more) {
    return Stream.concat(first.stream(), more.stream()).toList();
  }
}
