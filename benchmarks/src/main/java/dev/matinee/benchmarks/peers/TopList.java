package dev.matinee.benchmarks.peers;

import java.util.List;

/** A trained recommender of some library. Safe for use by any number of threads. */
@FunctionalInterface
interface TopList {
  /**
   * The ids of the best unseen items for a user of the training set, best first.
   *
   * @throws Exception whatever the library throws
   */
  List<Long> of(int user, int count) throws Exception;
}
