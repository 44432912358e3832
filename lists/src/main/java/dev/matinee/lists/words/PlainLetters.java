package dev.matinee.lists.words;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Small letters without accents: "Æon Flux, Łódź" is {@code aeon flux, lodz}. */
final class PlainLetters {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final int FIRST_BEYOND_ASCII = 128;

  /** Those of Latin scripts that Unicode does not take apart. */
  private static final Map<Character, String> WHOLE =
      Map.ofEntries(
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('œ', "oe"),
          Map.entry('ø', "o"),
          Map.entry('ł', "l"),
          Map.entry('đ', "d"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('ħ', "h"),
          Map.entry('ŧ', "t"),
          Map.entry('ŋ', "n"),
          Map.entry('ı', "i"),
          Map.entry('ə', "a"));

  private PlainLetters() {}

  static String of(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return small.chars().allMatch(each -> each < FIRST_BEYOND_ASCII) ? small : folded(small);
  }

  private static String folded(String small) {
    // Small again: a sign such as ℝ is a capital only when it is taken apart.
    String apart = Normalizer.normalize(small, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String bare = MARKS.matcher(apart).replaceAll("");
    StringBuilder plain = new StringBuilder(bare.length());
    for (int at = 0; at < bare.length(); at++) {
      char each = bare.charAt(at);
      plain.append(WHOLE.getOrDefault(each, String.valueOf(each)));
    }
    return plain.toString();
  }
}
