package dev.matinee.serving.question;

import java.util.Collection;
import java.util.List;

/**
 * Sets of genres as bits, so that thousands are compared in a millisecond. Immutable.
 *
 * @param names the vocabulary; genres behind the first 64 count as none
 */
record GenreSet(List<String> names) {
  long of(Collection<String> genres) {
    long bits = 0;
    for (String genre : genres) {
      int at = names.indexOf(genre);
      bits |= at >= 0 && at < Long.SIZE ? 1L << at : 0;
    }
    return bits;
  }

  /**
   * {@return Jaccard's similarity of two sets, 0 to 1: the genres in both by those in either} Two
   * without genres are alike.
   */
  static double similarity(long one, long other) {
    int either = Long.bitCount(one | other);
    return either == 0 ? 1 : Long.bitCount(one & other) / (double) either;
  }
}
