package dev.matinee.serving.algorithm;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RecommenderException;
import java.util.Map;
import java.util.Optional;

/** What a site makes people's lists by: {@link Algorithms#standard} unless it is told otherwise. */
public final class ChosenAlgorithm {
  /** The environment variable that names another. */
  public static final String VARIABLE = "MATINEE_ALGORITHM";

  private ChosenAlgorithm() {}

  /**
   * {@return the algorithm that an environment names, or the standard one}
   *
   * @throws IllegalArgumentException with the name, the value and what is allowed
   */
  public static Algorithm of(Map<String, String> environment) {
    return Optional.ofNullable(environment.get(VARIABLE))
        .filter(value -> !value.isBlank())
        .map(value -> of(VARIABLE, value))
        .orElseGet(Algorithms::standard);
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
