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
 * @param prediction how ratings are predicted
 * @param minSupport how many neighbours must know an item before a match is shown, 1 or more
 * @param quorum how many neighbours must know an item before it is listed
 */
public record UserKnnConfig(
    String name,
    NeighbourhoodConfig rankingNeighbourhood,
    Ranking ranking,
    PredictionConfig prediction,
    int minSupport,
    Quorum quorum) {
  /**
   * Checks the settings.
   *
   * @throws RecommenderException if {@code minSupport} is below 1
   */
  public UserKnnConfig {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(rankingNeighbourhood, "rankingNeighbourhood");
    Objects.requireNonNull(ranking, "ranking");
    Objects.requireNonNull(prediction, "prediction");
    Objects.requireNonNull(quorum, "quorum");
    if (minSupport < 1) {
      throw new RecommenderException("minSupport must be 1 or more, got " + minSupport);
    }
  }

  /**
   * {@return the same settings with another neighbourhood}
   *
   * @param other whose votes order a list
   */
  public UserKnnConfig with(NeighbourhoodConfig other) {
    return new UserKnnConfig(name, other, ranking, prediction, minSupport, quorum);
  }

  /**
   * {@return the same settings with another ranking}
   *
   * @param other how the votes are counted
   */
  public UserKnnConfig with(Ranking other) {
    return new UserKnnConfig(name, rankingNeighbourhood, other, prediction, minSupport, quorum);
  }

  /**
   * {@return the same settings with another prediction}
   *
   * @param other how ratings are predicted
   */
  public UserKnnConfig with(PredictionConfig other) {
    return new UserKnnConfig(name, rankingNeighbourhood, ranking, other, minSupport, quorum);
  }

  /**
   * {@return the same settings with another quorum}
   *
   * @param other how many neighbours must know an item before it is listed
   */
  public UserKnnConfig with(Quorum other) {
    return new UserKnnConfig(name, rankingNeighbourhood, ranking, prediction, minSupport, other);
  }
}
