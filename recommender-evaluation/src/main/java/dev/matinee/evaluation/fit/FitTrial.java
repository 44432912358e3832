package dev.matinee.evaluation.fit;

import dev.matinee.recommender.EaseConfig;
import java.util.List;

/**
 * Settings that were tried.
 *
 * @param config the settings
 * @param ndcg the mean NDCG of lists of ten, by split
 * @param gain the product over the kinds of splits (random, temporal) of the mean NDCG, in parts of
 *     that of the settings before; 1 is as good
 * @param standardError of the gain, by users who were measured on both
 * @param kept whether the settings replaced those before: the gain is above 1 by more than its
 *     standard error, and the highest of its round
 */
public record FitTrial(
    EaseConfig config, List<Double> ndcg, double gain, double standardError, boolean kept) {
  public FitTrial {
    ndcg = List.copyOf(ndcg);
  }
}
