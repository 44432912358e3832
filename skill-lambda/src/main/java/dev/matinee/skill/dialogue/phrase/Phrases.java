package dev.matinee.skill.dialogue.phrase;

import dev.matinee.skill.dialogue.title.SaidTitle;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;

/**
 * The sentences of the skill in one language. A locale without a bundle of its own speaks its
 * language, and English where that has none either.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Phrases {
  private static final String BUNDLE = "dev.matinee.skill.speech";
  private static final String VARIANTS = " \\| ";

  /** Stand around what a person can say, so that it is held against the interaction model. */
  private static final Pattern MARKS = Pattern.compile("[\\[\\]]");

  private static final Control NO_DEFAULT_LOCALE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale locale;
  private final Wording wording;
  private final int turn;

  private Phrases(Locale locale, Wording wording, int turn) {
    this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_DEFAULT_LOCALE);
    this.locale = locale;
    this.wording = wording;
    this.turn = turn;
  }

  /**
   * The sentences for a person.
   *
   * @param locale of the person who listens
   * @param wording of what depends on the site
   * @param turn of the conversation, from 0; chooses among sentences that mean the same
   */
  public static Phrases of(Locale locale, Wording wording, int turn) {
    return new Phrases(locale, wording, turn);
  }

  /** One sentence; its bundle says what the arguments are. */
  public String say(Phrase phrase, Object... arguments) {
    String[] variants = text(phrase.key()).split(VARIANTS, -1);
    String sentence = MARKS.matcher(variants[turn % variants.length]).replaceAll("");
    String said = new MessageFormat(sentence, locale).format(arguments);
    return locale.getLanguage().equals("es") ? SpanishAnd.in(said) : said;
  }

  /**
   * The name of a genre of the data set, such as "science fiction"; its own where none is known.
   */
  public String genre(String name) {
    return word("genre." + name, name);
  }

  /** The name for movies of a genre, such as "comedies". */
  public String genreOfMany(String name) {
    return word("genres." + name, name);
  }

  /** A title as it is said within a sentence, between marks for its language. */
  public String title(String written) {
    return SaidTitle.marked(written);
  }

  /**
   * Titles one after the other: "Alien, Heat and Brazil". Where one of them has a comma, semicolons
   * divide them.
   *
   * @param titles as they are said
   */
  public String titles(List<String> titles) {
    int last = titles.size() - 1;
    if (last < 1) {
      return String.join("", titles);
    }
    boolean divided = titles.stream().anyMatch(title -> title.contains(","));
    String front = String.join(divided ? "; " : ", ", titles.subList(0, last));
    return say(Phrase.TITLES_AND, divided ? front + ";" : front, titles.get(last));
  }

  /** The name for the years of a decade, such as "nineties", by its first year. */
  public String decade(int first) {
    return word("decade." + first, String.valueOf(first));
  }

  /** The words for a rating, such as "four and a half stars". */
  public String stars(double stars) {
    long halves = Math.round(2 * stars);
    return word("stars." + halves, String.valueOf(halves / 2.0));
  }

  private String word(String key, String otherwise) {
    String plain = key.toLowerCase(Locale.ROOT).replace("'s", "");
    return bundle.containsKey(plain) ? text(plain) : otherwise;
  }

  private String text(String key) {
    return wording.noun().in(locale, bundle.getString(key));
  }

  /** A sentence that names the web site, and its address where that is known. */
  public String sayWithSite(Phrase phrase, Object... arguments) {
    String sentence = say(phrase, arguments);
    return wording
        .siteHost()
        .map(host -> sentence + " " + say(Phrase.SITE_ADDRESS, host))
        .orElse(sentence);
  }
}
