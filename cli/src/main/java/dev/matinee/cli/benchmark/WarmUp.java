package dev.matinee.cli.benchmark;

import dev.matinee.recommender.UserProfile;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Asks for the same people again and again until that becomes no faster, because by then the JVM
 * has compiled what asking needs. Ends at the latest with the round that exceeds a limit. For use
 * by one thread.
 */
public final class WarmUp {
  /** A round must be faster than the best one by this factor to count as progress. */
  private static final double FASTER = 0.97;

  private static final int ROUNDS_WITHOUT_PROGRESS = 10;

  private final long leastNanos;
  private final long mostNanos;

  /**
   * @param least goes on for so long in any case: a compiler that waits looks like no progress
   * @param most stops after that
   */
  public WarmUp(Duration least, Duration most) {
    leastNanos = least.toNanos();
    mostNanos = most.toNanos();
  }

  /**
   * Warms up.
   *
   * @param progress is told how many rounds are over
   * @return the number of rounds
   */
  public int run(Askers askers, List<UserProfile> people, LongConsumer progress) {
    long start = System.nanoTime();
    long best = Long.MAX_VALUE;
    int idle = 0;
    int rounds = 0;
    long elapsed = 0;
    while (elapsed < mostNanos && (elapsed < leastNanos || idle < ROUNDS_WITHOUT_PROGRESS)) {
      long round = askers.ask(people, done -> {}).wall();
      idle = round < FASTER * best ? 0 : idle + 1;
      best = Math.min(best, round);
      progress.accept(++rounds);
      elapsed = System.nanoTime() - start;
    }
    return rounds;
  }
}
