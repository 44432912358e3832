package dev.matinee.evaluation.synthetic;

/**
 * What people like or dislike in the movies. Movies are numbered from 0 here; their ids begin with
 * 1.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class Movies {
  private static final int LAST_YEAR = 2019;
  private static final int YEARS = 100;

  private final int[] genres;
  private final float[] quality;
  private final short[] years;

  Movies(int count, long seed) {
    Chance chance = Chance.ofMovies(seed);
    genres = new int[count];
    quality = new float[count];
    years = new short[count];
    for (int movie = 0; movie < count; movie++) {
      genres[movie] = GenreSet.draw(chance);
      quality[movie] = (float) chance.bell();
      // The lower of two ages, so that young movies are many and old ones few.
      years[movie] = (short) (LAST_YEAR - Math.min(chance.below(YEARS), chance.below(YEARS)));
    }
  }

  int count() {
    return genres.length;
  }

  /** A {@link GenreSet}. */
  int genres(int movie) {
    return genres[movie];
  }

  /** How good people find it on the whole: mean 0, variance 1. */
  double quality(int movie) {
    return quality[movie];
  }

  /** The year of release. */
  int year(int movie) {
    return years[movie];
  }
}
