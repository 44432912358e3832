package dev.matinee.recommender.internal.linear;

/**
 * How alike the items of a head are by the weights of a linear model: {@code -P_ij / sqrt(P_ii
 * P_jj)}, which is {@code B_ij sqrt(P_jj / P_ii)}; -1 to 1.
 *
 * @param weights of the model
 */
public record PartialCorrelations(LinearWeights weights) implements HeadNeighbours.Similarity {
  @Override
  public double of(int place, int other) {
    double ratio = Math.sqrt(weights.precision(other) / weights.precision(place));
    return weights.get(place, other) * ratio;
  }
}
