package dev.matinee.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What all nodes of a site count together for a while, such as wrong passwords. It is no truth: it
 * may be lost, and then a node has what it counted itself. Implementations are safe for use by any
 * number of threads.
 */
public interface SharedTallies {
  /** Of a site that is one node, or whose nodes share nothing but the truth. */
  SharedTallies NONE =
      new SharedTallies() {
        @Override
        public void add(String key, Instant now, Duration life) {}

        @Override
        public Optional<Tally> find(String key) {
          return Optional.empty();
        }

        @Override
        public void forget(String key) {}
      };

  /**
   * What was counted. Immutable.
   *
   * @param count at least 1
   * @param last when it was counted last, to the millisecond
   */
  record Tally(int count, Instant last) {}

  /**
   * Counts one more, where the cache answers.
   *
   * @param key is not readable in the cache
   * @param life until it is forgotten, unless it is counted again
   */
  void add(String key, Instant now, Duration life);

  /** What all nodes counted; empty if nothing was, or the cache does not answer. */
  Optional<Tally> find(String key);

  /** Begins anew. */
  void forget(String key);
}
