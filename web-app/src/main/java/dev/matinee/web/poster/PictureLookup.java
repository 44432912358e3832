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
record PictureLookup(PacedTmdb tmdb, PosterStore store, Clock clock) {
  private static final Logger LOG = LoggerFactory.getLogger(PictureLookup.class);
  private static final Duration RETRY = Duration.ofMinutes(1);

  /** Takes seconds at worst. */
  CachedPoster ask(long movieId, long tmdbId) throws InterruptedException {
    PacedTmdb.Answer<String> answer = tmdb.ask(client -> client.picture(tmdbId));
    return answer instanceof PacedTmdb.Answer.Known<String> known
        ? keep(movieId, known.value())
        : nothing(((PacedTmdb.Answer.Unknown<String>) answer).retry());
  }

  private CachedPoster keep(long movieId, Optional<String> path) {
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
