package dev.matinee.recommender;

import java.util.Objects;

/**
 * The settings of a {@link UserKnn}. Ranking and prediction have their own, for what orders a list
 * well predicts ratings badly and the other way round.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param name of the algorithm, shown with its results
 * @param rankingNeighbourhood whose votes order a list
 * @param ranking how the votes are counted
 * @param predictionNeighbourhood the size is that of the most similar raters of one item
 * @param predictionDamping lambda in {@code b + sum w d / (lambda + sum |w|)}, 0 or more
 * @param baseline what ratings deviate from
 * @param minSupport how many neighbours must know an item before a match is shown, 1 or more
 * @param quorum how many neighbours must know an item before it is listed
 */
public record UserKnnConfig(
    String name,
    NeighbourhoodConfig rankingNeighbourhood,
    Ranking ranking,
    NeighbourhoodConfig predictionNeighbourhood,
    double predictionDamping,
    BaselineDamping baseline,
    int minSupport,
    Quorum quorum) {
  /**
   * Checks the settings.
   *
   * @throws RecommenderException if {@code predictionDamping} is negative or {@code minSupport}
   *     below 1
   */
  public UserKnnConfig {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(rankingNeighbourhood, "rankingNeighbourhood");
    Objects.requireNonNull(ranking, "ranking");
    Objects.requireNonNull(predictionNeighbourhood, "predictionNeighbourhood");
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(quorum, "quorum");
    if (!(predictionDamping >= 0 && predictionDamping < Double.POSITIVE_INFINITY)) {
      throw new RecommenderException(
          "predictionDamping must be 0 or more, got " + predictionDamping);
    }
    if (minSupport < 1) {
      throw new RecommenderException("minSupport must be 1 or more, got " + minSupport);
    }
  }

  /**
   * Settings without a quorum.
   *
   * @param name of the algorithm, shown with its results
   * @param rankingNeighbourhood whose votes order a list
   * @param ranking how the votes are counted
   * @param predictionNeighbourhood the size is that of the most similar raters of one item
   * @param predictionDamping lambda in {@code b + sum w d / (lambda + sum |w|)}, 0 or more
   * @param baseline what ratings deviate from
   * @param minSupport how many neighbours must know an item before a match is shown, 1 or more
   * @throws RecommenderException if {@code predictionDamping} is negative or {@code minSupport}
   *     below 1
   */
  public UserKnnConfig(
      String name,
      NeighbourhoodConfig rankingNeighbourhood,
      Ranking ranking,
      NeighbourhoodConfig predictionNeighbourhood,
      double predictionDamping,
      BaselineDamping baseline,
      int minSupport) {
    this(
        name,
        rankingNeighbourhood,
        ranking,
        predictionNeighbourhood,
        predictionDamping,
        baseline,
        minSupport,
        Quorum.NONE);
  }

  /**
   * {@return the same settings with another quorum}
   *
   * @param other how many neighbours must know an item before it is listed
   */
  public UserKnnConfig with(Quorum other) {
    return new UserKnnConfig(
        name,
        rankingNeighbourhood,
        ranking,
        predictionNeighbourhood,
        predictionDamping,
        baseline,
        minSupport,
        other);
  }
}
