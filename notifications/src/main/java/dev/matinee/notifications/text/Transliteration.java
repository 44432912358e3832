package dev.matinee.notifications.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a text in the letters of {@link GsmAlphabet}. A letter that is there stays; of another one
 * its accents go ("š" becomes "s"), and what Unicode does not take apart has a spelling of its own
 * ("œ" becomes "oe"). A text with a letter that has neither, as in Japanese, has no such form.
 * Stateless; safe for use by any number of threads.
 */
public final class Transliteration {
  private static final Map<Integer, String> SPELLINGS =
      Map.ofEntries(
          spelling('œ', "oe"),
          spelling('Œ', "OE"),
          spelling('ł', "l"),
          spelling('Ł', "L"),
          spelling('đ', "d"),
          spelling('Đ', "D"),
          spelling('ð', "d"),
          spelling('Ð', "D"),
          spelling('þ', "th"),
          spelling('Þ', "Th"),
          spelling('ħ', "h"),
          spelling('Ħ', "H"),
          spelling('ı', "i"),
          spelling('ŧ', "t"),
          spelling('Ŧ', "T"),
          spelling('ẞ', "SS"),
          spelling('‘', "'"),
          spelling('’', "'"),
          spelling('‚', "'"),
          spelling('`', "'"),
          spelling('´', "'"),
          spelling('“', "\""),
          spelling('”', "\""),
          spelling('„', "\""),
          spelling('«', "\""),
          spelling('»', "\""),
          spelling('‐', "-"),
          spelling('‑', "-"),
          spelling('–', "-"),
          spelling('—', "-"),
          spelling('−', "-"),
          spelling('·', "-"),
          spelling('•', "-"),
          spelling('×', "x"),
          spelling('⁄', "/"));

  private Transliteration() {}

  private static Map.Entry<Integer, String> spelling(char letter, String letters) {
    return Map.entry((int) letter, letters);
  }

  /** {@return the text in one line of letters of the alphabet; empty where it has no such form} */
  public static Optional<String> of(String text) {
    StringBuilder written = new StringBuilder();
    for (int letter : text.strip().replaceAll("\\s+", " ").codePoints().toArray()) {
      Optional<String> form = form(letter);
      if (form.isEmpty()) {
        return Optional.empty();
      }
      written.append(form.get());
    }
    return Optional.of(written.toString().strip());
  }

  private static Optional<String> form(int letter) {
    if (isThere(letter)) {
      return Optional.of(Character.toString(letter));
    }
    StringBuilder form = new StringBuilder();
    // A combining mark alone is an accent that is left out.
    for (int part : parts(letter)) {
      if (Character.getType(part) == Character.NON_SPACING_MARK) {
        continue;
      }
      String spelling = isThere(part) ? Character.toString(part) : SPELLINGS.get(part);
      if (spelling == null) {
        return Optional.empty();
      }
      form.append(spelling);
    }
    return Optional.of(form.toString());
  }

  private static int[] parts(int letter) {
    return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
        .codePoints()
        .toArray();
  }

  private static boolean isThere(int letter) {
    return Character.isBmpCodePoint(letter) && GsmAlphabet.has((char) letter);
  }
}
