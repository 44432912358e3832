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
record PictureLookup(TmdbClient tmdb, PosterStore store, Pace pace, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(PictureLookup.class);
  private static final Duration RETRY = Duration.ofMinutes(1);

  /** Takes seconds at worst. */
  Known ask(long movieId, long tmdbId) throws InterruptedException {
    return pace.awaitTurn() ? known(movieId, tmdb.ask(tmdbId)) : nothing(pace.pause());
  }

  private Known known(long movieId, Answer answer) {
    if (answer instanceof Answer.Found found) {
      return keep(movieId, Optional.of(found.path()));
    }
    if (answer instanceof Answer.None) {
      return keep(movieId, Optional.empty());
    }
    if (answer instanceof Answer.Wait wait) {
      pace.rest(wait.time());
      LOG.warn("no pictures are looked up for {} s: {}", wait.time().toSeconds(), wait.reason());
      return nothing(pace.pause());
    }
    return failed(((Answer.Failed) answer).reason());
  }

  private Known failed(String reason) {
    if (pace.failed()) {
      LOG.warn("no pictures are looked up for {} s: {}", pace.pause().toSeconds(), reason);
    } else {
      LOG.debug("a picture was not found out: {}", reason);
    }
    return nothing(RETRY);
  }

  private Known keep(long movieId, Optional<String> path) {
    pace.worked();
    PosterAddress address = new PosterAddress(movieId, path, clock.instant());
    try {
      store.save(address);
    } catch (StoreException e) {
      LOG.debug("the address of a picture is known to this node alone", e);
    }
    return Known.of(address);
  }

  /** Nothing, until somebody may ask again. */
  Known nothing() {
    return nothing(RETRY);
  }

  private Known nothing(Duration time) {
    return Known.nothing(clock.instant().plus(time));
  }
}
