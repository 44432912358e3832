package dev.matinee.web.imports;

import dev.matinee.lists.words.TitleWords;
import dev.matinee.recommender.data.Item;
import dev.matinee.web.imports.format.SourceMovie;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whether a movie is worth asking for, since its title is like that of a row. */
final class AlikeTitles {
  /** Of all letters, how many may differ. */
  private static final double MOST_DIFFERENT = 0.25;

  /** Of the words of both titles, how many are in both. */
  private static final double LEAST_COMMON = 0.5;

  /** Words of a title that are not found in others by chance. */
  private static final int TELLING = 3;

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private AlikeTitles() {}

  /** Whether one of the titles of a row is like that of a movie. */
  static boolean areAlike(SourceMovie row, Item movie) {
    return row.titles().stream().anyMatch(title -> areAlike(title, movie.title()));
  }

  /**
   * Whether the words of the first are all in the other, or those of the other in the first if they
   * are enough to tell it, or both begin with as many, or half of all words are in both, or one is
   * nearly written like the other.
   */
  static boolean areAlike(String one, String other) {
    Set<String> words = new HashSet<>(TitleWords.of(TitleWords.key(one)));
    Set<String> others = new HashSet<>(TitleWords.of(TitleWords.key(other)));
    Set<String> both = new HashSet<>(words);
    both.retainAll(others);
    Set<String> all = new HashSet<>(words);
    all.addAll(others);
    return both.size() == words.size()
        || (both.size() == others.size() && others.size() >= TELLING)
        || beginning(one, other) >= TELLING
        || both.size() >= LEAST_COMMON * all.size()
        || isNearlyWrittenLike(joined(one), joined(other))
        || joined(one).equals(joined(withoutSubtitle(other)));
  }

  /**
   * Whether a person most likely means a movie: its title is that of the row but for a subtitle or
   * the spaces, and its year is at most one off.
   */
  static boolean isLikely(SourceMovie row, Item movie) {
    OptionalInt year = row.year();
    boolean near =
        year.isEmpty()
            || movie.year().isEmpty()
            || Math.abs(year.getAsInt() - movie.year().getAsInt()) <= 1;
    List<String> forms = List.of(joined(movie.title()), joined(withoutSubtitle(movie.title())));
    return near && row.titles().stream().anyMatch(title -> forms.contains(joined(title)));
  }

  static String withoutSubtitle(String title) {
    return title.split(":", 2)[0];
  }

  /** How many words both begin with. */
  private static int beginning(String one, String other) {
    List<String> words = TitleWords.of(one);
    List<String> others = TitleWords.of(other);
    int same = 0;
    while (same < Math.min(words.size(), others.size())
        && words.get(same).equals(others.get(same))) {
      same++;
    }
    return same;
  }

  private static boolean isNearlyWrittenLike(String one, String other) {
    int longer = Math.max(one.length(), other.length());
    return DISTANCE.apply(one, other) <= MOST_DIFFERENT * longer;
  }

  private static String joined(String title) {
    return TitleWords.key(title).replace(" ", "");
  }
}
