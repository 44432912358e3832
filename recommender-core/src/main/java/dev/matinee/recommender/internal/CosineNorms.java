package dev.matinee.recommender.internal;

/**
 * What a scan needs of every user: computed once for a model, read in the order of the users.
 * Immutable; safe for use by any number of threads.
 */
final class CosineNorms {
  private final float[] inverse;
  private final double[] centres;
  private final float largestInverse;

  CosineNorms(DenseRatings matrix, CosinePairs pairs) {
    inverse = new float[matrix.userNumbers()];
    centres = new double[pairs.isCentred() ? inverse.length : 0];
    float largest = 0;
    for (int user = 0; user < inverse.length; user++) {
      double centre = pairs.centre(user);
      double norm = pairs.norm(user, centre);
      inverse[user] = norm == 0 || matrix.isMasked(user) ? 0 : (float) (1 / norm);
      largest = Math.max(largest, inverse[user]);
      if (pairs.isCentred()) {
        centres[user] = centre;
      }
    }
    largestInverse = largest;
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
