package dev.matinee.web.home;

import dev.matinee.serving.list.ListWish;
import dev.matinee.serving.list.RecommendationFlow;
import dev.matinee.serving.list.ServedList;
import dev.matinee.serving.list.Watchlist;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.question.LikedGenres;
import dev.matinee.store.History;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.history.UndoOffer;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.picks.GenreRows;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** The front page of a person who rated films: what to watch next, and ways on. */
public record OwnHome(RecommendationFlow flow, Pages pages) {
  private static final int ROWS = 3;
  private static final int MOVIES = 6;

  /** Movies of one genre. */
  public record Row(String genre, List<MovieCard> movies) {}

  /**
   * The model of the template.
   *
   * @param next the head of the list; empty where the list is
   * @param rows of the movies after it, in the person's own order of genres
   * @param saved from the watchlist, what suits best first
   * @param rated how many movies the person rated
   * @param degraded whether newer ratings may be missing
   * @param list the id of the list
   */
  public record View(
      Optional<MovieCard> next,
      List<Row> rows,
      List<MovieCard> saved,
      int rated,
      boolean degraded,
      String list,
      String csrf,
      Optional<UndoOffer> done) {}

  /** Whether there is anything to show of a person. */
  static boolean isFor(History history) {
    return !history.ratings().isEmpty();
  }

  void show(Context context, LiveModel model, PersonalHistories.Reading reading) {
    History history = reading.history();
    ServedList served = flow.list(model, reading.owner(model), ListWish.USUAL);
    List<RecommendedMovie> movies = served.list().movies();
    View view =
        new View(
            movies.stream().findFirst().map(movie -> card(model, history, movie)),
            rows(model, history, movies.subList(Math.min(1, movies.size()), movies.size())),
            Watchlist.of(model, history).bestFirst().stream()
                .limit(MOVIES)
                .map(entry -> card(model, history, entry.movie()))
                .toList(),
            history.ratings().size(),
            served.degraded(),
            served.list().id(),
            pages.csrf(context),
            UndoOffer.of(context, history, model.catalogue()));
    pages.render(context, "home-own.jte", pages.texts(context).of("home.own"), view);
  }

  private List<Row> rows(LiveModel model, History history, List<RecommendedMovie> movies) {
    return GenreRows.of(movies, LikedGenres.first(history, model.catalogue())).stream()
        .limit(ROWS)
        .map(
            row ->
                new Row(
                    row.genre(),
                    row.movies().stream()
                        .limit(MOVIES)
                        .map(movie -> card(model, history, movie))
                        .toList()))
        .toList();
  }

  private MovieCard card(LiveModel model, History history, RecommendedMovie movie) {
    return MovieCard.of(movie, history.mark(movie.id()), model.matrix().scale(), pages.pictures());
  }
}
