package dev.matinee.benchmarks.kernels;

import dev.matinee.recommender.Explanation;
import dev.matinee.recommender.Prediction;
import dev.matinee.recommender.Query;
import dev.matinee.recommender.Recommendation;
import dev.matinee.recommender.SimilarItem;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One question to a recommender, of another random user or item each time, so that neither branches
 * nor caches learn a single one by heart. Nothing is kept from question to question.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class RecommenderBenchmark {
  private static final int LIST_LENGTH = 10;
  private static final int REASONS = 3;

  /** Each thread has its own, and draws the same in each run. */
  @State(Scope.Thread)
  public static class Chance {
    private final SplittableRandom random = new SplittableRandom(2);
  }

  /** A list of ten. */
  @Benchmark
  public List<Recommendation> recommend(TrainedRecommender trained, Chance chance) {
    return trained.recommender().recommend(trained.profile(chance.random), Query.top(LIST_LENGTH));
  }

  /** A list of ten with three reasons for each. */
  @Benchmark
  public List<Recommendation> recommendWithReasons(TrainedRecommender trained, Chance chance) {
    return trained
        .recommender()
        .recommend(trained.profile(chance.random), Query.top(LIST_LENGTH).withReasons(REASONS));
  }

  /** The ratings that a user would give to ten random items. */
  @Benchmark
  public List<Prediction> predict(TrainedRecommender trained, Chance chance) {
    return trained
        .recommender()
        .predict(trained.profile(chance.random), trained.items(chance.random, LIST_LENGTH));
  }

  /** Why a random item has its score, in full. */
  @Benchmark
  public Explanation explain(TrainedRecommender trained, Chance chance) {
    return trained
        .recommender()
        .explain(trained.profile(chance.random), trained.items(chance.random, 1)[0]);
  }

  /** Ten items that the same users like; the same whatever the algorithm is. */
  @Benchmark
  public List<SimilarItem> similarItems(TrainedRecommender trained, Chance chance) {
    return trained.recommender().similarItems(trained.items(chance.random, 1)[0], LIST_LENGTH);
  }
}
