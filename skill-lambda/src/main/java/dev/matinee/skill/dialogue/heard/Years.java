package dev.matinee.skill.dialogue.heard;

import dev.matinee.skill.dialogue.phrase.Phrase;
import dev.matinee.skill.dialogue.phrase.Phrases;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years from which movies are wanted.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param first of them; {@link #NO_FIRST} for no limit
 * @param last of them; {@link #NO_LAST} for no limit
 */
public record Years(int first, int last) {
  static final int NO_FIRST = 0;
  static final int NO_LAST = 9999;

  /** Every year, and movies of which no year is known. */
  public static final Years ANY = new Years(NO_FIRST, NO_LAST);

  private static final int DECADE = 10;
  private static final Pattern FORM = Pattern.compile("(?<first>[0-9]{1,4})-(?<last>[0-9]{1,4})");

  /** The ten years from one on. */
  public static Years ofDecade(int first) {
    return new Years(first, first + DECADE - 1);
  }

  static Years of(int year) {
    return new Years(year, year);
  }

  /** Without that year itself. */
  public static Years after(int year) {
    return new Years(year + 1, NO_LAST);
  }

  /** Without that year itself. */
  public static Years before(int year) {
    return new Years(NO_FIRST, year - 1);
  }

  boolean include(OptionalInt year) {
    return equals(ANY) || year.stream().anyMatch(known -> known >= first && known <= last);
  }

  /** The words for movies of these years. */
  public String words(String movies, Phrases phrases) {
    if (equals(ANY)) {
      return movies;
    }
    if (first == last) {
      return phrases.say(Phrase.SELECTION_YEAR, movies, String.valueOf(first));
    }
    if (last == NO_LAST) {
      return phrases.say(Phrase.SELECTION_AFTER, movies, String.valueOf(first - 1));
    }
    if (first == NO_FIRST) {
      return phrases.say(Phrase.SELECTION_BEFORE, movies, String.valueOf(last + 1));
    }
    return phrases.say(Phrase.SELECTION_DECADE, movies, phrases.decade(first));
  }

  /** One word, which {@link #parse} reads. */
  String text() {
    return first + "-" + last;
  }

  /** What {@link #text} wrote; every year for any other text. */
  static Years parse(String text) {
    Matcher form = FORM.matcher(text);
    return form.matches()
        ? new Years(Integer.parseInt(form.group("first")), Integer.parseInt(form.group("last")))
        : ANY;
  }
}
