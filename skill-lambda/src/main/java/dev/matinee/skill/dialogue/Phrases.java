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
  private static final Control NO_DEFAULT_LOCALE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final ResourceBundle bundle;
  private final Locale locale;
  private final Optional<String> siteHost;

  private Phrases(Locale locale, Optional<String> siteHost) {
    this.bundle = ResourceBundle.getBundle(BUNDLE, locale, NO_DEFAULT_LOCALE);
    this.locale = locale;
    this.siteHost = siteHost;
  }

  /**
   * The sentences for a person.
   *
   * @param locale of the person who listens
   * @param siteHost the host name of the web site, where it is known
   */
  public static Phrases of(Locale locale, Optional<String> siteHost) {
    return new Phrases(locale, siteHost);
  }

  /** One sentence; its bundle says what the arguments are. */
  String say(Phrase phrase, Object... arguments) {
    return new MessageFormat(bundle.getString(phrase.key()), locale).format(arguments);
  }

  /** A sentence that names the web site, and its address where that is known. */
  String sayWithSite(Phrase phrase, Object... arguments) {
    String sentence = say(phrase, arguments);
    return siteHost.map(host -> sentence + " " + say(Phrase.SITE_ADDRESS, host)).orElse(sentence);
  }
}
