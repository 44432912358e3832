package dev.matinee.recommender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * User-kNN written down from its definition, over maps and with a loop over all users: slow, and
 * plain enough to be checked by reading. The library must give the same answers.
 */
final class PlainUserKnn {
  private final Map<Long, Map<Long, Double>> users = new TreeMap<>();
  private final Map<Long, Integer> raters = new TreeMap<>();
  private final Map<Long, Double> itemBiases = new TreeMap<>();
  private final double mean;
  private final RatingScale scale;
  private final UserKnnConfig config;

  /** Takes all ratings but those of the person that lists are made for. */
  PlainUserKnn(Ratings ratings, UserProfile person, UserKnnConfig config) {
    this.scale = ratings.scale();
    this.config = config;
    for (int at = 0; at < ratings.size(); at++) {
      if (person.userId().isEmpty() || ratings.user(at) != person.userId().getAsLong()) {
        users
            .computeIfAbsent(ratings.user(at), user -> new TreeMap<>())
            .put(ratings.item(at), ratings.rating(at));
        raters.merge(ratings.item(at), 1, Integer::sum);
      }
    }
    mean = mean();
    raters.keySet().forEach(item -> itemBiases.put(item, itemBias(item)));
  }

  record Ranked(long item, double score, OptionalInt match) {}

  record Weighed(long user, double weight) {}

  List<Ranked> rank(Map<Long, Double> own) {
    List<Weighed> neighbours = neighbours(own);
    long known = own.keySet().stream().filter(item -> raters(item) > 0).count();
    int quorum =
        config
            .quorum()
            .of(Math.min(config.rankingNeighbourhood().size(), users.size()), (int) known);
    List<Ranked> ranked = new ArrayList<>();
    for (long item : raters.keySet()) {
      double score = score(item, neighbours);
      if (score > 0 && !own.containsKey(item) && voters(item, neighbours) >= quorum) {
        ranked.add(new Ranked(item, score, match(item, neighbours)));
      }
    }
    ranked.sort(Comparator.comparingDouble(Ranked::score).reversed());
    return ranked;
  }

  private long voters(long item, List<Weighed> neighbours) {
    return neighbours.stream().filter(each -> users.get(each.user()).containsKey(item)).count();
  }

  List<Weighed> neighbours(Map<Long, Double> own) {
    NeighbourhoodConfig settings = config.rankingNeighbourhood();
    return nearest(own, settings, List.copyOf(users.keySet()), settings.size());
  }

  private List<Weighed> nearest(
      Map<Long, Double> own, NeighbourhoodConfig settings, List<Long> candidates, int count) {
    List<Weighed> nearest = new ArrayList<>();
    for (long user : candidates) {
      double weight = weight(own, settings, user);
      if (weight > 0) {
        nearest.add(new Weighed(user, weight));
      }
    }
    nearest.sort(Comparator.comparingDouble(Weighed::weight).reversed());
    return nearest.subList(0, Math.min(count, nearest.size()));
  }

  private double weight(Map<Long, Double> own, NeighbourhoodConfig settings, long user) {
    int shared = (int) own.keySet().stream().filter(users.get(user)::containsKey).count();
    double similarity = similarity(own, users.get(user), settings.similarity());
    return shared == 0 ? 0 : settings.weigh(similarity, shared);
  }

  private double similarity(Map<Long, Double> own, Map<Long, Double> other, Similarity similarity) {
    if (similarity instanceof CosineSimilarity cosine) {
      return cosine(own, other, cosine);
    }
    return similarity instanceof EuclideanSimilarity ? euclidean(own, other) : pearson(own, other);
  }

