package dev.matinee.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A person's recommendations in rank order, and what they were computed from.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param userId whose list it is
 * @param historyVersion the version of the history that it was computed from
 * @param modelVersion the model that computed it: the data, the algorithm and its settings
 * @param knowsOthersUntil until when it knows what other people rated, to the millisecond
 * @param computedAt when, to the millisecond
 * @param movies best first, at most {@value #MAX_MOVIES}; empty while they are packed
 * @param saved movies that the person saved for later, which are none of the list, in the order of
 *     their places; at most {@value #MAX_SAVED}; empty while they are packed
 * @param packed the movies as a store keeps them, where they were packed; what reads lists to
 *     people unpacks them
 */
public record RecommendationList(
    UserId userId,
    long historyVersion,
    String modelVersion,
    Instant knowsOthersUntil,
    Instant computedAt,
    List<RecommendedMovie> movies,
    List<PlacedMovie> saved,
    Optional<PackedMovies> packed) {
  /** The length of the longest list. */
  public static final int MAX_MOVIES = 240;

  /** How many saved movies are told of, so that the longest list fits into one item. */
  public static final int MAX_SAVED = 60;

  public RecommendationList {
    if (historyVersion < 0) {
      throw new IllegalArgumentException("historyVersion must be 0 or more, got " + historyVersion);
    }
    knowsOthersUntil = Instant.ofEpochMilli(knowsOthersUntil.toEpochMilli());
    computedAt = Instant.ofEpochMilli(computedAt.toEpochMilli());
    movies = List.copyOf(movies);
    if (movies.size() > MAX_MOVIES) {
      throw new IllegalArgumentException(
          "a list holds at most " + MAX_MOVIES + " films, not " + movies.size());
    }
    saved = saved.stream().sorted(Comparator.comparingInt(PlacedMovie::place)).toList();
    if (saved.size() > MAX_SAVED) {
      throw new IllegalArgumentException(
          "a list tells of at most " + MAX_SAVED + " saved films, not " + saved.size());
    }
    if (packed.isPresent() && movies.size() + saved.size() > 0) {
      throw new IllegalArgumentException(
          "a packed list holds no films beside, not " + (movies.size() + saved.size()));
    }
  }

  /** A list that is not packed. */
  public RecommendationList(
      UserId userId,
      long historyVersion,
      String modelVersion,
      Instant knowsOthersUntil,
      Instant computedAt,
      List<RecommendedMovie> movies) {
    this(
        userId,
        historyVersion,
        modelVersion,
        knowsOthersUntil,
        computedAt,
        movies,
        List.of(),
        Optional.empty());
  }

  /** A list that knows the ratings of others until it was computed. */
  public RecommendationList(
      UserId userId,
      long historyVersion,
      String modelVersion,
      Instant computedAt,
      List<RecommendedMovie> movies) {
    this(userId, historyVersion, modelVersion, computedAt, computedAt, movies);
  }

  /** Whether this is the list of a history and a model. */
  public boolean isFor(long historyVersion, String modelVersion) {
    return this.historyVersion == historyVersion && this.modelVersion.equals(modelVersion);
  }

  /** The same list with its movies packed. */
  public RecommendationList with(PackedMovies movies) {
    return new RecommendationList(
        userId,
        historyVersion,
        modelVersion,
        knowsOthersUntil,
        computedAt,
        List.of(),
        List.of(),
        Optional.of(movies));
  }

  /** The same list with movies: those that were packed, or some of its own. */
  public RecommendationList with(List<RecommendedMovie> some) {
    return with(some, saved);
  }

  /** The same list with movies, and with those that its owner saved for later. */
  public RecommendationList with(List<RecommendedMovie> some, List<PlacedMovie> saved) {
    return new RecommendationList(
        userId,
        historyVersion,
        modelVersion,
        knowsOthersUntil,
        computedAt,
        some,
        saved,
        Optional.empty());
  }

  /**
   * The movies together with those that were saved for later, best first: what the list would be if
   * nothing had been saved.
   */
  public List<RecommendedMovie> moviesWithSaved() {
    List<RecommendedMovie> all = new ArrayList<>(movies);
    // By rising places, so that each is put where it is in the whole.
    saved.forEach(one -> all.add(Math.min(one.place(), all.size()), one.movie()));
    return List.copyOf(all.subList(0, Math.min(MAX_MOVIES, all.size())));
  }

  /**
   * Names this list among all that its owner ever had: the version of the history and the epoch
   * millisecond of the computation, as in {@code 7.1764422000123}. The event of a change says by it
   * which list led to the change.
   */
  public String id() {
    return historyVersion + "." + computedAt.toEpochMilli();
  }
}
