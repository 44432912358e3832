package dev.matinee.evaluation.synthetic;

/**
 * Which genres are liked by the same people. Behind the genres there are {@value #RANK} factors,
 * such as seriousness might be one: a genre is a direction in their space, a person a normal point
 * of it, and the person's affinity to the genre is the inner product, with mean 0 and variance 1.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class Tastes {
  private static final int RANK = 4;

  private final double[][] genres = new double[GenreSet.GENRES][];

  Tastes(long seed) {
    Chance chance = Chance.ofTastes(seed);
    for (int genre = 0; genre < genres.length; genre++) {
      genres[genre] = drawPoint(chance);
      double length = Math.sqrt(product(genres[genre], genres[genre]));
      for (int factor = 0; factor < RANK; factor++) {
        genres[genre][factor] /= length;
      }
    }
  }

  /** The affinities of one more person to all genres. */
  double[] drawAffinities(Chance chance) {
    double[] person = drawPoint(chance);
    double[] affinities = new double[genres.length];
    for (int genre = 0; genre < genres.length; genre++) {
      affinities[genre] = product(person, genres[genre]);
    }
    return affinities;
  }

  private static double[] drawPoint(Chance chance) {
    double[] point = new double[RANK];
    for (int factor = 0; factor < RANK; factor++) {
      point[factor] = chance.bell();
    }
    return point;
  }

  private static double product(double[] left, double[] right) {
    double sum = 0;
    for (int factor = 0; factor < RANK; factor++) {
      sum += left[factor] * right[factor];
    }
    return sum;
  }
}
