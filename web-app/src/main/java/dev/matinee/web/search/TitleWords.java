package dev.matinee.web.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/**
 * The words of a title as they are compared: small letters without accents, apostrophes left out,
 * split at everything else that is neither letter nor digit. "Amélie's WALL·E" is {@code amelies
 * walle}.
 */
public final class TitleWords {
  private static final Pattern INSIDE_WORDS = Pattern.compile("['’‘`´ʻ·\\p{M}]");
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
    for (String word : BETWEEN_WORDS.split(folded(text), -1)) {
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

  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    char[] in = INSIDE_WORDS.matcher(plain).replaceAll("").toCharArray();
    char[] out = new char[4 * in.length];
    int length = ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length);
    return new String(out, 0, length).toLowerCase(Locale.ROOT);
  }
}
