package dev.matinee.web.dashboard;

import dev.matinee.recommender.data.Item;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.event.EventKind;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.event.HistoryEvent;
import dev.matinee.store.feed.FeedChange;
import dev.matinee.store.feed.FeedReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the changes of all histories, each once, from the store's feed. With the counts, its
 * {@link #place} is all that a later one needs to go on. For one thread at a time, but for {@link
 * #missed}.
 */
final class FeedCounter {
  /** How far back a dashboard looks that has no history: as far as events are kept. */
  private static final Duration FIRST_LOOK = Duration.ofHours(1);

  private final ModelReference models;
  private final Counts counts;
  private final FeedReader feed;
  private boolean goesOn;
  private final AtomicLong missed = new AtomicLong();

  /**
   * How far the feed is counted.
   *
   * @param until all changes before are counted
   * @param known by their ids, when the changes happened that come by again
   * @param missed how many people changed more than their rows kept until they were read
   */
  record Place(Instant until, Map<String, Instant> known, long missed) {}

  /** Begins where an earlier one ended; without one, an hour back. */
  FeedCounter(
      HistoryStore histories,
      ModelReference models,
      Counts counts,
      Optional<Place> earlier,
      Instant now) {
    this.models = models;
    this.counts = counts;
    Place from = earlier.orElse(new Place(now.minus(FIRST_LOOK), Map.of(), 0));
    Instant oldest = now.minus(Counts.LIFE);
    Instant start = from.until().isBefore(oldest) ? oldest : from.until();
    feed = new FeedReader(histories, start, from.known(), entry -> true);
    goesOn = earlier.isPresent();
    missed.set(from.missed());
  }

  /**
   * Counts what happened since the last look.
   *
   * @throws dev.matinee.store.StoreUnavailableException if the store does not answer; what came is
   *     counted, and comes no second time
   */
  void read(Instant now) {
    feed.read(now, this::count);
    goesOn = true;
  }

  /** How many people changed more than their rows kept until they were read. */
  long missed() {
    return missed.get();
  }

  Place place() {
    return new Place(feed.position(), feed.known(), missed.get());
  }

  private void count(FeedChange change) {
    if (change.gap() && goesOn) {
      missed.incrementAndGet();
    }
    change.events().forEach(this::count);
  }

  private void count(HistoryEvent event) {
    Instant time = event.time();
    counts.add(time, SeriesName.KIND + event.kind().label(), 1);
    if (event.source() == EventSource.IMPORT) {
      counts.add(time, SeriesName.IMPORTS, 1);
    }
    if (event.kind() == EventKind.RATED && event.movieId().isPresent()) {
      counts.add(time, SeriesName.RATED_BY + event.source().label(), 1);
      long movie = event.movieId().getAsLong();
      counts.addMovie(time, MovieCount.RATED, movie);
      genres(movie).forEach(genre -> counts.add(time, SeriesName.GENRE + genre, 1));
    }
  }

  private List<String> genres(long movie) {
    return models
        .find()
        .flatMap(model -> model.catalogue().find(movie))
        .map(Item::genres)
        .orElse(List.of());
  }
}
