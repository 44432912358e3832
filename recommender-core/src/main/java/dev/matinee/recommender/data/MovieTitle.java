package dev.matinee.recommender.data;

import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title as it is said and the year of release, from the way in which MovieLens writes both:
 * {@code Matrix, The (1999)} is "The Matrix" of 1999.
 *
 * <ul>
 *   <li>The year is the last thing in brackets, between {@value #FIRST_YEAR} and {@value
 *       #LAST_YEAR}; of a span, such as {@code (2006-2007)}, it is the first.
 *   <li>Other names in brackets behind the title are left out, so that they are not spoken: {@code
 *       City of Lost Children, The (Cité des enfants perdus, La) (1995)} is "The City of Lost
 *       Children".
 *   <li>An article behind the last comma, or before a colon, moves to the front.
 * </ul>
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param name the title as it is said, never blank unless the text is
 * @param year of release, where the text has it
 */
public record MovieTitle(String name, OptionalInt year) {
  /** The first year that counts as one. */
  public static final int FIRST_YEAR = 1870;

  /** The last year that counts as one. */
  public static final int LAST_YEAR = 2100;

  private static final Pattern YEAR =
      Pattern.compile("(.*?)\\s*\\((\\d{4})\\s*(?:[-–]\\s*(?:\\d{4})?)?\\)", Pattern.DOTALL);
  private static final Pattern ARTICLE = Pattern.compile("(.+), ([^\\s,:()]+)(:.*)?");

  /** As in "Birdman: Or (The Unexpected Virtue of Ignorance)". */
  private static final Pattern LEADS_INTO_BRACKETS = Pattern.compile(".*\\b[Oo]r");

  private static final Set<String> ARTICLES =
      Set.of(
          "The", "A", "An", "Le", "La", "Les", "L'", "Un", "Une", "Il", "Lo", "Gli", "I", "Una",
          "El", "Los", "Las", "Der", "Die", "Das", "Ein", "Eine", "Den", "Det", "De", "Het", "En",
          "Ett", "O", "Os", "As");

  /**
   * {@return a title and its year} There may be neither a year nor an article.
   *
   * @param text as MovieLens writes it
   */
  public static MovieTitle parse(String text) {
    String rest = text.strip().replaceAll("\\s+", " ");
    OptionalInt year = OptionalInt.empty();
    Matcher matcher = YEAR.matcher(rest);
    if (matcher.matches() && isYear(Integer.parseInt(matcher.group(2)))) {
      year = OptionalInt.of(Integer.parseInt(matcher.group(2)));
      rest = matcher.group(1);
    }
    return new MovieTitle(withArticleInFront(withoutOtherNames(rest)), year);
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  private static String withoutOtherNames(String title) {
    int open = title.endsWith(")") ? openingOfLastBrackets(title) : 0;
    String before = title.substring(0, Math.max(open, 0)).strip();
    boolean keep = before.isEmpty() || LEADS_INTO_BRACKETS.matcher(before).matches();
    return keep ? title : withoutOtherNames(before);
  }

  /** 0 or less where the brackets hold the whole title, or do not match. */
  private static int openingOfLastBrackets(String title) {
    int depth = 0;
    for (int at = title.length() - 1; at >= 0; at--) {
      char character = title.charAt(at);
      depth += character == ')' ? 1 : character == '(' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  private static String withArticleInFront(String title) {
    Matcher matcher = ARTICLE.matcher(title);
    if (!matcher.matches() || !ARTICLES.contains(matcher.group(2))) {
      return title;
    }
    String article = matcher.group(2);
    String space = article.endsWith("'") ? "" : " ";
    String subtitle = matcher.group(3) == null ? "" : matcher.group(3);
    return article + space + matcher.group(1) + subtitle;
  }
}
