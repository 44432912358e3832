package dev.matinee.benchmarks.peers;

import java.util.SplittableRandom;

/**
 * Users in a random order, cut into those of the two passes and the others for warming up. Where
 * there are too few for that, passes share users.
 */
final class AskedUsers {
  private final int[] shuffled;
  private final int asks;

  AskedUsers(int[] userIds, int asks, long seed) {
    shuffled = userIds.clone();
    this.asks = Math.min(asks, shuffled.length);
    SplittableRandom random = new SplittableRandom(seed);
    for (int last = shuffled.length - 1; last > 0; last--) {
      int other = random.nextInt(last + 1);
      int user = shuffled[last];
      shuffled[last] = shuffled[other];
      shuffled[other] = user;
    }
  }

  /** Whom the times are taken of. */
  int[] first() {
    return slice(0, asks);
  }

  /** Whom two threads ask for. */
  int[] second() {
    return slice(asks, asks);
  }

  /** Users whose answers are not measured. */
  int[] forWarmUp() {
    return slice(2 * asks, Math.max(asks, Math.min(shuffled.length - 2 * asks, 100 * asks)));
  }

  private int[] slice(int start, int length) {
    int[] users = new int[length];
    for (int at = 0; at < length; at++) {
      users[at] = shuffled[(start + at) % shuffled.length];
    }
    return users;
  }
}
