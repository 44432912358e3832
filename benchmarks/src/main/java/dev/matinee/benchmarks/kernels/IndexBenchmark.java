package dev.matinee.benchmarks.kernels;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Recommender;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From ratings in memory to a recommender that answers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // JMH calls the method with @Setup.
public class IndexBenchmark {
  /** The name of a shape. */
  @Param("ml-1m")
  public String shape;

  private Ratings ratings;
  private RatingMatrix matrix;

  @Setup
  public void readRatings() {
    ratings = GeneratedRatings.of(shape);
    matrix = RatingMatrix.of(ratings);
  }

  /** {@link RatingMatrix#of}. */
  @Benchmark
  public RatingMatrix index() {
    return RatingMatrix.of(ratings);
  }

  /** {@link Algorithm#train} of the default, on an index that is there. */
  @Benchmark
  public Recommender train() {
    return Algorithms.USER_KNN.train(matrix);
  }
}
