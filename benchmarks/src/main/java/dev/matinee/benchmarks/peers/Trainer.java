package dev.matinee.benchmarks.peers;

import dev.matinee.benchmarks.data.FlatRatings;

/** Makes the recommender of one library, from its own data model up. */
@FunctionalInterface
interface Trainer {
  /**
   * Trains. What it returns must not hold on to {@code ratings}.
   *
   * @param neighbours the size of a neighbourhood, where the caller decides on it
   * @throws Exception whatever the library throws
   */
  TopList train(FlatRatings ratings, int neighbours) throws Exception;
}
