package dev.matinee.serving.algorithm;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RecommenderException;
import java.util.Map;
import java.util.Optional;

/**
 * What a site makes people's lists by: what it is told, else the algorithm of a published model,
 * else {@link Algorithms#standard}.
 */
public final class ChosenAlgorithm {
  /** The environment variable that names another. */
  public static final String VARIABLE = "MATINEE_ALGORITHM";

  private ChosenAlgorithm() {}

  /**
   * {@return the algorithm that an environment names; empty where it names none}
   *
   * @throws IllegalArgumentException with the name, the value and what is allowed
   */
  public static Optional<Algorithm> of(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(VARIABLE))
        .filter(value -> !value.isBlank())
        .map(value -> of(VARIABLE, value));
  }

  /**
   * {@return the algorithm with a name}
   *
   * @param setting the option or variable that names it
   * @param value such as {@code ease}
   * @throws IllegalArgumentException with the setting, the value and what is allowed
   */
  public static Algorithm of(String setting, String value) {
    try {
      return Algorithms.named(value);
    } catch (RecommenderException e) {
      throw new IllegalArgumentException(setting + ": " + e.getMessage(), e);
    }
  }
}
