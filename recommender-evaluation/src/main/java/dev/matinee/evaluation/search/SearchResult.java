package dev.matinee.evaluation.search;

import dev.matinee.recommender.UserKnnConfig;
import java.util.List;

/**
 * What a search found.
 *
 * @param goal by name
 * @param start the settings that it began with
 * @param startFigures their figures, by split
 * @param best the best settings
 * @param bestFigures their figures, by split
 * @param gain the mean over the splits of how much better the best ones are; 1 is no better
 * @param trials everything that was tried, in order: how flat the optimum is
 */
public record SearchResult(
    String goal,
    UserKnnConfig start,
    List<Double> startFigures,
    UserKnnConfig best,
    List<Double> bestFigures,
    double gain,
    List<Trial> trials) {
  public SearchResult {
    startFigures = List.copyOf(startFigures);
    bestFigures = List.copyOf(bestFigures);
    trials = List.copyOf(trials);
  }
}
