package dev.matinee.spark.lists;

import dev.matinee.serving.list.ListMaker;
import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.RecommendationList;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The same lists made by one process without Spark, by all of its processors.
 *
 * @param seconds that it took
 * @param digests by user
 */
record InProcess(double seconds, Map<String, Long> digests) {
  static InProcess run(LiveModel model, int count, long... users) {
    ListMaker maker = new ListMaker(Clock.systemUTC());
    Map<String, Long> digests = new ConcurrentHashMap<>();
    long start = System.nanoTime();
    long bytes =
        Arrays.stream(users)
            .parallel()
            .map(
                user -> {
                  RecommendationList list = maker.make(model, ListOwner.ofDataSetUser(model, user));
                  digests.put(list.userId().value(), ListDigests.of(list));
                  return ListLines.line(list, count).length;
                })
            .sum();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new InProcess(bytes > 0 ? seconds : 0, digests);
  }

  /** How many of some lists are others. */
  long differences(Map<String, Long> others) {
    return others.entrySet().stream()
        .filter(each -> digests.containsKey(each.getKey()))
        .filter(each -> !Objects.equals(digests.get(each.getKey()), each.getValue()))
        .count();
  }
}
