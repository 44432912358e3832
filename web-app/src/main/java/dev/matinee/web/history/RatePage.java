package dev.matinee.web.history;

import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.History;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.ShownEntries;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The first steps: choose genres, then rate well-known movies of them. */
public record RatePage(
    ModelReference models, PersonalHistories histories, Pages pages, Clock clock) {
  static final String PATH = "/rate";

  private static final int GOAL = 5;
  private static final String SINCE = "since";
  private static final String GENRES = "genres";

  /**
   * A genre to choose.
   *
   * @param name in the data set's vocabulary
   * @param chosen whether the person prefers it
   */
  public record Genre(String name, boolean chosen) {}

  /** The model of the template. */
  public record View(
      boolean choosing,
      List<Genre> genres,
      String chosen,
      List<MovieCard> movies,
      ShownEntries portion,
      String more,
      String from,
      String csrf,
      int rated,
      int goal,
      Optional<UndoOffer> done) {
    /** How much is left to do, in words. */
    public String progress() {
      return rated < goal
          ? rated + " of " + goal + " films rated"
          : rated
              + " films rated. Your picks are ready, and each further rating makes them better.";
    }
  }

  void show(Context context) {
    LiveModel model = models.get();
    History history = histories.of(pages.visitor(context)).history();
    Address here = here(context);
    List<Item> movies = movies(model, history, since(context));
    ShownEntries portion = ShownEntries.of(context, movies.size());
    View view =
        new View(
            isChoosing(context, history),
            model.genresByMovies().stream()
                .map(name -> new Genre(name, history.genres().contains(name)))
                .toList(),
            String.join(", ", history.genres()),
            portion.of(movies).stream()
                .map(movie -> MovieCard.of(movie, history.mark(movie.id()), pages.pictures()))
                .toList(),
            portion,
            portion.link(here, "film-"),
            here.with("shown", portion.shown() > ShownEntries.STEP ? portion.shown() : "")
                .toString(),
            pages.csrf(context),
            history.ratings().size(),
            GOAL,
            UndoOffer.of(context, history, model.catalogue()));
    pages.render(context, "rate.jte", "Rate films", view);
  }

  private static boolean isChoosing(Context context, History history) {
    return Optional.ofNullable(context.queryParam("step"))
        .map(GENRES::equals)
        .orElse(history.version() == 0);
  }

  /** Remembers when the person came, so that what they rate from then on stays in its place. */
  private Address here(Context context) {
    return Address.of(PATH).with("step", "films").with(SINCE, since(context).getEpochSecond());
  }

  private Instant since(Context context) {
    return Optional.ofNullable(context.queryParam(SINCE))
        .filter(text -> text.matches("[0-9]{1,11}"))
        .map(text -> Instant.ofEpochSecond(Long.parseLong(text)))
        .orElseGet(clock::instant);
  }

  private static List<Item> movies(LiveModel model, History history, Instant since) {
    return model.popular().stream()
        .filter(movie -> isOf(history.genres(), movie))
        .filter(movie -> isOpen(history, movie, since))
        .toList();
  }

  private static boolean isOf(Set<String> genres, Item movie) {
    return genres.isEmpty() || movie.genres().stream().anyMatch(genres::contains);
  }

  private static boolean isOpen(History history, Item movie, Instant since) {
    return Optional.ofNullable(history.ratings().get(movie.id()))
        .map(rating -> !rating.ratedAt().plusSeconds(1).isBefore(since))
        .orElse(true);
  }

  void chooseGenres(Context context) {
    Set<String> chosen = new HashSet<>(context.formParams("genre"));
    chosen.retainAll(models.get().catalogue().genres());
    histories.change(
        pages.orGuest(context),
        EventSource.WEB,
        history -> history.genres().equals(chosen) ? history : history.prefer(chosen));
    SitePath.goOn(context, PATH + "?step=films");
  }
}
