package dev.matinee.recommender.internal;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;

/** Selects the users with the highest weights. For use by one thread. */
final class NearestUsers {
  private final TopNumbers best;
  private final Int2IntOpenHashMap coRated = new Int2IntOpenHashMap();

  NearestUsers(DenseRatings matrix, int size) {
    best = new TopNumbers(Math.min(size, matrix.userCount()), matrix::userId);
  }

  /** Offers a user; only a positive weight makes a neighbour. */
  void offer(int user, double weight, int shared) {
    if (weight > 0) {
      best.offer(user, weight);
      coRated.put(user, shared);
    }
  }

  /** Empties the selection. */
  Neighbours best() {
    int[] users = new int[best.size()];
    double[] weights = new double[users.length];
    int[] shared = new int[users.length];
    for (int rank = users.length - 1; rank >= 0; rank--) {
      weights[rank] = best.worstScore();
      users[rank] = best.removeWorst();
      shared[rank] = coRated.get(users[rank]);
    }
    return new Neighbours(users, weights, shared);
  }
}
