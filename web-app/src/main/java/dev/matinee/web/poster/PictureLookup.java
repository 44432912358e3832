package dev.matinee.web.poster;

import dev.matinee.store.PosterAddress;
import dev.matinee.store.PosterStore;
import dev.matinee.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for one picture and keeps the answer. Safe for use by any number of threads. */
record PictureLookup(TmdbClient tmdb, PosterStore store, RateLimit pace, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(PictureLookup.class);
  private static final Duration RETRY = Duration.ofMinutes(1);

  /** Takes seconds at worst. */
  CachedPoster ask(long movieId, long tmdbId) throws InterruptedException {
    return pace.awaitTurn() ? known(movieId, tmdb.ask(tmdbId)) : nothing(pace.pause());
  }

  private CachedPoster known(long movieId, LookupResult answer) {
    if (answer instanceof LookupResult.Found found) {
      return keep(movieId, Optional.of(found.path()));
    }
    if (answer instanceof LookupResult.None) {
      return keep(movieId, Optional.empty());
    }
    if (answer instanceof LookupResult.Wait wait) {
      pace.rest(wait.time());
      LOG.warn("no pictures are looked up for {} s: {}", wait.time().toSeconds(), wait.reason());
      return nothing(pace.pause());
    }
    return failed(((LookupResult.Failed) answer).reason());
  }

  private CachedPoster failed(String reason) {
    if (pace.failed()) {
      LOG.warn("no pictures are looked up for {} s: {}", pace.pause().toSeconds(), reason);
    } else {
      LOG.debug("a picture was not found out: {}", reason);
    }
    return nothing(RETRY);
  }

  private CachedPoster keep(long movieId, Optional<String> path) {
    pace.worked();
    PosterAddress address = new PosterAddress(movieId, path, clock.instant());
    try {
      store.save(address);
    } catch (StoreException e) {
      LOG.debug("the address of a picture is known to this node alone", e);
    }
    return CachedPoster.of(address);
  }

  /** Nothing, until somebody may ask again. */
  CachedPoster nothing() {
    return nothing(RETRY);
  }

  private CachedPoster nothing(Duration time) {
    return CachedPoster.nothing(clock.instant().plus(time));
  }
}
