package dev.matinee.benchmarks.peers;

import java.util.List;

/**
 * The lists that a JVM has to make.
 *
 * @param system the name of a {@link Contestant}
 * @param neighbours the size of its neighbourhood
 * @param ratings a file of ratings to learn from
 * @param users whose lists are wanted
 * @param count how long a list is
 */
record ListsTask(String system, int neighbours, String ratings, List<Integer> users, int count) {
  ListsTask {
    users = List.copyOf(users);
  }
}
