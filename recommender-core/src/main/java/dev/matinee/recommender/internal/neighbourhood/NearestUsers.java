package dev.matinee.recommender.internal.neighbourhood;

import dev.matinee.recommender.internal.matrix.DenseRatings;
import dev.matinee.recommender.internal.scratch.TopNumbers;

/** Selects the users with the highest weights. For use by one thread. */
final class NearestUsers {
  private final TopNumbers best;

  NearestUsers(DenseRatings matrix, int size) {
    best = new TopNumbers(Math.min(size, matrix.userCount()), matrix::userId);
  }

  /** Offers a user; only a positive weight makes a neighbour. */
  void offer(int user, double weight) {
    if (weight > 0) {
      best.offer(user, weight);
    }
  }

  /** Empties the selection. */
  Neighbours best() {
    int[] users = new int[best.size()];
    double[] weights = new double[users.length];
    for (int rank = users.length - 1; rank >= 0; rank--) {
      weights[rank] = best.worstScore();
      users[rank] = best.removeWorst();
    }
    return new Neighbours(users, weights);
  }
}