  private double cosine(Map<Long, Double> own, Map<Long, Double> other, CosineSimilarity cosine) {
    Map<Long, Double> query = new TreeMap<>();
    values(own, cosine.value())
        .forEach(
            (item, value) -> {
              if (raters(item) > 0) {
                query.put(item, weight(item, cosine.weighting()) * value);
              }
            });
    Map<Long, Double> document = values(other, cosine.value());
    double queryLength = length(query);
    query.replaceAll((item, value) -> queryLength == 0 ? 0 : value / queryLength);
    if (cosine.value() == ProfileValue.LIKED) {
      roundToUnits(query);
    }
    double sum = 0;
    for (long item : query.keySet()) {
      sum += query.get(item) * document.getOrDefault(item, 0.0);
    }
    return length(document) == 0 ? 0 : sum / length(document);
  }

  /** The highest power of two that keeps a sum of all weights below 2^31 - 2n is 1. */
  private static void roundToUnits(Map<Long, Double> query) {
    double all = query.values().stream().mapToDouble(x -> x).sum();
    if (all > 0) {
      double most = (Integer.MAX_VALUE - 2.0 * query.size()) / all;
      double one = Math.pow(2, Math.floor(Math.log(most) / Math.log(2)));
      query.replaceAll((item, weight) -> Math.rint(weight * one) / one);
    }
  }

  private double weight(long item, ItemWeighting weighting) {
    return weighting == ItemWeighting.NONE ? 1 : Math.log(users.size() / (double) raters(item));
  }

  private Map<Long, Double> values(Map<Long, Double> ratings, ProfileValue value) {
    double mean = ratings.values().stream().mapToDouble(x -> x).sum() / ratings.size();
    Map<Long, Double> values = new TreeMap<>();
    ratings.forEach(
        (item, rating) ->
            values.put(
                item,
                switch (value) {
                  case RATING -> rating;
                  case DEVIATION -> rating - mean;
                  case LIKED -> rating >= 4 ? 1.0 : 0.0;
                }));
    return values;
  }

  private static double length(Map<Long, Double> vector) {
    double squares = 0;
    for (double value : vector.values()) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  private double pearson(Map<Long, Double> own, Map<Long, Double> other) {
    List<Long> shared = own.keySet().stream().filter(other::containsKey).toList();
    double ownMean = shared.stream().mapToDouble(own::get).average().orElse(0);
    double otherMean = shared.stream().mapToDouble(other::get).average().orElse(0);
    double covariance = 0;
    double ownVariance = 0;
    double otherVariance = 0;
    for (long item : shared) {
      double x = own.get(item) - ownMean;
      double y = other.get(item) - otherMean;
      covariance += x * y;
      ownVariance += x * x;
      otherVariance += y * y;
    }
    boolean constant = ownVariance < 1e-9 || otherVariance < 1e-9;
    return constant ? 0 : covariance / Math.sqrt(ownVariance * otherVariance);
  }

  private double euclidean(Map<Long, Double> own, Map<Long, Double> other) {
    List<Long> shared = own.keySet().stream().filter(other::containsKey).toList();
    double squares = 0;
    for (long item : shared) {
      double delta = (own.get(item) - other.get(item)) / (scale.max() - scale.min());
      squares += delta * delta;
    }
    return shared.isEmpty() ? 0 : 1 - Math.sqrt(squares / shared.size());
  }

  private double score(long item, List<Weighed> neighbours) {
    double votes = 0;
    for (Weighed neighbour : neighbours) {
      Double rating = users.get(neighbour.user()).get(item);
      if (rating != null) {
        votes +=
            config.ranking().equals(Ranking.likedCount())
                ? liked(rating)
                : neighbour.weight() * vote(rating);
      }
    }
    return votes * Math.pow(raters(item), -config.ranking().popularityDamping());
  }

  private double vote(double rating) {
    return switch (config.ranking().vote()) {
      case RATING -> rating;
      case FROM_MIDDLE -> rating - 2.75;
      case HEIGHT -> (rating - 0.5) / 4.5;
      case SQUARED_HEIGHT -> (rating - 0.5) * (rating - 0.5) / (4.5 * 4.5);
      case LIKED -> liked(rating);
    };
  }

  private static double liked(double rating) {
    return rating >= 4 ? 1 : 0;
  }

  private OptionalInt match(long item, List<Weighed> neighbours) {
    double all = 0;
    double liked = 0;
    int support = 0;
    for (Weighed neighbour : neighbours) {
      Double rating = users.get(neighbour.user()).get(item);
      if (rating != null) {
        all += neighbour.weight();
        liked += rating >= 4 ? neighbour.weight() : 0;
        support++;
      }
    }
    return support < config.minSupport()
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.round(100 * liked / all));
  }

