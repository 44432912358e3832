package dev.matinee.spark.training;

import dev.matinee.recommender.FactorProblem;
import dev.matinee.recommender.FactorSolver;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Solves a {@link FactorProblem} by the ALS of Spark's MLlib, whose losses and regularisation are
 * the same. Vectors start at random numbers of a seed.
 */
public final class SparkSolver implements FactorSolver {
  private static final String USER = "user";
  private static final String ITEM = "item";
  private static final String VALUE = "value";
  private static final StructType COLUMNS =
      new StructType()
          .add(USER, DataTypes.IntegerType, false)
          .add(ITEM, DataTypes.IntegerType, false)
          .add(VALUE, DataTypes.FloatType, false);

  private final SparkSession spark;
  private final long seed;

  /**
   * A solver on a cluster.
   *
   * @param seed of the vectors that it starts with
   */
  public SparkSolver(SparkSession spark, long seed) {
    this.spark = spark;
    this.seed = seed;
  }

  /** Spark does not tell of its iterations: {@code iteration} is run when all are done. */
  @Override
  public float[] solve(FactorProblem problem, Runnable iteration) {
    ALSModel model =
        new ALS()
            .setUserCol(USER)
            .setItemCol(ITEM)
            .setRatingCol(VALUE)
            .setRank(problem.rank())
            .setRegParam(problem.regularisation())
            .setMaxIter(problem.iterations())
            .setImplicitPrefs(problem.isImplicit())
            .setAlpha(1)
            .setNumBlocks(spark.sparkContext().defaultParallelism())
            .setSeed(seed)
            .fit(values(problem));
    float[] vectors = new float[problem.items() * problem.rank()];
    for (Row row : model.itemFactors().collectAsList()) {
      List<Float> vector = row.getList(1);
      for (int at = 0; at < vector.size(); at++) {
        vectors[row.getInt(0) * problem.rank() + at] = vector.get(at);
      }
    }
    for (int done = 0; done < problem.iterations(); done++) {
      iteration.run();
    }
    return vectors;
  }

  /** The values reach the cluster in arrays, and become rows there. */
  private Dataset<Row> values(FactorProblem problem) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<ValueChunk> chunks = ValueChunk.of(problem);
    JavaRDD<Row> rows =
        context
            .parallelize(chunks, Math.max(1, Math.min(chunks.size(), context.defaultParallelism())))
            .flatMap(ValueChunk::rows);
    return spark.createDataFrame(rows, COLUMNS);
  }
}
