package dev.matinee.lists.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The other way to write the number of a sequel: "Rocky 2" is "Rocky II". */
public final class Numerals {
  private static final List<String> ROMAN =
      List.of("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii");
  private static final Map<String, String> OTHER = new HashMap<>();

  static {
    for (int index = 0; index < ROMAN.size(); index++) {
      String digits = Integer.toString(index + 2);
      OTHER.put(digits, ROMAN.get(index));
      OTHER.put(ROMAN.get(index), digits);
    }
  }

  private Numerals() {}

  /** {@return the other way} A word that is no such number is its own. */
  public static String otherWay(String word) {
    return OTHER.getOrDefault(word, word);
  }

  /** {@return a Roman numeral from ii on in digits, and any other word as it is} */
  public static String inDigits(String word) {
    return ROMAN.contains(word) ? otherWay(word) : word;
  }
}
