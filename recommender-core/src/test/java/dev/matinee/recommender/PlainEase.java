package dev.matinee.recommender;

import dev.matinee.recommender.internal.algebra.PlainInverse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The linear item model written down from its definition, over maps and dense matrices of doubles.
 * Only what a rating counts while the model is trained is rounded, to 1/4096, as the library says
 * that it does; so what is left between the two is the rounding of weights to bytes.
 */
final class PlainEase {
  private static final double PLACES = 4096;

  private final Ratings ratings;
  private final RatingScale scale;
  private final ItemTags tags;
  private final EaseConfig config;
  private final Map<Long, Integer> raters = new TreeMap<>();
  private final List<Long> head;
  private final double[][] inverse;
  private final double[][] weights;

  PlainEase(Ratings ratings, ItemTags tags, EaseConfig config) {
    this.ratings = ratings;
    this.scale = ratings.scale();
    this.tags = tags;
    this.config = config;
    for (int at = 0; at < ratings.size(); at++) {
      raters.merge(ratings.item(at), 1, Integer::sum);
    }
    head =
        raters.keySet().stream()
            .filter(item -> raters.get(item) >= config.minRaters())
            .sorted(
                Comparator.<Long>comparingInt(item -> -raters.get(item))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(config.maxItems())
            .sorted()
            .toList();
    inverse = PlainInverse.of(regularised(head));
    weights = weights(inverse);
  }

  List<Long> head() {
    return head;
  }

  /**
   * The matrix of some items.
   *
   * @param items those of the head, and others, of which only the features count
   */
  private double[][] regularised(List<Long> items) {
    double[][] gram = new double[items.size()][items.size()];
    users().forEach(row -> addSquare(gram, row, 1, head));
    Map<String, Map<Long, Double>> pseudoUsers = new TreeMap<>();
    for (long item : items) {
      for (String feature : features(tags, item)) {
        pseudoUsers.computeIfAbsent(feature, name -> new TreeMap<>()).put(item, 1.0);
      }
    }
    pseudoUsers.values().forEach(row -> addSquare(gram, row, config.tagWeight(), items));
    for (int place = 0; place < gram.length; place++) {
      double seen = gram[place][place];
      gram[place][place] +=
          config.regularisation() + config.dropout() / (1 - config.dropout()) * seen;
    }
    return gram;
  }

  static Set<String> features(ItemTags tags, long item) {
    Set<String> features = new TreeSet<>();
    tags.of(item).forEach(tag -> features.add("tag " + tag));
    tags.yearOf(item).ifPresent(year -> features.add("years from " + (year - year % 5)));
    return features;
  }

  private Iterable<Map<Long, Double>> users() {
    Map<Long, Map<Long, Double>> users = new HashMap<>();
    for (int at = 0; at < ratings.size(); at++) {
      double value = Math.rint(PLACES * power(ratings.rating(at))) / PLACES;
      users.computeIfAbsent(ratings.user(at), user -> new HashMap<>()).put(ratings.item(at), value);
    }
    return users.values();
  }

  private void addSquare(double[][] gram, Map<Long, Double> row, double weight, List<Long> items) {
    row.forEach(
        (one, value) ->
            row.forEach(
                (other, otherValue) -> {
                  int place = items.indexOf(one);
                  int otherPlace = items.indexOf(other);
                  if (place >= 0 && otherPlace >= 0) {
                    gram[place][otherPlace] += weight * value * otherValue;
                  }
                }));
  }

  private static double[][] weights(double[][] inverse) {
    double[][] weights = new double[inverse.length][inverse.length];
    for (int row = 0; row < weights.length; row++) {
      for (int column = 0; column < weights.length; column++) {
        weights[row][column] = row == column ? 0 : -inverse[row][column] / inverse[column][column];
      }
    }
    return weights;
  }

  /** B_ij. */
  double weight(long rated, long item) {
    return weights[head.indexOf(rated)][head.indexOf(item)];
  }

  /**
   * What each rating of the head says of an item outside: its column of B where the item is one
   * more column without ratings, and 0.02 of the own entry of P for each feature that the two items
   * share.
   */
  Map<Long, Double> newWeights(long item) {
    List<Long> items = new ArrayList<>(head);
    items.add(item);
    int column = head.size();
    double[][] extended = PlainInverse.of(regularised(items));
    Map<Long, Double> ofRated = new TreeMap<>();
    for (int row = 0; row < column; row++) {
      Set<String> shared = features(tags, head.get(row));
      shared.retainAll(features(tags, item));
      double own = 0.02 * config.tagWeight() * shared.size() * inverse[row][row];
      ofRated.put(head.get(row), own - extended[row][column] / extended[column][column]);
    }
    return ofRated;
  }

  /** The score of an item outside of the head by its features. */
  double newScore(UserProfile person, Dials dials, long item) {
    Map<Long, Double> ofRated = newWeights(item);
    double sum = 0;
    for (Map.Entry<Long, Double> own : values(person).entrySet()) {
      sum += own.getValue() * ofRated.get(own.getKey());
    }
    double years = tags.yearOf(item).orElse(2000) - 2000;
    return Math.pow(1.2, dials.newer() * years / 10) * sum;
  }

  /** How far a weight may lie from its byte: half a step of its row, and the rounding of floats. */
  double weightTolerance(long rated) {
    double largest = 0;
    for (double weight : weights[head.indexOf(rated)]) {
      largest = Math.max(largest, Math.abs(weight));
    }
    return largest / 254 + 1e-5;
  }

  /** The score of an item of the head. */
  double score(UserProfile person, Dials dials, long item) {
    double sum = 0;
    for (Map.Entry<Long, Double> own : values(person).entrySet()) {
      sum += own.getValue() * weight(own.getKey(), item);
    }
    return focus(person, item) * factor(dials, item) * sum;
  }

  /** How far a score may lie from that of weights that are bytes. */
  double tolerance(UserProfile person, Dials dials, long item) {
    double sum = 0;
    for (Map.Entry<Long, Double> own : values(person).entrySet()) {
      sum += Math.abs(own.getValue()) * weightTolerance(own.getKey());
    }
    return focus(person, item) * factor(dials, item) * sum;
  }

  private double focus(UserProfile person, long item) {
    Map<Long, Double> values = values(person);
    double own = 0;
    for (double value : values.values()) {
      own += Math.max(0, value);
    }
    double all = head.stream().mapToInt(raters::get).sum();
    double most = 0;
    for (String tag : new TreeSet<>(tags.of(item))) {
      double ofPerson = 0;
      double ofAll = 0;
      for (long other : head) {
        if (tags.of(other).contains(tag)) {
          ofPerson += Math.max(0, values.getOrDefault(other, 0.0));
          ofAll += raters.get(other);
        }
      }
      double share = ofAll / all;
      double damped = (values.size() * ofPerson / own + 3 * share) / (values.size() + 3);
      most = Math.max(most, share == 1 ? 0 : (damped - share) / (1 - share));
    }
    return own == 0 ? 1 : Math.exp(config.tagFocus() * Math.pow(most, 4));
  }

  private double factor(Dials dials, long item) {
    double years = tags.yearOf(item).orElse(2000) - 2000;
    return Math.pow(raters.get(item), -config.popularityDamping() - 0.15 * dials.discover())
        * Math.pow(1.2, dials.newer() * years / 10);
  }

  /** What each of the person's ratings counts. */
  private Map<Long, Double> values(UserProfile person) {
    Map<Long, Double> values = new TreeMap<>();
    double sum = 0;
    for (int index = 0; index < person.ratingCount(); index++) {
      sum += person.rating(index);
    }
    double mean = Math.max(0.5, height(sum / person.ratingCount()));
    for (int index = 0; index < person.ratingCount(); index++) {
      long item = person.ratedItem(index);
      if (head.contains(item) && isRatedByOthers(person, item)) {
        double below = Math.max(0, mean - height(person.rating(index)));
        double disliked = below == 0 ? 0 : config.dislike() * below / mean;
        double fading = Math.pow(2, -laterRatings(person, index) / config.recencyHalfLife());
        double part = config.recencyFloor() + (1 - config.recencyFloor()) * fading;
        values.put(item, part * (power(person.rating(index)) - disliked));
      }
    }
    return values;
  }

  private boolean isRatedByOthers(UserProfile person, long item) {
    List<Long> users = new ArrayList<>();
    for (int at = 0; at < ratings.size(); at++) {
      if (ratings.item(at) == item) {
        users.add(ratings.user(at));
      }
    }
    person.userId().ifPresent(users::remove);
    return !users.isEmpty();
  }

  /** Ratings without a time count as given before all others. */
  static int laterRatings(UserProfile person, int index) {
    int later = 0;
    for (int other = 0; other < person.ratingCount(); other++) {
      long time = person.ratedAt(index);
      long otherTime = person.ratedAt(other);
      later += otherTime != 0 && (time == 0 || otherTime > time) ? 1 : 0;
    }
    return later;
  }

  private double height(double rating) {
    double inside = Math.min(scale.max(), Math.max(scale.min(), rating));
    return (inside - scale.min()) / (scale.max() - scale.min());
  }

  private double power(double rating) {
    return Math.pow((height(rating) + 1 / 16.0) / (17 / 16.0), config.power());
  }
}
