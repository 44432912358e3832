package dev.matinee.web.poster;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/**
 * What TMDB says of movies, remembered in memory for a day. A page shows what is known; a part of
 * it that is loaded after the page asks for what is not. Safe for use by any number of threads.
 */
public final class DetailsLookup implements AutoCloseable {
  private final PacedTmdb tmdb;
  private final LongFunction<OptionalLong> tmdbIds;
  private final RememberedAnswers<MovieDetails> answers;

  /**
   * Asks nothing yet.
   *
   * @param tmdbIds the number of a movie at TMDB, where it is known
   */
  public DetailsLookup(PacedTmdb tmdb, LongFunction<OptionalLong> tmdbIds, Clock clock) {
    this.tmdb = tmdb;
    this.tmdbIds = tmdbIds;
    answers = new RememberedAnswers<>(MovieDetails.class, clock);
  }

  /** {@return what is known of a movie without asking} */
  public Optional<MovieDetails> find(long movieId, Locale language) {
    return answers.find(question(movieId, language));
  }

  /** {@return whether asking may tell more than is known} */
  public boolean mayKnow(long movieId, Locale language) {
    return tmdbIds.apply(movieId).isPresent() && !answers.isKnown(question(movieId, language));
  }

  /**
   * {@return what TMDB says of a movie; empty where it says nothing, or has too much to do} Takes
   * seconds at worst.
   */
  public Optional<MovieDetails> ask(long movieId, Locale language) throws InterruptedException {
    OptionalLong tmdbId = tmdbIds.apply(movieId);
    if (tmdbId.isEmpty()) {
      return Optional.empty();
    }
    return answers.ask(
        question(movieId, language),
        () -> tmdb.ask(it -> it.details(tmdbId.getAsLong(), language.getLanguage())));
  }

  private static String question(long movieId, Locale language) {
    return movieId + " " + language.getLanguage();
  }

  @Override
  public void close() {
    answers.close();
  }
}
