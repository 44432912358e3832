package dev.matinee.store;

import dev.matinee.store.event.HistoryEvent;
import dev.matinee.store.event.RecentEvents;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a person told Matinee of the movies they watched or want to. One item holds it all, so that
 * one read gives the whole profile and one conditional write keeps it consistent.
 *
 * <p>Two histories are equal if they say the same at the same version; how that came about, which
 * the events tell, is left out. Immutable; safe for use by any number of threads.
 *
 * @param userId whose history it is
 * @param version 0 for a person who told nothing yet; every change raises it by one
 * @param ratings by movie
 * @param watched movies watched without a rating
 * @param hidden movies that the person does not want to see
 * @param saved movies that the person wants to see later; rated and watched ones may be among them
 * @param genres that the person prefers, in the data set's vocabulary; at most {@value #MAX_GENRES}
 * @param events the latest changes
 */
public record History(
    UserId userId,
    long version,
    Map<Long, RatedMovie> ratings,
    Set<Long> watched,
    Set<Long> hidden,
    SavedMovies saved,
    Set<String> genres,
    RecentEvents events) {
  /** The largest number of movies in one history. */
  public static final int MAX_ENTRIES = 10_000;

  /** More than any data set has. */
  public static final int MAX_GENRES = 100;

  /**
   * @throws HistoryFullException above {@link #MAX_ENTRIES} movies
   * @throws IllegalArgumentException above {@link #MAX_GENRES} genres, or if the version is below 0
   */
  public History {
    if (version < 0) {
      throw new IllegalArgumentException("version must be 0 or more, got " + version);
    }
    ratings = Collections.unmodifiableMap(new TreeMap<>(ratings));
    watched = Collections.unmodifiableSet(new TreeSet<>(watched));
    hidden = Collections.unmodifiableSet(new TreeSet<>(hidden));
    genres = Collections.unmodifiableSet(new TreeSet<>(genres));
    if (genres.size() > MAX_GENRES) {
      throw new IllegalArgumentException(
          "genres must be at most " + MAX_GENRES + ", got " + genres.size());
    }
    int entries = ratings.size() + watched.size() + hidden.size() + saved.size();
    if (entries > MAX_ENTRIES) {
      throw new HistoryFullException(entries);
    }
  }

  /** A history without saved movies and events. */
  public History(
      UserId userId,
      long version,
      Map<Long, RatedMovie> ratings,
      Set<Long> watched,
      Set<Long> hidden,
      Set<String> genres) {
    this(userId, version, ratings, watched, hidden, SavedMovies.NONE, genres, RecentEvents.NONE);
  }

  /** The history of a person who told nothing yet. */
  public static History empty(UserId userId) {
    return new History(userId, 0, Map.of(), Set.of(), Set.of(), Set.of());
  }

  /** With a rating; the movie is then neither just watched, hidden nor saved. */
  public History rate(long movieId, RatedMovie rating) {
    Map<Long, RatedMovie> changed = new TreeMap<>(ratings);
    changed.put(movieId, rating);
    return next(
        changed, without(watched, movieId), without(hidden, movieId), saved.without(movieId));
  }

  /** With a movie watched and not rated; it is then neither hidden nor saved. */
  public History watch(long movieId) {
    return next(
        withoutRating(movieId),
        with(watched, movieId),
        without(hidden, movieId),
        saved.without(movieId));
  }

  /** With a movie that is not to be recommended, nor saved; a rating of it stays. */
  public History hide(long movieId) {
    return next(ratings, watched, with(hidden, movieId), saved.without(movieId));
  }

  /**
   * With a movie saved for later, which is then not hidden; that it was rated or watched stays, for
   * it may be seen again. One that is saved already keeps its time.
   *
   * @param time when it is saved
   */
  public History save(long movieId, Instant time) {
    SavedMovies more = saved.contains(movieId) ? saved : saved.with(movieId, time);
    return next(ratings, watched, without(hidden, movieId), more);
  }

  /** Without the rating of a movie. */
  public History unrate(long movieId) {
    return next(withoutRating(movieId), watched, hidden, saved);
  }

  /** Without the note that a movie was watched. */
  public History unwatch(long movieId) {
    return next(ratings, without(watched, movieId), hidden, saved);
  }

  /** With a movie that may be recommended again. */
  public History unhide(long movieId) {
    return next(ratings, watched, without(hidden, movieId), saved);
  }

  /** Without a movie among those saved for later. */
  public History unsave(long movieId) {
    return next(ratings, watched, hidden, saved.without(movieId));
  }

  /** With other preferred genres than before. */
  public History prefer(Set<String> preferred) {
    return new History(userId, version + 1, ratings, watched, hidden, saved, preferred, events);
  }

  /** What is said of a movie. */
  public MovieMark mark(long movieId) {
    return new MovieMark(
        Optional.ofNullable(ratings.get(movieId)),
        watched.contains(movieId),
        hidden.contains(movieId),
        saved.savedAt(movieId));
  }

  /** Whether anything is said of a movie. */
  public boolean knows(long movieId) {
    return !mark(movieId).isNone();
  }

  /** With this said of a movie, and nothing else. */
  public History withMark(long movieId, MovieMark mark) {
    Map<Long, RatedMovie> rated = withoutRating(movieId);
    mark.rating().ifPresent(rating -> rated.put(movieId, rating));
    return next(
        rated,
        mark.watched() ? with(watched, movieId) : without(watched, movieId),
        mark.hidden() ? with(hidden, movieId) : without(hidden, movieId),
        mark.savedAt()
            .map(time -> saved.with(movieId, time))
            .orElseGet(() -> saved.without(movieId)));
  }

  /** The same of somebody who saved nothing elsewhere. */
  public History merge(
      Map<Long, RatedMovie> otherRatings,
      Set<Long> otherWatched,
      Set<Long> otherHidden,
      Set<String> otherGenres) {
    return merge(otherRatings, otherWatched, otherHidden, SavedMovies.NONE, otherGenres);
  }

  /**
   * With what the person said elsewhere, as one step: by movie the later rating counts; a movie is
   * just watched where it is not rated, and hidden where neither is known and it is not saved. A
   * movie that gets another rating, or is newly noted as watched, is no longer saved; one that was
   * saved elsewhere is saved where this history holds it neither as rated, watched nor hidden.
   *
   * @throws HistoryFullException above {@link #MAX_ENTRIES} movies
   */
  public History merge(
      Map<Long, RatedMovie> otherRatings,
      Set<Long> otherWatched,
      Set<Long> otherHidden,
      SavedMovies otherSaved,
      Set<String> otherGenres) {
    Map<Long, RatedMovie> rated = new TreeMap<>(ratings);
    otherRatings.forEach((movie, rating) -> rated.merge(movie, rating, History::later));
    Set<Long> seen = union(watched, otherWatched);
    seen.removeAll(rated.keySet());
    SavedMovies stillSaved =
        saved.where(
            movie ->
                Objects.equals(ratings.get(movie), rated.get(movie))
                    && watched.contains(movie) == seen.contains(movie));
    SavedMovies wanted = stillSaved.withAll(otherSaved.where(this::leavesOpen));
    Set<Long> unwanted = new TreeSet<>(otherHidden);
    unwanted.removeAll(rated.keySet());
    unwanted.removeAll(seen);
    unwanted.removeAll(wanted.times().keySet());
    return new History(
        userId,
        version + 1,
        rated,
        seen,
        union(hidden, unwanted),
        wanted,
        union(genres, otherGenres),
        events);
  }

  private boolean leavesOpen(long movieId) {
    return !ratings.containsKey(movieId) && !watched.contains(movieId) && !hidden.contains(movieId);
  }

  /** The same, with one more event. */
  public History with(HistoryEvent event) {
    return new History(
        userId, version, ratings, watched, hidden, saved, genres, events.with(event));
  }

  /** Whether another history says the same of all movies and genres, at any version. */
  public boolean saysTheSameAs(History other) {
    return ratings.equals(other.ratings)
        && watched.equals(other.watched)
        && hidden.equals(other.hidden)
        && saved.equals(other.saved)
        && genres.equals(other.genres);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof History that
        && userId.equals(that.userId)
        && version == that.version
        && saysTheSameAs(that);
  }

  @Override
  public int hashCode() {
    return Objects.hash(userId, version, ratings, watched, hidden, saved, genres);
  }

  private static RatedMovie later(RatedMovie one, RatedMovie other) {
    return other.ratedAt().isBefore(one.ratedAt()) ? one : other;
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    Set<T> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  private History next(
      Map<Long, RatedMovie> ratings, Set<Long> watched, Set<Long> hidden, SavedMovies saved) {
    return new History(userId, version + 1, ratings, watched, hidden, saved, genres, events);
  }

  private Map<Long, RatedMovie> withoutRating(long movieId) {
    Map<Long, RatedMovie> changed = new TreeMap<>(ratings);
    changed.remove(movieId);
    return changed;
  }

  private static Set<Long> with(Set<Long> movies, long movieId) {
    Set<Long> changed = new TreeSet<>(movies);
    changed.add(movieId);
    return changed;
  }

  private static Set<Long> without(Set<Long> movies, long movieId) {
    Set<Long> changed = new TreeSet<>(movies);
    changed.remove(movieId);
    return changed;
  }
}
