package dev.matinee.serving.list;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.History;
import dev.matinee.store.MovieOrigin;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.SavedMovies;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The movies that a person saved for later, with how well they suit. A list leaves them out, so
 * that this is computed for the request.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Watchlist {
  private final Map<Long, RecommendedMovie> ranked;
  private final SavedMovies saved;
  private final LiveModel model;

  private Watchlist(LiveModel model, History history) {
    this.model = model;
    saved = history.saved();
    ranked = SuitedMovies.of(model, history, saved.times().keySet());
  }

  /** {@return the watchlist in a history, by a model} */
  public static Watchlist of(LiveModel model, History history) {
    return new Watchlist(model, history);
  }

  /**
   * A movie of a watchlist.
   *
   * @param movie without score and reason where the model does not rank it, or where it was rated
   *     or watched before
   * @param savedAt when it was saved
   */
  public record Entry(RecommendedMovie movie, Instant savedAt) {
    /** Whether the model ranks it. */
    public boolean isRanked() {
      return movie.origin() != MovieOrigin.UNKNOWN;
    }
  }

  /** {@return how many movies} */
  public int size() {
    return saved.size();
  }

  /** {@return the movie that suits best first; those that are not ranked last, the latest first} */
  public List<Entry> bestFirst() {
    Map<Long, Entry> entries = new LinkedHashMap<>();
    ranked.forEach((id, movie) -> entries.put(id, entry(id)));
    saved.latestFirst().forEach(id -> entries.putIfAbsent(id, entry(id)));
    return List.copyOf(entries.values());
  }

  /** {@return the movie that was saved last first} */
  public List<Entry> latestFirst() {
    return saved.latestFirst().stream().map(this::entry).toList();
  }

  private Entry entry(long id) {
    RecommendedMovie movie =
        Optional.ofNullable(ranked.get(id))
            .orElseGet(() -> SuitedMovies.unranked(model.catalogue().get(id)));
    return new Entry(movie, saved.savedAt(id).orElseThrow());
  }
}
