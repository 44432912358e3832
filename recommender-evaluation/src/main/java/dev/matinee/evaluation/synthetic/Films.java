package dev.matinee.evaluation.synthetic;

/**
 * What people like or dislike in the films. Films are numbered from 0 here; their ids begin with 1.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
final class Films {
  private static final int LAST_YEAR = 2019;
  private static final int YEARS = 100;

  private final int[] genres;
  private final float[] quality;
  private final short[] years;

  Films(int count, long seed) {
    Chance chance = Chance.ofFilms(seed);
    genres = new int[count];
    quality = new float[count];
    years = new short[count];
    for (int film = 0; film < count; film++) {
      genres[film] = GenreSet.draw(chance);
      quality[film] = (float) chance.bell();
      // The lower of two ages, so that young films are many and old ones few.
      years[film] = (short) (LAST_YEAR - Math.min(chance.below(YEARS), chance.below(YEARS)));
    }
  }

  int count() {
    return genres.length;
  }

  /** A {@link GenreSet}. */
  int genres(int film) {
    return genres[film];
  }

  /** How good people find it on the whole: mean 0, variance 1. */
  double quality(int film) {
    return quality[film];
  }

  /** The year of release. */
  int year(int film) {
    return years[film];
  }
}
