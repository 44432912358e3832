package dev.matinee.recommender.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names of items that MovieLens writes in brackets behind their titles: "Amelie (Fabuleux
 * destin d'Amélie Poulain, Le) (2001)" has the other title "Le Fabuleux destin d'Amélie Poulain".
 * Titles that are shown and spoken leave them out; who looks for an item may know it by one of
 * them.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class OtherTitles {
  private static final OtherTitles NONE = new OtherTitles(Map.of());
  private static final Pattern INTRODUCTION =
      Pattern.compile("(?:a\\.?k\\.?a\\.?|or)\\s+", Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR = Pattern.compile("\\d{4}(?:\\s*[-–]\\s*(?:\\d{4})?)?");

  private final Map<Long, List<String>> titles;

  private OtherTitles(Map<Long, List<String>> titles) {
    this.titles = Map.copyOf(titles);
  }

  /** {@return no other titles of any item} */
  public static OtherTitles none() {
    return NONE;
  }

  /**
   * {@return the other titles of some items}
   *
   * @param titles by the ids of the items; an item may have none
   */
  public static OtherTitles of(Map<Long, List<String>> titles) {
    Map<Long, List<String>> some = new HashMap<>();
    titles.forEach(
        (item, names) -> {
          if (!names.isEmpty()) {
            some.put(item, List.copyOf(names));
          }
        });
    return new OtherTitles(some);
  }

  /**
   * {@return the other titles of an item, in the order of the data set; mostly none}
   *
   * @param itemId any number
   */
  public List<String> of(long itemId) {
    return titles.getOrDefault(itemId, List.of());
  }

  /** {@return the ids of the items that have another title, in ascending order} */
  public long[] itemIds() {
    return titles.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** The names in brackets at the end of a text, of which the last may be the year. */
  static List<String> inBrackets(String text) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    int open = 0;
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) == '(' && depth++ == 0) {
        open = at + 1;
      } else if (text.charAt(at) == ')' && depth > 0 && --depth == 0) {
        found.add(text.substring(open, at).strip());
      }
    }
    found.removeIf(name -> name.isEmpty() || YEAR.matcher(name).matches());
    return found.stream().map(OtherTitles::asItIsSaid).toList();
  }

  private static String asItIsSaid(String name) {
    return MovieTitle.parse(INTRODUCTION.matcher(name).lookingAt() ? bare(name) : name).name();
  }

  private static String bare(String name) {
    return INTRODUCTION.matcher(name).replaceFirst("");
  }
}
