package dev.matinee.web.picks;

import dev.matinee.web.http.RequestLanguage;
import dev.matinee.web.http.StrictNumber;
import dev.matinee.web.poster.DetailsLookup;
import dev.matinee.web.poster.MovieDetails;
import dev.matinee.web.visitor.Pages;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/**
 * What TMDB says of a movie: a part of its page, which is loaded after it where it is not known.
 */
public record DetailsPart(Optional<DetailsLookup> lookup, Pages pages) {
  static final String PATH = MoviePage.PATH + "/details";

  private static final String WAIT = "details";

  /** The model of the template. */
  public record View(Optional<MovieDetailsView> details) {}

  void show(Context context) throws InterruptedException {
    long movieId = StrictNumber.movieId(context.pathParam("id"));
    pages.templates().renderPart(context, "details-part.jte", new View(asked(context, movieId)));
  }

  /** What is known; what can be asked for, where the page was asked to wait for it. */
  Optional<MovieDetailsView> known(Context context, long movieId) throws InterruptedException {
    return context.queryParam(WAIT) == null
        ? lookup
            .flatMap(it -> it.find(movieId, language(context)))
            .map(it -> view(context, movieId, it))
        : asked(context, movieId);
  }

  /** Whether asking may tell more than is known. */
  boolean mayKnow(Context context, long movieId) {
    return lookup.map(it -> it.mayKnow(movieId, language(context))).orElse(false);
  }

  private Optional<MovieDetailsView> asked(Context context, long movieId)
      throws InterruptedException {
    return lookup.isPresent()
        ? lookup.get().ask(movieId, language(context)).map(it -> view(context, movieId, it))
        : Optional.empty();
  }

  private static MovieDetailsView view(Context context, long movieId, MovieDetails details) {
    String country = ViewerCountry.of(context);
    return MovieDetailsView.of(movieId, details, country, language(context));
  }

  private static Locale language(Context context) {
    return RequestLanguage.of(context).locale();
  }
}
