package dev.matinee.evaluation.fit;

import dev.matinee.recommender.EaseConfig;
import java.util.List;

/**
 * What a fit chose, and what it tried.
 *
 * @param protocol how settings were compared, in words
 * @param splits the names of the splits
 * @param start the settings that it began with
 * @param startNdcg their mean NDCG of lists of ten, by split
 * @param config the settings that were chosen
 * @param trials in their order
 * @param seconds on the clock
 */
public record FitResult(
    String protocol,
    List<String> splits,
    EaseConfig start,
    List<Double> startNdcg,
    EaseConfig config,
    List<FitTrial> trials,
    double seconds) {
  public FitResult {
    splits = List.copyOf(splits);
    startNdcg = List.copyOf(startNdcg);
    trials = List.copyOf(trials);
  }
}
