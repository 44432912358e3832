package dev.matinee.web.poster;

import dev.matinee.store.PosterAddress;
import dev.matinee.store.PosterStore;
import dev.matinee.web.http.BoundedCache;
import dev.matinee.web.movie.Picture;
import dev.matinee.web.movie.Pictures;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures of movies, remembered in memory. What is not known is found out in the background,
 * from the store or else from TMDB, and is there for a later page; a page never waits, and what
 * fails is just not known. Where too many movies wait, more are left out. Safe for use by any
 * number of threads.
 */
public final class MoviePictures implements Pictures {
  private static final Logger LOG = LoggerFactory.getLogger(MoviePictures.class);
  private static final int AT_ONCE = 4;
  private static final int BATCH = 8;
  private static final int MAX_WAITING = 2_000;
  private static final int MAX_KNOWN = 50_000;
  private static final Duration IDLE = Duration.ofDays(7);
  private static final long STOP_SECONDS = 5;

  private final Tmdb tmdb;
  private final LongFunction<OptionalLong> tmdbIds;
  private final PosterStore store;
  private final Clock clock;
  private final PictureLookup lookup;
  private final BoundedCache<Long, CachedPoster> known =
      new BoundedCache<>(Long.class, CachedPoster.class, MAX_KNOWN, IDLE);
  private final Set<Long> waiting = ConcurrentHashMap.newKeySet();
  private final BlockingQueue<Long> queue = new ArrayBlockingQueue<>(MAX_WAITING);
  private final ExecutorService workers =
      Executors.newFixedThreadPool(AT_ONCE, MoviePictures::thread);

  /**
   * Begins to work.
   *
   * @param access to TMDB
   * @param tmdbIds the number of a movie at TMDB, where it is known; asked often
   * @param store stays open until after {@link #close}
   */
  public MoviePictures(
      Tmdb tmdb,
      PacedTmdb access,
      LongFunction<OptionalLong> tmdbIds,
      PosterStore store,
      Clock clock) {
    this.tmdb = tmdb;
    this.tmdbIds = tmdbIds;
    this.store = store;
    this.clock = clock;
    lookup = new PictureLookup(access, store, clock);
    for (int worker = 0; worker < AT_ONCE; worker++) {
      workers.execute(this::work);
    }
  }

  @Override
  public Optional<Picture> find(long movieId) {
    if (tmdbIds.apply(movieId).isEmpty()) {
      return Optional.empty();
    }
    Optional<CachedPoster> now = known.find(movieId).filter(what -> what.isValid(clock.instant()));
    if (now.isEmpty()) {
      want(movieId);
    }
    return now.flatMap(CachedPoster::path).map(path -> new Picture(tmdb.images(), path));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "pictures");
    thread.setDaemon(true);
    return thread;
  }

  private void want(long movieId) {
    if (waiting.add(movieId) && !queue.offer(movieId)) {
      waiting.remove(movieId);
    }
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        List<Long> movies = new ArrayList<>(List.of(queue.take()));
        queue.drainTo(movies, BATCH - 1);
        findOut(movies);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void findOut(List<Long> movies) throws InterruptedException {
    try {
      Map<Long, PosterAddress> stored = store.findAll(movies);
      for (long movie : movies) {
        known.put(movie, findOut(movie, Optional.ofNullable(stored.get(movie))));
      }
    } catch (RuntimeException e) {
      LOG.debug("pictures were not found out", e);
      movies.forEach(movie -> known.put(movie, lookup.nothing()));
    } finally {
      waiting.removeAll(movies);
    }
  }

  private CachedPoster findOut(long movie, Optional<PosterAddress> stored)
      throws InterruptedException {
    Optional<CachedPoster> kept =
        stored.map(CachedPoster::of).filter(what -> what.isValid(clock.instant()));
    if (kept.isPresent()) {
      return kept.get();
    }
    OptionalLong tmdbId = tmdbIds.apply(movie);
    return tmdbId.isPresent() ? lookup.ask(movie, tmdbId.getAsLong()) : lookup.nothing();
  }

  /** Stops at once; what still waits is asked for again by the next page that shows it. */
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a lookup of a picture does not end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    known.close();
  }
}
