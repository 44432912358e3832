package dev.matinee.store;

import java.util.Arrays;

/**
 * The movies of a list in a form that is neither this module's nor an engine's: they keep the bytes
 * as they are, and what is told beside them can be read by any client of the store.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class PackedMovies {
  /** More than the longest list takes, and far less than an item may have. */
  private static final int MOST_BYTES = 100_000;

  private final String titles;
  private final int count;
  private final byte[] bytes;

  /**
   * Of bytes, which are copied.
   *
   * @param titles the version of the index that has the titles of the movies
   * @param count how many movies there are
   * @throws IllegalArgumentException if there are too many bytes or movies, or less than none
   */
  public PackedMovies(String titles, int count, byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "packed movies take at most " + MOST_BYTES + " bytes, not " + bytes.length);
    }
    if (count < 0 || count > RecommendationList.MAX_MOVIES) {
      throw new IllegalArgumentException(
          "count must be between 0 and " + RecommendationList.MAX_MOVIES + ", got " + count);
    }
    this.titles = titles;
    this.count = count;
    this.bytes = bytes.clone();
  }

  /** {@return the version of the index that has the titles of the movies} */
  public String titles() {
    return titles;
  }

  /** {@return how many movies there are} */
  public int count() {
    return count;
  }

  /** {@return the bytes, a copy} */
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PackedMovies packed
        && titles.equals(packed.titles)
        && count == packed.count
        && Arrays.equals(bytes, packed.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return count + " movies in " + bytes.length + " bytes, titles " + titles;
  }
}
