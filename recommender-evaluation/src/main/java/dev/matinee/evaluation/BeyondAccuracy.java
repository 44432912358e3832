package dev.matinee.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the lists of an algorithm are like, whether or not they find anything. Means are over the
 * measured lists, and over the folds for what all lists make together.
 *
 * @param catalogueCoverage see {@link Exposure#coverage}: higher shows more of the catalogue
 * @param gini see {@link Exposure#gini}: lower divides the places more evenly
 * @param meanPopularity see {@link ListMetrics#meanPopularity}: lower is less known
 * @param medians see {@link Exposure#median}: {@code raters} of the listed items in the training
 *     set, and {@code year} in which they came out, where that is known of any
 * @param novelty see {@link ListMetrics#novelty}, in bits: higher is less known
 * @param diversity see {@link ListMetrics#diversity}, over the lists of two items and more: {@code
 *     likers} by who likes an item in the training set, and {@code genres} where items have any
 */
public record BeyondAccuracy(
    double catalogueCoverage,
    double gini,
    double meanPopularity,
    Map<String, Double> medians,
    double novelty,
    Map<String, Double> diversity) {
  public BeyondAccuracy {
    medians = Collections.unmodifiableMap(new TreeMap<>(medians));
    diversity = Collections.unmodifiableMap(new TreeMap<>(diversity));
  }
}
