package dev.matinee.spark.training;

import dev.matinee.recommender.GramProblem;
import dev.matinee.recommender.GramSolver;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/**
 * Adds up a {@link GramProblem} on a cluster: users are divided among its processors, each of which
 * adds up those of its users for one {@link GramBlock block} of items after the other; the blocks
 * of all are added and come to the driver one at a time. A processor has one block in memory.
 */
public final class SparkGram implements GramSolver {
  private final SparkSession spark;

  /** A solver on a cluster. */
  public SparkGram(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public void solve(GramProblem problem, GramProblem.Taker taker, LongConsumer progress) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<GramChunk> chunks = GramChunk.of(problem);
    int parts = Math.max(1, Math.min(chunks.size(), context.defaultParallelism()));
    List<GramBlock> blocks = GramBlock.of(problem.items());
    JavaPairRDD<Integer, long[]> sums =
        context
            .parallelize(chunks, parts)
            .mapPartitionsToPair(part -> sums(part, blocks))
            .reduceByKey(SparkGram::add, blocks.size());
    long[] scratch = new long[problem.items()];
    long done = 0;
    for (Iterator<Tuple2<Integer, long[]>> each = sums.toLocalIterator(); each.hasNext(); ) {
      Tuple2<Integer, long[]> next = each.next();
      GramBlock block = blocks.get(next._1());
      block.forEachItem(next._2(), scratch, taker);
      done += block.size();
      progress.accept(done);
    }
  }

  private static Iterator<Tuple2<Integer, long[]>> sums(
      Iterator<GramChunk> part, List<GramBlock> blocks) {
    List<GramChunk> chunks = GramChunk.all(part);
    return IntStream.range(0, blocks.size())
        .mapToObj(block -> new Tuple2<>(block, blocks.get(block).sums(chunks)))
        .iterator();
  }

  private static long[] add(long[] to, long[] other) {
    for (int at = 0; at < to.length; at++) {
      to[at] += other[at];
    }
    return to;
  }
}
