package dev.matinee.skill.dialogue.answer;

import dev.matinee.store.PosterAddress;
import dev.matinee.store.PosterStore;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of movies, as far as the site has found them out. All are read at once, and where
 * they do not come soon, there are none.
 *
 * <p>Safe for use by any number of threads.
 */
public final class Pictures {
  private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);

  /** Large enough for a movie alone on a screen. */
  private static final String SIZE = "/w342";

  private final PosterStore posters;
  private final StoreTime time;
  private final Clock clock;

  /**
   * Reads from a store.
   *
   * @param time that they are waited for
   */
  public Pictures(PosterStore posters, StoreTime time, Clock clock) {
    this.posters = posters;
    this.time = time;
    this.clock = clock;
  }

  /** The same list with its pictures. */
  public ShownList in(ShownList list) {
    List<Long> ids = list.movies().stream().map(ShownMovie::id).toList();
    try {
      Map<Long, PosterAddress> known = time.within(() -> posters.findAll(ids));
      return new ShownList(
          list.headline(), list.movies().stream().map(movie -> in(movie, known)).toList());
    } catch (RuntimeException e) {
      LOG.warn("there are no pictures for now: {}", e.getClass().getName());
      return list;
    }
  }

  private ShownMovie in(ShownMovie movie, Map<Long, PosterAddress> known) {
    return Optional.ofNullable(known.get(movie.id()))
        .filter(address -> clock.instant().isBefore(address.validUntil()))
        .flatMap(PosterAddress::path)
        .map(path -> movie.with(URI.create(PosterAddress.IMAGES + SIZE + path)))
        .orElse(movie);
  }
}
