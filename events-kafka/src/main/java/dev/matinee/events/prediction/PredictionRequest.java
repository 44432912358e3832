package dev.matinee.events.prediction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What somebody wants predicted. Immutable; safe for use by any number of threads.
 *
 * @param id unique among requests; the answer has it
 * @param person a user of the data set, or an account or a guest of the site; empty for somebody
 *     whose profile is in the request
 * @param ratings the profile: stars by movie
 * @param excluded the profile: movies that are not to be recommended
 * @param movies which to predict the ratings of; empty for the best of all
 * @param count how many of the best, 1 to {@value #MAX_COUNT}
 */
public record PredictionRequest(
    String id,
    Optional<String> person,
    Map<Long, Double> ratings,
    Set<Long> excluded,
    List<Long> movies,
    int count) {
  /** The most movies of one answer. */
  public static final int MAX_COUNT = 240;

  /** What a request without a number gets. */
  public static final int USUAL_COUNT = 10;

  /**
   * @throws IllegalArgumentException if it asks for too much, or names no person; the message says
   *     what is allowed
   */
  public PredictionRequest {
    ratings = Map.copyOf(new TreeMap<>(ratings));
    excluded = Set.copyOf(new TreeSet<>(excluded));
    movies = List.copyOf(movies);
    if (id.isBlank()) {
      throw new IllegalArgumentException("id must not be empty");
    }
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException(
          "count must be between 1 and " + MAX_COUNT + ", got " + count);
    }
    if (movies.size() > MAX_COUNT) {
      throw new IllegalArgumentException(
          "movies must be at most " + MAX_COUNT + ", got " + movies.size());
    }
    if (person.isPresent() && !(ratings.isEmpty() && excluded.isEmpty())) {
      throw new IllegalArgumentException("either person or profile must be given");
    }
  }

  /** {@return the best movies for a person} */
  public static PredictionRequest best(String person, int count) {
    return new PredictionRequest(
        randomId(), Optional.of(person), Map.of(), Set.of(), List.of(), count);
  }

  /** {@return what a person would rate movies} */
  public static PredictionRequest of(String person, List<Long> movies) {
    return new PredictionRequest(
        randomId(), Optional.of(person), Map.of(), Set.of(), movies, USUAL_COUNT);
  }

  /** {@return the best movies for somebody who rated these} */
  public static PredictionRequest best(Map<Long, Double> ratings, int count) {
    return new PredictionRequest(randomId(), Optional.empty(), ratings, Set.of(), List.of(), count);
  }

  private static String randomId() {
    return UUID.randomUUID().toString();
  }
}
