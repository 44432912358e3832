package dev.matinee.benchmarks.peers;

import java.nio.file.Path;

/**
 * How contestants are measured, all alike.
 *
 * @param rounds how often all of them are measured; the fastest run of each counts
 * @param asks how many users are asked for, each once, in each pass
 * @param seed which users
 * @param warmUp seconds before
 * @param buildLimit seconds that training may take
 * @param passLimit seconds after which a pass stops before its next ask
 */
record SpeedSettings(
    int rounds, int asks, long seed, double warmUp, double buildLimit, double passLimit) {
  SpeedTask task(Entry entry, Path ratings) {
    return new SpeedTask(
        entry.contestant().name(),
        entry.neighbours(),
        ratings.toString(),
        asks,
        seed,
        warmUp,
        buildLimit,
        passLimit);
  }
}
