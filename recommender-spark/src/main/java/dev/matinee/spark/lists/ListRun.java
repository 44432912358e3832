package dev.matinee.spark.lists;

import dev.matinee.spark.cluster.BatchException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.LongAccumulator;

/**
 * Makes lists on a cluster.
 *
 * @param spark the cluster
 * @param model what makes them
 * @param target where they go
 * @param compared whether it is told what the lists are
 */
record ListRun(JavaSparkContext spark, ModelFile model, ListTarget target, boolean compared) {
  private static final long PAUSE_SECONDS = 1;

  /**
   * Makes the lists of some parts, and returns when they are written.
   *
   * @param progress is told how many are, once a second
   * @throws BatchException if a part failed for good
   */
  ListCounts run(List<ListPart> parts, LongConsumer progress) {
    if (parts.isEmpty()) {
      return ListCounts.NONE;
    }
    LongAccumulator done = spark.sc().longAccumulator();
    ModelFile file = model;
    ListTarget into = target;
    boolean digests = compared;
    JavaFutureAction<List<ListCounts>> all =
        spark
            .parallelize(parts, parts.size())
            .map(
                part -> {
                  ListCounts counts = into.write(file.open(), part, new ListDigests(digests));
                  done.add(part.users().size());
                  return counts;
                })
            .collectAsync();
    return await(all, done, progress).stream().reduce(ListCounts.NONE, ListCounts::and);
  }

  private static List<ListCounts> await(
      JavaFutureAction<List<ListCounts>> all, LongAccumulator done, LongConsumer progress) {
    try {
      while (true) {
        try {
          return all.get(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
          progress.accept(done.value());
        }
      }
    } catch (ExecutionException e) {
      throw new BatchException("lists could not be made: " + reason(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BatchException("interrupted", e);
    }
  }

  /** Spark's own message has the stack trace of the task behind its first lines. */
  private static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage()).lines().findFirst().orElse("");
  }
}
