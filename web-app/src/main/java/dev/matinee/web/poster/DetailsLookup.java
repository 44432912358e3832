package dev.matinee.web.poster;

import dev.matinee.web.http.BoundedCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.function.LongFunction;

/**
 * What TMDB says of movies, remembered in memory for a day. A page shows what is known; a part of
 * it that is loaded after the page asks for what is not. Safe for use by any number of threads.
 */
public final class DetailsLookup implements AutoCloseable {
  private static final int MAX_KNOWN = 2_000;
  private static final int AT_ONCE = 4;
  private static final Duration KEPT = Duration.ofDays(1);

  private final PacedTmdb tmdb;
  private final LongFunction<OptionalLong> tmdbIds;
  private final Clock clock;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final BoundedCache<Key, Cached> known =
      new BoundedCache<>(Key.class, Cached.class, MAX_KNOWN, KEPT);

  private record Key(long movieId, String language) {}

  private record Cached(Optional<MovieDetails> details, Instant until) {}

  /**
   * Asks nothing yet.
   *
   * @param tmdbIds the number of a movie at TMDB, where it is known
   */
  public DetailsLookup(PacedTmdb tmdb, LongFunction<OptionalLong> tmdbIds, Clock clock) {
    this.tmdb = tmdb;
    this.tmdbIds = tmdbIds;
    this.clock = clock;
  }

  /** {@return what is known of a movie without asking} */
  public Optional<MovieDetails> find(long movieId, Locale language) {
    return cached(key(movieId, language)).flatMap(Cached::details);
  }

  /** {@return whether asking may tell more than is known} */
  public boolean mayKnow(long movieId, Locale language) {
    return tmdbIds.apply(movieId).isPresent() && cached(key(movieId, language)).isEmpty();
  }

  /**
   * {@return what TMDB says of a movie; empty where it says nothing, or has too much to do} Takes
   * seconds at worst.
   */
  public Optional<MovieDetails> ask(long movieId, Locale language) throws InterruptedException {
    Key key = key(movieId, language);
    Optional<Cached> cached = cached(key);
    OptionalLong tmdbId = tmdbIds.apply(movieId);
    if (cached.isPresent() || tmdbId.isEmpty() || !places.tryAcquire()) {
      return cached.flatMap(Cached::details);
    }
    try {
      Cached asked = asked(tmdbId.getAsLong(), key.language());
      known.put(key, asked);
      return asked.details();
    } finally {
      places.release();
    }
  }

  private Cached asked(long tmdbId, String language) throws InterruptedException {
    PacedTmdb.Answer<MovieDetails> answer = tmdb.ask(it -> it.details(tmdbId, language));
    return answer instanceof PacedTmdb.Answer.Known<MovieDetails> said
        ? new Cached(said.value(), clock.instant().plus(KEPT))
        : new Cached(
            Optional.empty(),
            clock.instant().plus(((PacedTmdb.Answer.Unknown<MovieDetails>) answer).retry()));
  }

  private static Key key(long movieId, Locale language) {
    return new Key(movieId, language.getLanguage());
  }

  private Optional<Cached> cached(Key key) {
    return known.find(key).filter(it -> clock.instant().isBefore(it.until()));
  }

  @Override
  public void close() {
    known.close();
  }
}
