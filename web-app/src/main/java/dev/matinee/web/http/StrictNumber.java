package dev.matinee.web.http;

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
    return parse("The user ID", text, "a whole number, such as 1");
  }

  public static int count(String text) {
    return between("The number of films", 1, MAX_COUNT, text);
  }

  public static int offset(String text) {
    return offset("The offset", text);
  }

  /** A number of entries, by the name that people know it by. */
  public static int offset(String name, String text) {
    return inRange(name, text, 0, Integer.MAX_VALUE, "a whole number, 0 or more");
  }

  /** The number of a movie. */
  public static long movieId(String text) {
    return parse("The number of a film", text, "a whole number, such as 1");
  }

  /** A year of release. */
  public static int year(String text) {
    return inRange("The year", text, FIRST_YEAR, LAST_YEAR, "a year such as 1999");
  }

  /** A number in a range, by the name that people know it by. */
  public static int between(String name, int min, int max, String text) {
    return inRange(name, text, min, max, "a whole number from " + min + " to " + max);
  }

  private static int inRange(String name, String text, int min, int max, String allowed) {
    long number = parse(name, text, allowed);
    if (number < min || number > max) {
      throw refusal(name, text, allowed);
    }
    return (int) number;
  }

  private static long parse(String name, String text, String allowed) {
    if (text.isBlank()) {
      throw new RefusedException(
          400, "Something is missing", name + " is empty. It must be " + allowed + ".");
    }
    if (!WHOLE.matcher(text.strip()).matches()) {
      throw refusal(name, text, allowed);
    }
    return Long.parseLong(text.strip());
  }

  private static RefusedException refusal(String name, String text, String allowed) {
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return new RefusedException(
        400,
        "That is not a valid request",
        name + " must be " + allowed + ", not “" + shown + "”.");
  }
}
