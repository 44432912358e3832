package dev.matinee.web.history;

import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.question.Questions;
import dev.matinee.store.History;
import dev.matinee.store.event.EventSource;
import dev.matinee.web.http.Address;
import dev.matinee.web.http.ShownEntries;
import dev.matinee.web.http.SitePath;
import dev.matinee.web.language.Texts;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first steps: choose genres, then rate movies that tell most of the taste, a few at a time.
 */
public record RatePage(ModelReference models, PersonalHistories histories, Pages pages) {
  static final String PATH = "/rate";

  private static final int GOAL = 5;

  /**
   * Few, so that the next question follows the last answers. They fill two rows of a wide window.
   */
  private static final int AT_ONCE = 8;

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
      List<String> chosen,
      List<MovieCard> movies,
      ShownEntries portion,
      String more,
      String from,
      String csrf,
      int rated,
      int goal,
      Optional<UndoOffer> done) {
    /** How much is left to do, in words. */
    public String progress(Texts texts) {
      return rated < goal
          ? texts.of("rate.progress.of", rated, goal)
          : texts.of("rate.progress", rated);
    }

    /** The way to the genres, which says those that were chosen. */
    public String chosen(Texts texts) {
      return chosen.isEmpty()
          ? texts.of("rate.genres.choose")
          : texts.of(
              "rate.genres.chosen",
              chosen.stream().map(texts::genre).collect(Collectors.joining(", ")));
    }
  }

  void show(Context context) {
    LiveModel model = models.get();
    History history = histories.of(pages.reader(context)).history();
    Address here = Address.of(PATH).with("step", "films");
    List<Item> movies = Questions.of(model, history);
    ShownEntries portion = ShownEntries.of(context, movies.size(), AT_ONCE);
    View view =
        new View(
            !model.genresByMovies().isEmpty() && isChoosing(context, history),
            model.genresByMovies().stream()
                .map(name -> new Genre(name, history.genres().contains(name)))
                .toList(),
            List.copyOf(history.genres()),
            portion.of(movies).stream()
                .map(movie -> MovieCard.of(movie, history.mark(movie.id()), pages.pictures()))
                .toList(),
            portion,
            portion.link(here, "film-"),
            portion.here(here),
            pages.csrf(context),
            history.ratings().size(),
            GOAL,
            UndoOffer.of(context, history, model.catalogue()));
    pages.render(context, "rate.jte", pages.texts(context).of("rate.title"), view);
  }

  private static boolean isChoosing(Context context, History history) {
    return Optional.ofNullable(context.queryParam("step"))
        .map(GENRES::equals)
        .orElse(history.version() == 0);
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
