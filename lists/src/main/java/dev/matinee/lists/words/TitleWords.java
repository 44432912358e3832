package dev.matinee.lists.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a title as they are compared: small letters without accents, apostrophes left out,
 * split at everything else that is neither letter nor digit. "Amélie's WALL·E" is {@code amelies
 * walle}.
 */
public final class TitleWords {
  private static final Pattern INSIDE_WORDS = Pattern.compile("['’‘`´ʻ·]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LEADING_ARTICLE = Pattern.compile("(?:the|an?) (?=.)");

  private TitleWords() {}

  /**
   * {@return the words in their order; none where the text has neither letters nor digits}
   *
   * @param text any text
   */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    String folded = PlainLetters.of(INSIDE_WORDS.matcher(text).replaceAll(""));
    for (String word : BETWEEN_WORDS.split(folded, -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  /**
   * {@return a whole title as it is compared: its words without an article in front, "and" left
   * out; the text itself where it has no words, as "..."}
   *
   * @param title any text
   */
  public static String key(String title) {
    List<String> words = of(title);
    if (words.isEmpty()) {
      return title.strip();
    }
    words.removeIf(word -> words.size() > 1 && word.equals("and"));
    return LEADING_ARTICLE.matcher(String.join(" ", words)).replaceFirst("");
  }
}
