package dev.matinee.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Item-kNN written down from its definition, over maps and sets: slow, and plain enough to be
 * checked by reading. The library must give the same answers.
 */
final class PlainItemKnn {
  private final Map<Long, Map<Long, Double>> others = new TreeMap<>();
  private final Map<Long, Set<Long>> raters = new TreeMap<>();
  private final Map<Long, Set<Long>> likers = new TreeMap<>();
  private final RatingScale scale;
  private final ItemKnnConfig config;

  /** Knows who likes what from all ratings, and everything else from those of others. */
  PlainItemKnn(Ratings ratings, UserProfile person, ItemKnnConfig config) {
    scale = ratings.scale();
    this.config = config;
    for (int at = 0; at < ratings.size(); at++) {
      long user = ratings.user(at);
      long item = ratings.item(at);
      double rating = ratings.rating(at);
      likers.computeIfAbsent(item, any -> new TreeSet<>());
      if (rating >= 4) {
        likers.get(item).add(user);
      }
      if (person.userId().isEmpty() || user != person.userId().getAsLong()) {
        others.computeIfAbsent(user, any -> new TreeMap<>()).put(item, rating);
        raters.computeIfAbsent(item, any -> new TreeSet<>()).add(user);
      }
    }
  }

  record Ranked(long item, double score) {}

  List<Ranked> rank(Map<Long, Double> own) {
    List<Ranked> ranked = new ArrayList<>();
    for (long item : raters.keySet()) {
      double score = own.keySet().stream().mapToDouble(rated -> part(own, rated, item)).sum();
      if (score > 0 && !own.containsKey(item)) {
        ranked.add(new Ranked(item, score));
      }
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
    return ranked;
  }

  /** What a rated item adds to the score of another. */
  double part(Map<Long, Double> own, long rated, long item) {
    if (!raters.containsKey(rated) || !raters.containsKey(item)) {
      return 0;
    }
    Map<Long, Double> similar = nearest(rated);
    double all = similar.values().stream().mapToDouble(x -> x).sum();
    double share = similar.containsKey(item) ? similar.get(item) / all : 0;
    return share * vote(own.get(rated)) * Math.pow(raters(item), -config.popularityDamping());
  }

  private double vote(double rating) {
    return switch (config.vote()) {
      case RATING -> rating;
      case FROM_MIDDLE -> rating - 2.75;
      case HEIGHT -> (rating - 0.5) / 4.5;
      case SQUARED_HEIGHT -> (rating - 0.5) * (rating - 0.5) / (4.5 * 4.5);
      case LIKED -> rating >= 4 ? 1 : 0;
    };
  }

  /** Best first. */
  private Map<Long, Double> nearest(long item) {
    List<Ranked> all = new ArrayList<>();
    for (long other : likers.keySet()) {
      Set<Long> both = new TreeSet<>(likers.get(item));
      both.retainAll(likers.get(other));
      if (other != item && !both.isEmpty()) {
        int shared = both.size();
        double sizes = (double) likers.get(item).size() * likers.get(other).size();
        double similarity = shared / Math.sqrt(sizes) * shared / (shared + 10.0);
        all.add(new Ranked(other, Math.pow(similarity, config.amplification())));
      }
    }
    all.sort(Comparator.comparingDouble(Ranked::score).reversed());
    Map<Long, Double> nearest = new LinkedHashMap<>();
    all.stream().limit(config.neighbours()).forEach(each -> nearest.put(each.item(), each.score()));
    return nearest;
  }

  double predict(Map<Long, Double> own, long item) {
    double userBias = userBias(own);
    double sum = 0;
    double weights = 0;
    for (Map.Entry<Long, Double> similar : nearest(item).entrySet()) {
      Double rating = own.get(similar.getKey());
      if (rating != null && raters.containsKey(similar.getKey())) {
        sum += similar.getValue() * (rating - mean() - itemBias(similar.getKey()) - userBias);
        weights += similar.getValue();
      }
    }
    double correction = weights == 0 ? 0 : sum / (config.predictionDamping() + weights);
    return scale.clamp(mean() + itemBias(item) + userBias + correction);
  }

  private double mean() {
    return others.values().stream()
        .flatMap(row -> row.values().stream())
        .mapToDouble(x -> x)
        .average()
        .orElse(2.75);
  }

  private double itemBias(long item) {
    double sum = 0;
    for (long user : raters.getOrDefault(item, Set.of())) {
      sum += others.get(user).get(item) - mean();
    }
    return raters(item) == 0 ? 0 : sum / (raters(item) + config.baseline().items());
  }

  private double userBias(Map<Long, Double> own) {
    double sum = 0;
    for (Map.Entry<Long, Double> rating : own.entrySet()) {
      sum += rating.getValue() - mean() - itemBias(rating.getKey());
    }
    return own.isEmpty() ? 0 : sum / (own.size() + config.baseline().users());
  }

  private int raters(long item) {
    return raters.getOrDefault(item, Set.of()).size();
  }
}
