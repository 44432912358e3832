package dev.matinee.benchmarks.peers;

/**
 * What was measured of one contestant.
 *
 * @param buildSeconds from ratings in memory to the first ask, on the clock
 * @param heapMiB in use after a full collection, with the model alone
 * @param asks how many lists the percentiles are of
 * @param listLength the mean length of a list
 * @param cpuP50Millis processor time of a list on the asking thread, the median
 * @param cpuP99Millis likewise, the 99th percentile
 * @param wallP50Millis the same on the clock
 * @param wallP99Millis likewise
 * @param perSecond lists per second, one thread
 * @param perSecondTwoThreads lists per second of two threads together
 */
record SpeedFigures(
    double buildSeconds,
    double heapMiB,
    int asks,
    double listLength,
    double cpuP50Millis,
    double cpuP99Millis,
    double wallP50Millis,
    double wallP99Millis,
    double perSecond,
    double perSecondTwoThreads) {}
