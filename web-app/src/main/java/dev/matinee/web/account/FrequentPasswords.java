package dev.matinee.web.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The 30,000 passwords that are found most often in public lists of stolen ones, by zxcvbn
 * (Wheeler, 2016: "zxcvbn: Low-Budget Password Strength Estimation", USENIX Security 16). Safe for
 * use by any number of threads.
 */
final class FrequentPasswords {
  /** Of passwords whose last digits and signs were taken off. */
  private static final int MOST_FREQUENT = 3_000;

  private static final Map<String, Integer> RANKS = ranks();

  private FrequentPasswords() {}

  private static Map<String, Integer> ranks() {
    try {
      return Map.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getRankedDictionary());
    } catch (IOException e) {
      throw new UncheckedIOException("the list of frequent passwords cannot be read", e);
    }
  }

  /** Whether a password in small letters is one of them. */
  static boolean contain(String password) {
    return RANKS.containsKey(password);
  }

  /** Whether a word in small letters is one of the most frequent, which people add digits to. */
  static boolean areBasedOn(String word) {
    return RANKS.getOrDefault(word, Integer.MAX_VALUE) <= MOST_FREQUENT;
  }
}
