package dev.matinee.evaluation.metric;

import dev.matinee.recommender.ItemTags;
import java.util.Collection;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * How far the genres of a list are from the genres that a person likes: the Kullback-Leibler
 * divergence, in nats,
 *
 * <pre>
 *   C = sum over genres g of p(g) ln(p(g) / q'(g)),   q' = 0.99 q + 0.01 p
 * </pre>
 *
 * where p is the distribution of the genres over the items that the person likes in the training
 * set, q that over the items of the list, and the genres of one item share its weight equally. 0
 * for a list with the same shares, at most {@code ln 100} = 4.6; lower is better.
 *
 * <p>Source: H. Steck (2018), doi 10.1145/3240323.3240372, with its alpha of 0.01, and each item of
 * the history and of the list weighing the same.
 */
public final class GenreCalibration {
  private static final double ALPHA = 0.01;

  private GenreCalibration() {}

  /** The share of each genre among items; empty where none of them has a genre. */
  public static Map<String, Double> distribution(Collection<Long> items, ItemTags genres) {
    Map<String, Double> shares = new TreeMap<>();
    int tagged = 0;
    for (long item : items) {
      Collection<String> own = genres.of(item);
      own.forEach(genre -> shares.merge(genre, 1.0 / own.size(), Double::sum));
      tagged += own.isEmpty() ? 0 : 1;
    }
    double all = tagged;
    shares.replaceAll((genre, share) -> share / all);
    return shares;
  }

  /**
   * The divergence of a list.
   *
   * @param liked the distribution that the person likes
   * @param listed the distribution of the list
   * @return empty where one of them is empty
   */
  public static OptionalDouble of(Map<String, Double> liked, Map<String, Double> listed) {
    if (liked.isEmpty() || listed.isEmpty()) {
      return OptionalDouble.empty();
    }
    double divergence = 0;
    for (Map.Entry<String, Double> genre : liked.entrySet()) {
      double wanted = genre.getValue();
      double shown = (1 - ALPHA) * listed.getOrDefault(genre.getKey(), 0.0) + ALPHA * wanted;
      divergence += wanted * Math.log(wanted / shown);
    }
    // Rounding can make the divergence of equal distributions a hair less than nothing.
    return OptionalDouble.of(Math.max(0, divergence));
  }
}
