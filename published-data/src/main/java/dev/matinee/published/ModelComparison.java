package dev.matinee.published;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A model beside the one that was live, both trained and measured on the same ratings. Immutable.
 *
 * @param algorithm of the live one
 * @param settings of the live one
 * @param metrics of the live one, by name
 * @param metric what decides, per user
 * @param difference the mean over users, model less live one
 * @param low lower end of the 95 % interval of the mean difference
 * @param high upper end of it
 */
public record ModelComparison(
    String algorithm,
    String settings,
    Map<String, Double> metrics,
    String metric,
    double difference,
    double low,
    double high) {
  public ModelComparison {
    SortedMap<String, Double> sorted = new TreeMap<>(metrics);
    metrics = Collections.unmodifiableSortedMap(sorted);
  }

  /** {@return whether the model is worse by more than chance: the whole interval is below 0} */
  @JsonIgnore
  public boolean isWorse() {
    return high < 0;
  }

  /** {@return the difference for people: {@code ndcg +0.0123 [-0.0010, +0.0256] against ease}} */
  public String text() {
    return String.format(
        Locale.ROOT,
        "%s %+.4f [%+.4f, %+.4f] against %s",
        metric,
        difference,
        low,
        high,
        algorithm);
  }
}
