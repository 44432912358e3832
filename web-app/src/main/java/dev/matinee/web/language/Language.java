package dev.matinee.web.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** A language that the site speaks. Immutable; safe for use by any number of threads. */
public enum Language {
  EN(Locale.ENGLISH, "English", "d MMMM uuuu"),
  DE(Locale.GERMAN, "Deutsch", "d. MMMM uuuu"),
  FR(Locale.FRENCH, "Français", "d MMMM uuuu"),
  ES(Locale.forLanguageTag("es"), "Español", "d 'de' MMMM 'de' uuuu");

  private static final List<Locale> LOCALES =
      Arrays.stream(values()).map(Language::locale).toList();

  /** Browsers send some ten characters; more costs time to read. */
  private static final int MAX_HEADER = 500;

  private final Locale locale;
  private final String ownName;
  private final String datePattern;

  Language(Locale locale, String ownName, String datePattern) {
    this.locale = locale;
    this.ownName = ownName;
    this.datePattern = datePattern;
  }

  /** {@return the language with a tag such as "de"; empty if the site does not speak it} */
  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
  }

  /**
   * {@return what suits a reader best, by RFC 4647's lookup} "de-AT" is German here.
   *
   * @param header the value of {@code Accept-Language}
   * @return empty where it names none that the site speaks, or is malformed
   */
  public static Optional<Language> ofHeader(String header) {
    if (header.length() > MAX_HEADER) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(Locale.lookup(LanguageRange.parse(header), LOCALES))
          .flatMap(locale -> of(locale.getLanguage()));
    } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
      return Optional.empty();
    }
  }

  /** {@return by which numbers and dates are written} */
  public Locale locale() {
    return locale;
  }

  /** {@return its name in HTML and in addresses, such as "de"} */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** {@return what it calls itself, such as "Deutsch"} */
  public String ownName() {
    return ownName;
  }

  /** {@return how a date is written, for a {@link java.time.format.DateTimeFormatter}} */
  String datePattern() {
    return datePattern;
  }
}
