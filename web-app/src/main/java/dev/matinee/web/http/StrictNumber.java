package dev.matinee.web.http;

import dev.matinee.web.language.Message;
import java.util.regex.Pattern;

/** Whole numbers as people and programs may write them: digits, and nothing that needs guessing. */
public final class StrictNumber {
  public static final int MAX_COUNT = 100;
  public static final int DEFAULT_COUNT = 10;

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final int SHOWN = 40;
  private static final int FIRST_YEAR = 1870;
  private static final int LAST_YEAR = 2100;

  private StrictNumber() {}

  public static long userId(String text) {
    return parse(Message.of("error.number.user"), text, Message.of("error.number.whole"));
  }

  public static int count(String text) {
    return inRange(Message.of("error.number.films"), text, 1, MAX_COUNT);
  }

  public static int offset(String text) {
    return offset(Message.of("error.number.offset"), text);
  }

  /** A number of movies of a list. */
  static int shown(String text) {
    return offset(Message.of("error.number.films"), text);
  }

  private static int offset(Message name, String text) {
    return inRange(name, text, 0, Integer.MAX_VALUE, Message.of("error.number.from"));
  }

  /** The number of a movie. */
  public static long movieId(String text) {
    return parse(Message.of("error.number.film"), text, Message.of("error.number.whole"));
  }

  /** A year of release. */
  public static int year(String text) {
    return inRange(
        Message.of("error.number.year"),
        text,
        FIRST_YEAR,
        LAST_YEAR,
        Message.of("error.number.year.allowed"));
  }

  /** A number in a range, by its name. */
  public static int between(Message name, int min, int max, String text) {
    return inRange(name, text, min, max);
  }

  private static int inRange(Message name, String text, int min, int max) {
    return inRange(name, text, min, max, Message.of("error.number.between", min, max));
  }

  private static int inRange(Message name, String text, int min, int max, Message allowed) {
    long number = parse(name, text, allowed);
    if (number < min || number > max) {
      throw refusal(name, text, allowed);
    }
    return (int) number;
  }

  private static long parse(Message name, String text, Message allowed) {
    if (text.isBlank()) {
      throw new RefusedException(
          400, Message.of("error.number.missing"), Message.of("error.number.empty", name, allowed));
    }
    if (!WHOLE.matcher(text.strip()).matches()) {
      throw refusal(name, text, allowed);
    }
    return Long.parseLong(text.strip());
  }

  private static RefusedException refusal(Message name, String text, Message allowed) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return RefusedException.invalid(400, Message.of("error.number.wrong", name, allowed, shown));
  }
}
