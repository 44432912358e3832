package dev.matinee.benchmarks.peers;

/**
 * What a JVM has to measure.
 *
 * @param system the name of a {@link Contestant}
 * @param neighbours the size of its neighbourhood
 * @param ratings a file of ratings
 * @param asks how many users are asked for, each once, in each pass
 * @param seed which users
 * @param warmUpSeconds how long other users are asked for before
 * @param buildLimitSeconds how long training may take
 * @param passLimitSeconds after which a pass stops before its next ask
 */
record SpeedTask(
    String system,
    int neighbours,
    String ratings,
    int asks,
    long seed,
    double warmUpSeconds,
    double buildLimitSeconds,
    double passLimitSeconds) {}
