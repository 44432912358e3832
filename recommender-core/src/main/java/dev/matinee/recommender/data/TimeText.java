package dev.matinee.recommender.data;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads a moment that is written as text, without making objects: {@code 2020-08-23}, {@code
 * 2020-08-23 18:30:00}, {@code 2020-08-23T18:30:00.5+02:00}. A day is its first second; the time is
 * UTC where no zone is said, and fractions of a second are left out. A failed read gives false. For
 * use by one thread.
 */
final class TimeText {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final int DAY_LENGTH = 10;
  private static final int FURTHEST_HOURS = 18;

  private char[] text = new char[0];
  private int at;
  private int end;
  private long seconds;

  /** The moment that was read, in seconds since 1970. */
  long seconds() {
    return seconds;
  }

  /** Reads a day, perhaps with a time and a zone. */
  boolean read(char[] characters, int offset, int length) {
    text = characters;
    at = offset;
    end = offset + length;
    return length >= DAY_LENGTH && readDay() && (at == end || readTimeOfDay());
  }

  private boolean readDay() {
    int year = digits(4);
    char separator = next();
    int month = digits(2);
    boolean same = next() == separator && (separator == '-' || separator == '/');
    int day = digits(2);
    if (!same || year < 1 || month < 0 || day < 0) {
      return false;
    }
    try {
      seconds = LocalDate.of(year, month, day).toEpochDay() * DAY;
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean readTimeOfDay() {
    char separator = next();
    int hour = digits(2);
    boolean minuteFollows = next() == ':';
    int minute = digits(2);
    int second = at < end && text[at] == ':' ? secondDigits() : 0;
    boolean good =
        (separator == ' ' || separator == 'T' || separator == 't')
            && minuteFollows
            && isWithin(hour, 23)
            && isWithin(minute, 59)
            && isWithin(second, 60);
    seconds += hour * HOUR + minute * MINUTE + second;
    return good && readFraction() && readZone();
  }

  private static boolean isWithin(int number, int most) {
    return number >= 0 && number <= most;
  }

  private int secondDigits() {
    at++;
    return digits(2);
  }

  private boolean readFraction() {
    if (at == end || (text[at] != '.' && text[at] != ',')) {
      return true;
    }
    int first = ++at;
    while (at < end && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    return at > first;
  }

  private boolean readZone() {
    while (at < end && text[at] == ' ') {
      at++;
    }
    if (at == end || isUtc()) {
      return true;
    }
    char sign = next();
    int hours = digits(2);
    if (at < end && text[at] == ':') {
      at++;
    }
    int minutes = at == end ? 0 : digits(2);
    seconds -= (sign == '-' ? -1 : 1) * (hours * HOUR + minutes * MINUTE);
    return at == end
        && (sign == '+' || sign == '-')
        && isWithin(hours, FURTHEST_HOURS)
        && isWithin(minutes, 59);
  }

  private boolean isUtc() {
    int length = end - at;
    boolean letter = length == 1 && (text[at] == 'Z' || text[at] == 'z');
    return letter || (length == 3 && (isWord("UTC") || isWord("GMT")));
  }

  private boolean isWord(String word) {
    for (int index = 0; index < word.length(); index++) {
      if (text[at + index] != word.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  /** NUL behind the end. */
  private char next() {
    return at < end ? text[at++] : '\0';
  }

  /** A number of so many digits, or -1. */
  private int digits(int count) {
    int value = 0;
    for (int index = 0; index < count; index++) {
      int digit = next() - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
