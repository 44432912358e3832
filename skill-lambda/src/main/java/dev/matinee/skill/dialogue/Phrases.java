package dev.matinee.skill.dialogue;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The sentences of the skill in one language. A locale without a bundle of its own speaks its
 * language, and English where that has none either.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class Phrases {
  private static final String BUNDLE = "dev.matinee.skill.speech";
  private static final String VARIANTS = " \\| ";
  private static final Control NO_DEFAULT_LOCALE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale locale;
  private final Optional<String> siteHost;
  private final int turn;

  private Phrases(Locale locale, Optional<String> siteHost, int turn) {
    this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_DEFAULT_LOCALE);
    this.locale = locale;
    this.siteHost = siteHost;
    this.turn = turn;
  }

  /**
   * The sentences for a person.
   *
   * @param locale of the person who listens
   * @param siteHost the host name of the web site, where it is known
   * @param turn of the conversation, from 0; chooses among sentences that mean the same
   */
  public static Phrases of(Locale locale, Optional<String> siteHost, int turn) {
    return new Phrases(locale, siteHost, turn);
  }

  /** One sentence; its bundle says what the arguments are. */
  String say(Phrase phrase, Object... arguments) {
    String[] variants = bundle.getString(phrase.key()).split(VARIANTS, -1);
    return new MessageFormat(variants[turn % variants.length], locale).format(arguments);
  }

  /**
   * The name of a genre of the data set, such as "science fiction"; its own where none is known.
   */
  String genre(String name) {
    return word("genre." + name, name);
  }

  /** The name for movies of a genre, such as "comedies". */
  String genreOfMany(String name) {
    return word("genres." + name, name);
  }

  private String word(String key, String otherwise) {
    String plain = key.toLowerCase(Locale.ROOT).replace("'s", "");
    return bundle.containsKey(plain) ? bundle.getString(plain) : otherwise;
  }

  /** A sentence that names the web site, and its address where that is known. */
  String sayWithSite(Phrase phrase, Object... arguments) {
    String sentence = say(phrase, arguments);
    return siteHost.map(host -> sentence + " " + say(Phrase.SITE_ADDRESS, host)).orElse(sentence);
  }
}
