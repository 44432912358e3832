package dev.matinee.voice;

import java.util.List;
import java.util.Optional;

/**
 * The numbers of a language, as they are spoken and written. Implementations are immutable and safe
 * for use by any number of threads.
 */
interface Numbers {
  /**
   * A number and the words that it took.
   *
   * @param value 0 or more
   * @param length how many words, 1 or more
   */
  record Reading(int value, int length) {}

  /** Whether a word that is called like a number stands for a thing, as in "the second one". */
  default boolean isPronoun(List<String> words, int at) {
    return false;
  }

  /** Whether a word in front of a number makes it negative. */
  boolean isMinus(String word);

  /** A number in digits without what is written around them, such as "1234" for "1,234th". */
  Optional<String> written(String word);

  /** A spoken digit. */
  Optional<Integer> digit(String word);

  /** The longest number below a hundred that starts at one of the words. */
  Optional<Reading> belowHundred(List<String> words, int from);

  /** The longest number, below a million, that starts at one of the words. */
  Optional<Reading> longest(List<String> words, int from);
}
