package dev.matinee.evaluation;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommender;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

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
  private final Function<Algorithm, Contestant> training;

  private Evaluation(List<Fold> folds, String split, EvaluationSettings settings, Variant variant) {
    this(folds, split, settings, variant, Contestant::of);
  }

  private Evaluation(
      List<Fold> folds,
      String split,
      EvaluationSettings settings,
      Variant variant,
      Function<Algorithm, Contestant> training) {
    this.training = training;
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
    return new Evaluation(folds, split, settings, other, training);
  }

  /**
   * The same with algorithms that are trained in another way, such as with settings that are fitted
   * to each training set.
   *
   * @param other makes the contestant of an algorithm, under its name
   */
  public Evaluation training(Function<Algorithm, Contestant> other) {
    return new Evaluation(folds, split, settings, variant, other);
  }

  /**
   * Trains and measures each algorithm on each fold.
   *
   * @throws EvaluationException if there is no user to measure
   */
  public EvaluationResult run(Collection<Algorithm> algorithms) {
    return run(algorithms, List.of());
  }

  /**
   * Trains and measures algorithms, and contestants beside them.
   *
   * @param algorithms in the order of the result; popularity and bias come first in any case
   * @param contestants behind them, such as recommenders of your own or lists made elsewhere
   * @throws EvaluationException if there is no user to measure, two have one name, or lists made
   *     elsewhere meet several folds
   */
  public EvaluationResult run(Collection<Algorithm> algorithms, List<Contestant> contestants) {
    Set<Algorithm> all = new LinkedHashSet<>(List.of(Algorithms.POPULARITY, Algorithms.BIAS));
    all.addAll(algorithms);
    List<Contestant> everyone =
        Stream.concat(all.stream().map(training), contestants.stream()).toList();
    requireFit(everyone);
    List<MeasuredFold> ground = ground();
    List<Measurement> measurements =
        everyone.stream().map(contestant -> measured(contestant, ground)).toList();
    return result(measurements, everyone.stream().flatMap(each -> each.lists().stream()).toList());
  }

  private EvaluationResult result(List<Measurement> measurements, List<GivenLists> lists) {
    Map<String, List<UserFigures>> perUser = new LinkedHashMap<>();
    measurements.forEach(each -> perUser.put(each.name(), each.figures()));
    MeasuredFold any = measurements.get(0).folds().get(0);
    EvaluationResult bare =
        new EvaluationResult(
            Protocol.of(split, folds.size(), any),
            measurements.stream().map(Measurement::summary).toList(),
            List.of(),
            Notes.of(measurements, lists),
            perUser);
    String popularity = measurements.get(0).name();
    List<PairedComparison> comparisons =
        measurements.stream()
            .skip(1)
            .map(other -> bare.comparison(other.name(), popularity, Metric.NDCG))
            .toList();
    return bare.with(PairedComparison.corrected(comparisons));
  }

  /**
   * Trains and measures one recommender on each fold, with nothing beside it.
   *
   * @param name for the result
   * @param training makes the recommender
   * @throws EvaluationException if there is no user to measure
   */
  public AlgorithmResult measure(String name, Function<RatingMatrix, Recommender> training) {
    Contestant one = Contestant.of(name, train -> training.apply(train.matrix()));
    return measured(one, ground()).summary();
  }

  private void requireFit(List<Contestant> contestants) {
    Set<String> names = new LinkedHashSet<>();
    for (Contestant contestant : contestants) {
      if (!names.add(contestant.name())) {
        throw new EvaluationException(
            "names of contestants must differ, got " + contestant.name() + " twice");
      }
      if (contestant.lists().isPresent() && folds.size() > 1) {
        throw new EvaluationException(
            "lists made elsewhere need a split with one test set, got %d folds for %s"
                .formatted(folds.size(), contestant.name()));
      }
    }
  }

  private List<MeasuredFold> ground() {
    if (folds.stream().anyMatch(fold -> fold.train().size() == 0)) {
      throw new EvaluationException(
          "there is nothing to learn from: the training set has no rating");
    }
    List<MeasuredFold> ground = new ArrayList<>();
    for (int fold = 0; fold < folds.size(); fold++) {
      ground.add(MeasuredFold.of(fold, folds.get(fold), variant, settings));
    }
    requireMeasurable(ground);
    return ground;
  }

  private void requireMeasurable(List<MeasuredFold> ground) {
    if (folds.stream().allMatch(fold -> fold.test().size() == 0)) {
      throw new EvaluationException("there is nothing to measure: the test set has no rating");
    }
    if (ground.stream().noneMatch(MeasuredFold::hasRelevantItem)) {
      throw new EvaluationException(
          "there is nothing to measure: no rating of the test set is relevant, which is a rating of"
              + " %s or more".formatted(ground.get(0).relevantFrom()));
    }
  }

  private Measurement measured(Contestant contestant, List<MeasuredFold> ground) {
    long start = System.nanoTime();
    long total = ground.stream().mapToLong(fold -> fold.users().size()).sum();
    AtomicLong done = new AtomicLong();
    List<Measurement.UserMeasurement> measured = new ArrayList<>();
    List<BeyondAccuracyMeter> meters = new ArrayList<>();
    for (MeasuredFold fold : ground) {
      Answers answers = contestant.answers(fold);
      BeyondAccuracyMeter meter = new BeyondAccuracyMeter(fold.matrix(), variant.tags());
      meters.add(meter);
      measured.addAll(
          fold.users().parallelStream()
              .map(
                  user -> {
                    Measurement.UserMeasurement result = user.measure(answers, fold, meter);
                    settings.progress().advanced(contestant.name(), done.incrementAndGet(), total);
                    return result;
                  })
              .toList());
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Measurement(contestant.name(), measured, ground, meters, seconds);
  }
}