  double predict(Map<Long, Double> own, long item) {
    double baseline = mean + itemBiases.get(item) + userBias(own);
    List<Long> raters =
        users.keySet().stream().filter(user -> users.get(user).containsKey(item)).toList();
    double deviations = 0;
    double weights = 0;
    PredictionConfig settings = config.prediction();
    for (Weighed near : nearest(own, config.rankingNeighbourhood(), raters, settings.raters())) {
      Map<Long, Double> theirs = users.get(near.user());
      double weight = Math.max(0, alike(deviations(own), deviations(theirs)));
      deviations += weight * deviations(theirs).get(item) / spread(theirs);
      weights += weight;
    }
    double correction =
        weights == 0
            ? 0
            : settings.trust() * spread(own) * deviations / (settings.damping() + weights);
    return scale.clamp(baseline + correction);
  }

  /** What ratings are above the baseline. */
  private Map<Long, Double> deviations(Map<Long, Double> ratings) {
    double bias = userBias(ratings);
    Map<Long, Double> deviations = new TreeMap<>();
    ratings.forEach(
        (item, rating) ->
            deviations.put(item, rating - mean - itemBiases.getOrDefault(item, 0.0) - bias));
    return deviations;
  }

  private double alike(Map<Long, Double> own, Map<Long, Double> other) {
    double products = 0;
    double ownSquares = 0;
    double otherSquares = 0;
    int shared = 0;
    for (long item : own.keySet()) {
      if (other.containsKey(item)) {
        products += own.get(item) * other.get(item);
        ownSquares += own.get(item) * own.get(item);
        otherSquares += other.get(item) * other.get(item);
        shared++;
      }
    }
    boolean flat = ownSquares < 1e-9 || otherSquares < 1e-9;
    double correlation = flat ? 0 : products / Math.sqrt(ownSquares * otherSquares);
    return correlation * shared / (shared + config.prediction().shrinkage());
  }

  /** Of the deviations of the ratings that the others know the items of. */
  private double spread(Map<Long, Double> ratings) {
    double usual = (scale.max() - scale.min()) / 5;
    double squares = 0;
    int count = 0;
    for (Map.Entry<Long, Double> deviation : deviations(ratings).entrySet()) {
      if (raters(deviation.getKey()) > 0) {
        squares += deviation.getValue() * deviation.getValue();
        count++;
      }
    }
    return Math.sqrt((squares + 10 * usual * usual) / (count + 10));
  }

  private double mean() {
    return users.values().stream()
        .flatMap(ratings -> ratings.values().stream())
        .mapToDouble(x -> x)
        .average()
        .orElse(2.75);
  }

  private double itemBias(long item) {
    double sum =
        users.values().stream()
            .filter(ratings -> ratings.containsKey(item))
            .mapToDouble(ratings -> ratings.get(item) - mean)
            .sum();
    return sum / (raters(item) + config.prediction().baseline().items());
  }

  private double userBias(Map<Long, Double> ratings) {
    double sum = 0;
    for (Map.Entry<Long, Double> rating : ratings.entrySet()) {
      sum += rating.getValue() - mean - itemBiases.getOrDefault(rating.getKey(), 0.0);
    }
    return ratings.isEmpty() ? 0 : sum / (ratings.size() + config.prediction().baseline().users());
  }

  private int raters(long item) {
    return raters.getOrDefault(item, 0);
  }
}
