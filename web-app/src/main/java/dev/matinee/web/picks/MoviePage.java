package dev.matinee.web.picks;

import dev.matinee.recommender.Contribution;
import dev.matinee.recommender.Explanation;
import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.UserProfile;
import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.serving.similar.MoviesLike;
import dev.matinee.store.History;
import dev.matinee.store.RatedMovie;
import dev.matinee.web.history.PersonalHistories;
import dev.matinee.web.history.UndoOffer;
import dev.matinee.web.http.RefusedException;
import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.language.Message;
import dev.matinee.web.movie.MovieCard;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One movie: what it is, what the person would think of it and why, and movies like it. */
public record MoviePage(
    ModelReference models, PersonalHistories histories, Pages pages, DetailsPart detailsPart) {
  static final String PATH = "/movies/{id}";

  private static final int SIMILAR = 12;
  private static final int REASONS = 5;

  /**
   * A movie of the person that speaks for this one.
   *
   * @param stars what the person gave it
   * @param percent its share of all that speaks for it
   */
  public record Why(long id, String title, double stars, int percent) {}

  /** A movie that the person did not like, and that counts against this one. */
  public record Less(long id, String title, double rating) {}

  /**
   * The model of the template.
   *
   * @param facts what the data know of the movie
   * @param details what TMDB says of it, as far as it is known
   * @param later whether more may be known a moment later
   * @param schema what search engines are told of it
   * @param beginner whether the person has rated nothing yet
   * @param predicted the rating that they would give; empty on thin evidence
   * @param why what speaks for the movie, the strongest first
   * @param less what they did not like and what counts most against the movie, if anything does
   */
  public record View(
      MovieCard movie,
      MovieFacts facts,
      Optional<MovieDetailsView> details,
      boolean later,
      String schema,
      boolean beginner,
      OptionalDouble predicted,
      List<Why> why,
      Optional<Less> less,
      List<MovieCard> similar,
      String from,
      String csrf,
      Optional<UndoOffer> done) {}

  void show(Context context) throws InterruptedException {
    LiveModel model = models.get();
    Item movie = movie(model, context.pathParam("id"));
    History history = histories.of(pages.reader(context)).history();
    UserProfile profile = PersonProfile.of(model, history);
    boolean foreseen = !history.ratings().isEmpty() && !history.ratings().containsKey(movie.id());
    Optional<Explanation> explanation =
        foreseen ? Optional.of(model.recommender().explain(profile, movie.id())) : Optional.empty();
    MovieFacts facts = MovieFacts.of(model, movie);
    View view =
        new View(
            MovieCard.of(movie, history.mark(movie.id()), pages.pictures()),
            facts,
            detailsPart.known(context, movie.id()),
            detailsPart.mayKnow(context, movie.id()),
            MovieSchema.of(model, movie, facts),
            history.ratings().isEmpty(),
            foreseen ? predicted(model.recommender(), profile, movie) : OptionalDouble.empty(),
            explanation.map(each -> why(model, history, profile, each)).orElse(List.of()),
            explanation
                .flatMap(each -> each.strongestDislike(profile, model.matrix().scale()))
                .map(part -> less(model, part)),
            similar(model, history, movie),
            "/movies/" + movie.id(),
            pages.csrf(context),
            UndoOffer.of(context, history, model.catalogue()));
    pages.render(context, "movie-page.jte", movie.title(), view);
  }

  private static Item movie(LiveModel model, String text) {
    long id = StrictNumber.movieId(text);
    return model
        .catalogue()
        .find(id)
        .orElseThrow(
            () ->
                new RefusedException(
                    404, Message.of("movie.unknown"), Message.of("movie.unknown.number", id)));
  }

  private static OptionalDouble predicted(
      Recommender recommender, UserProfile profile, Item movie) {
    Prediction prediction = recommender.predict(profile, movie.id()).get(0);
    return prediction.isThin() ? OptionalDouble.empty() : OptionalDouble.of(prediction.rating());
  }

  private static Less less(LiveModel model, Contribution part) {
    return new Less(part.itemId(), model.catalogue().get(part.itemId()).title(), part.rating());
  }

  private static List<Why> why(
      LiveModel model, History history, UserProfile profile, Explanation explanation) {
    List<Contribution> positive =
        explanation.contributions().stream()
            .filter(part -> part.contribution() > 0)
            .filter(part -> !profile.isDislike(part.rating(), model.matrix().scale()))
            .sorted(Comparator.comparingDouble(Contribution::contribution).reversed())
            .toList();
    double all = positive.stream().mapToDouble(Contribution::contribution).sum();
    return positive.stream().limit(REASONS).map(part -> why(model, history, part, all)).toList();
  }

  private static Why why(LiveModel model, History history, Contribution part, double all) {
    RatedMovie own = history.ratings().get(part.itemId());
    return new Why(
        part.itemId(),
        model.catalogue().get(part.itemId()).title(),
        own == null ? part.rating() : own.stars(),
        (int) Math.round(100 * part.contribution() / all));
  }

  private List<MovieCard> similar(LiveModel model, History history, Item movie) {
    return MoviesLike.of(model.recommender(), movie.id(), SIMILAR).stream()
        .map(id -> MovieCard.of(model.catalogue().get(id), history.mark(id), pages.pictures()))
        .toList();
  }
}
