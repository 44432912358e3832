package dev.matinee.evaluation.search;

import java.util.List;

/**
 * One value that was tried with all other settings as they were then.
 *
 * @param round from 1
 * @param dimension by name
 * @param value by label
 * @param figures of the goal, by split
 * @param gain the mean over the splits of how much better than the start it is; above 1 is better
 * @param kept whether it was the best value of the dimension
 */
public record Trial(
    int round, String dimension, String value, List<Double> figures, double gain, boolean kept) {
  public Trial {
    figures = List.copyOf(figures);
  }
}
