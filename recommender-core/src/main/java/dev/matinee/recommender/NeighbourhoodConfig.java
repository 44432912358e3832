package dev.matinee.recommender;

import java.util.Objects;

/**
 * Which users count as neighbours of a person, and how much.
 *
 * <p>The weight of a neighbour is {@code g(n) |s|^(q-1) s} with the similarity {@code s}, its
 * {@link Significance} {@code g} and the amplification {@code q}. Only users with a positive weight
 * are neighbours; ties go to the lower user id.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param similarity of two users
 * @param significance trust in a similarity by the number of co-rated items
 * @param amplification q, at least 1; above 1 it favours the most similar (Breese, Heckerman and
 *     Kadie 1998)
 * @param size how many neighbours at most, 1 to 10000
 */
public record NeighbourhoodConfig(
    Similarity similarity, Significance significance, double amplification, int size) {
  private static final int MAX_SIZE = 10_000;
  private static final double MAX_AMPLIFICATION = 10;

  /**
   * Checks the settings.
   *
   * @throws RecommenderException if {@code amplification} is not between 1 and 10, or {@code size}
   *     not between 1 and 10000
   */
  public NeighbourhoodConfig {
    Objects.requireNonNull(similarity, "similarity");
    Objects.requireNonNull(significance, "significance");
    if (!(amplification >= 1 && amplification <= MAX_AMPLIFICATION)) {
      throw new RecommenderException(
          "amplification must be between 1 and 10, got " + amplification);
    }
    if (size < 1 || size > MAX_SIZE) {
      throw new RecommenderException("neighbours must be between 1 and 10000, got " + size);
    }
  }

  /**
   * {@return the weight of a neighbour}
   *
   * @param similarity the bare one
   * @param coRated the number of co-rated items
   */
  public double weigh(double similarity, int coRated) {
    double amplified =
        amplification == 1
            ? similarity
            : Math.signum(similarity) * Math.pow(Math.abs(similarity), amplification);
    return significance.factor(coRated) * amplified;
  }
}
