package dev.matinee.evaluation.group;

import dev.matinee.evaluation.ConfidenceInterval;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The mean of a quantity over groups.
 *
 * @param mean 0 where there are no groups
 * @param interval of the mean, as if groups had no users in common
 * @param groups over how many
 */
public record GroupFigure(double mean, ConfidenceInterval interval, int groups) {
  static GroupFigure of(double... values) {
    return new GroupFigure(
        values.length == 0 ? 0 : StatUtils.mean(values),
        ConfidenceInterval.ofMean(values),
        values.length);
  }
}
