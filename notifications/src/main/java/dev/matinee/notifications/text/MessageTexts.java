package dev.matinee.notifications.text;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The text messages of the site: each in one message of {@value GsmAlphabet#MESSAGE_SEPTETS}
 * septets, with the brand at the front. Immutable; safe for use by any number of threads.
 */
public final class MessageTexts {
  /** Who every message is from. */
  public static final String BRAND = "Matinee";

  /** How many movies one message names. */
  public static final int MAX_TITLES = 3;

  /** How long a link may be: with it, every message without titles fits in every language. */
  public static final int MAX_LINK = 60;

  /** The path of the link, which leads to the reader's list; a text message has little room. */
  public static final String SHORT_LINK = "/m";

  private static final String BETWEEN_TITLES = "; ";

  private final String link;

  /**
   * With a link to the list.
   *
   * @throws IllegalArgumentException if it is longer than {@value #MAX_LINK} septets
   */
  public MessageTexts(String link) {
    if (GsmAlphabet.septets(link) > MAX_LINK) {
      throw new IllegalArgumentException(
          "the link of a text message must have at most " + MAX_LINK + " letters, got " + link);
    }
    this.link = link;
  }

  /**
   * That a list is ready.
   *
   * @param titles of its first movies; at most {@value #MAX_TITLES} are named, and each is left out
   *     that cannot be written in the letters of a message, or has no room
   */
  public String ready(Locale language, List<String> titles) {
    return list("ready", language, titles);
  }

  /** That there is something new in a list; the titles are of what is new. */
  public String news(Locale language, List<String> titles) {
    return list("news", language, titles);
  }

  private String list(String kind, Locale language, List<String> titles) {
    List<String> named = new ArrayList<>();
    titles.stream()
        .limit(MAX_TITLES)
        .map(Transliteration::of)
        .flatMap(Optional::stream)
        .filter(title -> !title.isEmpty())
        .forEach(
            title -> {
              named.add(title);
              if (!fits(list(kind, language, String.join(BETWEEN_TITLES, named)))) {
                named.remove(named.size() - 1);
              }
            });
    return list(kind, language, String.join(BETWEEN_TITLES, named));
  }

  private static boolean fits(String text) {
    return GsmAlphabet.septets(text) <= GsmAlphabet.MESSAGE_SEPTETS;
  }

  private String list(String kind, Locale language, String titles) {
    String key = titles.isEmpty() ? kind + ".bare" : kind;
    return branded(language, key, titles, link);
  }

  /** The code by which a number is verified. */
  public static String code(Locale language, String digits) {
    return branded(language, "code", digits);
  }

  /** That messages come from now on, how often, and how they end. */
  public static String confirmation(Locale language) {
    return branded(language, "confirmation");
  }

  private static String branded(Locale language, String key, Object... values) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "dev.matinee.notifications.text.messages",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    String sentence = new MessageFormat(words.getString(key), language).format(values);
    return BRAND + ": " + Transliteration.of(sentence).orElseThrow();
  }
}
