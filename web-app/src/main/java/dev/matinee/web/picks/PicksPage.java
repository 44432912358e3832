package dev.matinee.web.picks;

import dev.matinee.recommender.Dials;
import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.history.UndoOffer;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.ShownEntries;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** "Picked for you": the list of the person who asks, with reasons, as one list or by genre. */
public record PicksPage(
    ModelReference models,
    RecommendationFlow flow,
    PersonalHistories histories,
    Pages pages,
    Clock clock) {
  static final String PATH = "/recommendations";

  private static final String BY_GENRE = "genres";

  /** A row of movies of one genre. */
  public record Row(String genre, List<MovieCard> movies) {}

  /** The model of the template. */
  public record View(
      List<MovieCard> movies,
      List<Row> rows,
      boolean byGenre,
      String asList,
      String asRows,
      PickFilter filter,
      List<String> genres,
      ShownEntries portion,
      String more,
      String from,
      String list,
      String csrf,
      int rated,
      String updated,
      boolean degraded,
      boolean signedIn,
      Optional<UndoOffer> done) {}

  void show(Context context) {
    LiveModel model = models.get();
    PersonalHistories.Reading reading = histories.of(pages.visitor(context));
    PickFilter filter = PickFilter.of(context, model.catalogue());
    ServedList served = list(model, reading, filter);
    boolean byGenre = BY_GENRE.equals(context.queryParam("view"));
    pages.render(
        context,
        "recommendations.jte",
        "Picked for you",
        view(context, model, reading, filter, served, byGenre));
  }

  /** A part of the list has the order of the whole; it is made anew, which takes milliseconds. */
  private ServedList list(LiveModel model, PersonalHistories.Reading reading, PickFilter filter) {
    ListWish wish = new ListWish(filter.movies(), Dials.NEUTRAL, filter.saved());
    return flow.list(model, reading.owner(model), wish);
  }

  private View view(
      Context context,
      LiveModel model,
      PersonalHistories.Reading reading,
      PickFilter filter,
      ServedList served,
      boolean byGenre) {
    History history = reading.history();
    List<RecommendedMovie> movies = served.list().movies();
    ShownEntries portion = ShownEntries.of(context, movies.size());
    Address list = filter.on(Address.of(PATH));
    Address rows = list.with("view", BY_GENRE);
    Address here = byGenre ? rows : list;
    return new View(
        byGenre ? List.of() : cards(portion.of(movies), history, model),
        byGenre ? rows(movies, history, model) : List.of(),
        byGenre,
        list.toString(),
        rows.toString(),
        filter,
        model.catalogue().genres(),
        portion,
        portion.link(here, "film-"),
        here.with("shown", portion.isFirst() ? "" : portion.shown()).toString(),
        served.list().id(),
        pages.csrf(context),
        history.ratings().size(),
        updated(served.list().computedAt()),
        served.degraded(),
        pages.visitor(context).isSignedIn(),
        UndoOffer.of(context, history, model.catalogue()));
  }

  private List<MovieCard> cards(List<RecommendedMovie> movies, History history, LiveModel model) {
    return movies.stream()
        .map(
            movie ->
                MovieCard.of(
                    movie, history.mark(movie.id()), model.matrix().scale(), pages.pictures()))
        .toList();
  }

  private List<Row> rows(List<RecommendedMovie> movies, History history, LiveModel model) {
    return GenreRows.of(movies).stream()
        .map(row -> new Row(row.genre(), cards(row.movies(), history, model)))
        .toList();
  }

  private String updated(Instant computedAt) {
    Duration age = Duration.between(computedAt, clock.instant());
    if (age.toMinutes() < 1) {
      return "updated now";
    }
    if (age.toHours() < 1) {
      return "updated " + age.toMinutes() + " min ago";
    }
    return age.toDays() < 1
        ? "updated " + age.toHours() + " h ago"
        : "updated " + age.toDays() + (age.toDays() == 1 ? " day ago" : " days ago");
  }
}
