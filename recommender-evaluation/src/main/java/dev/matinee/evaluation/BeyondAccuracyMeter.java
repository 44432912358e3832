package dev.matinee.evaluation;

import dev.matinee.recommender.ItemSimilarity;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Measures the lists of one fold beyond accuracy. Safe for use by any number of threads. */
final class BeyondAccuracyMeter {
  private final RatingMatrix train;
  private final ItemTags tags;
  private final Exposure exposure;
  private final Map<String, ItemSimilarity> similarities = new TreeMap<>();

  BeyondAccuracyMeter(RatingMatrix train, ItemTags tags) {
    this.train = train;
    this.tags = tags;
    exposure = Exposure.of(train.itemIds());
    similarities.put("likers", ItemSimilarity.ofLikers(train));
    if (Arrays.stream(train.itemIds()).anyMatch(item -> !tags.of(item).isEmpty())) {
      similarities.put("genres", ItemSimilarity.ofTags(tags));
    }
  }

  /**
   * What was measured of one list.
   *
   * @param metrics of the list
   * @param diversity by what makes two items alike; nothing for a list of one item
   */
  record Measured(ListMetrics metrics, Map<String, Double> diversity) {}

  /**
   * Measures a list by its items that the training set knows, and counts them.
   *
   * @return empty where there are none
   */
  Optional<Measured> measure(List<Long> whole) {
    List<Long> list = whole.stream().filter(train::hasItem).toList();
    if (list.isEmpty()) {
      return Optional.empty();
    }
    exposure.show(list);
    Map<String, Double> diversity = new TreeMap<>();
    if (list.size() > 1) {
      similarities.forEach(
          (name, similarity) -> diversity.put(name, ListMetrics.diversity(list, similarity)));
    }
    return Optional.of(
        new Measured(ListMetrics.of(list, train::raterCount, train.userCount()), diversity));
  }

  /** What the measured lists of all folds are like. */
  static BeyondAccuracy summary(List<BeyondAccuracyMeter> folds, List<Measured> lists) {
    Map<String, Double> diversity = new TreeMap<>();
    for (String name : folds.get(0).similarities.keySet()) {
      double mean =
          lists.stream()
              .filter(list -> list.diversity().containsKey(name))
              .mapToDouble(list -> list.diversity().get(name))
              .average()
              .orElse(0);
      diversity.put(name, mean);
    }
    return new BeyondAccuracy(
        mean(folds, fold -> fold.exposure.coverage()),
        mean(folds, fold -> fold.exposure.gini()),
        mean(lists, list -> list.metrics().meanPopularity()),
        medians(folds),
        mean(lists, list -> list.metrics().novelty()),
        diversity);
  }

  private static Map<String, Double> medians(List<BeyondAccuracyMeter> folds) {
    Map<String, Double> medians = new TreeMap<>();
    mean(folds.stream().map(BeyondAccuracyMeter::medianRaters))
        .ifPresent(raters -> medians.put("raters", raters));
    mean(folds.stream().map(BeyondAccuracyMeter::medianYear))
        .ifPresent(year -> medians.put("year", year));
    return medians;
  }

  private OptionalDouble medianRaters() {
    return exposure.median(item -> OptionalDouble.of(train.raterCount(item)));
  }

  private OptionalDouble medianYear() {
    return exposure.median(
        item -> {
          OptionalInt year = tags.yearOf(item);
          return year.isPresent() ? OptionalDouble.of(year.getAsInt()) : OptionalDouble.empty();
        });
  }

  private static OptionalDouble mean(Stream<OptionalDouble> figures) {
    return figures.flatMapToDouble(OptionalDouble::stream).average();
  }

  private static <T> double mean(List<T> all, ToDoubleFunction<T> figure) {
    return all.stream().mapToDouble(figure).average().orElse(0);
  }
}
