package dev.matinee.recommender.internal.similarity;

import dev.matinee.recommender.internal.matrix.DenseRatings;

/**
 * What a scan needs of every user: computed once for a model, read in the order of the users.
 * Immutable; safe for use by any number of threads.
 */
final class CosineNorms {
  private final double[] norms;
  private final float[] inverse;
  private final double[] centres;
  private final float largestInverse;

  CosineNorms(DenseRatings matrix, CosinePairs pairs) {
    norms = new double[matrix.userNumbers()];
    inverse = new float[norms.length];
    centres = new double[pairs.isCentred() ? inverse.length : 0];
    float largest = 0;
    for (int user = 0; user < inverse.length; user++) {
      double centre = pairs.centre(user);
      norms[user] = pairs.norm(user, centre);
      inverse[user] = norms[user] == 0 || matrix.isMasked(user) ? 0 : (float) (1 / norms[user]);
      largest = Math.max(largest, inverse[user]);
      if (pairs.isCentred()) {
        centres[user] = centre;
      }
    }
    largestInverse = largest;
  }

  /** The length of a user's vector. */
  double norm(int user) {
    return norms[user];
  }

  /** By user, one over the length of their vector; 0 for no length and for masked users. */
  float[] inverse() {
    return inverse;
  }

  /** By user, what is taken off their values; empty where nothing is. */
  double[] centres() {
    return centres;
  }

  float largestInverse() {
    return largestInverse;
  }
}
