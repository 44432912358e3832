package dev.matinee.evaluation;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommender;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Measures algorithms on ratings that they did not see. Popularity and bias are always measured
 * beside them: who cannot beat those says nothing.
 *
 * <p>Users are measured in parallel; the figures do not depend on the number of threads. Immutable;
 * safe for use by any number of threads.
 */
public final class Evaluation {
  private final List<Fold> folds;
  private final String split;
  private final EvaluationSettings settings;
  private final Variant variant;

  private Evaluation(List<Fold> folds, String split, EvaluationSettings settings, Variant variant) {
    this.folds = List.copyOf(folds);
    this.split = split;
    this.settings = settings;
    this.variant = variant;
  }

  /** On ratings that a split divides. */
  public static Evaluation of(Ratings ratings, Split split, EvaluationSettings settings) {
    return new Evaluation(split.folds(ratings), split.description(), settings, Variant.PLAIN);
  }

  /** On a training and a test set that somebody else divided. */
  public static Evaluation ofGiven(Ratings train, Ratings test, EvaluationSettings settings) {
    return new Evaluation(
        List.of(new Fold(train, test)), "training and test set as given", settings, Variant.PLAIN);
  }

  /** The same, by a variant of the protocol. */
  public Evaluation with(Variant other) {
    return new Evaluation(folds, split, settings, other);
  }

  /** Trains and measures each algorithm on each fold. */
  public EvaluationResult run(Collection<Algorithm> algorithms) {
    Set<Algorithm> all = new LinkedHashSet<>(List.of(Algorithms.POPULARITY, Algorithms.BIAS));
    all.addAll(algorithms);
    List<Measurement> measurements = new ArrayList<>();
    for (Algorithm algorithm : all) {
      measurements.add(measured(algorithm.label(), train -> variant.train(algorithm, train)));
    }
    return new EvaluationResult(
        Protocol.of(split, folds.size(), settings, variant),
        measurements.stream().map(Measurement::summary).toList(),
        comparisons(measurements));
  }

  private static List<PairedComparison> comparisons(List<Measurement> measurements) {
    Measurement popularity = measurements.get(0);
    return measurements.stream()
        .skip(1)
        .map(
            other ->
                PairedComparison.of(
                    other.algorithm(),
                    popularity.algorithm(),
                    "ndcg",
                    other.perUser(RankingMetrics::ndcg),
                    popularity.perUser(RankingMetrics::ndcg)))
        .toList();
  }

  /**
   * Trains and measures one recommender on each fold.
   *
   * @param name for the result
   * @param training makes the recommender
   */
  public AlgorithmResult measure(String name, Function<RatingMatrix, Recommender> training) {
    return measured(name, training).summary();
  }

  private Measurement measured(String name, Function<RatingMatrix, Recommender> training) {
    long start = System.nanoTime();
    List<List<TestUser>> users = folds.stream().map(fold -> TestUser.all(fold.test())).toList();
    long total = users.stream().mapToLong(List::size).sum();
    AtomicLong done = new AtomicLong();
    List<Measurement.UserMeasurement> measured = new ArrayList<>();
    List<ListMeter> meters = new ArrayList<>();
    for (int fold = 0; fold < folds.size(); fold++) {
      RatingMatrix train = RatingMatrix.of(folds.get(fold).train());
      Recommender recommender = training.apply(train);
      KnownProfiles profiles = new KnownProfiles(folds.get(fold).train(), train, variant.given());
      ListMeter meter = new ListMeter(train, variant.tags());
      meters.add(meter);
      measured.addAll(
          users.get(fold).parallelStream()
              .map(
                  user -> {
                    Measurement.UserMeasurement result =
                        user.measure(recommender, profiles, meter, settings);
                    settings.progress().advanced(name, done.incrementAndGet(), total);
                    return result;
                  })
              .toList());
    }
    return new Measurement(name, measured, meters, (System.nanoTime() - start) / 1e9);
  }
}
