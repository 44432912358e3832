package dev.matinee.store;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people type to join an evening: {@value #LENGTH} capital letters. There are no vowels, so
 * that no word comes of them, and none of the letters that pass for another letter or a digit.
 * There are 64 million codes.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param value the letters
 */
public record JoinCode(String value) {
  /** How many letters. */
  public static final int LENGTH = 6;

  private static final String LETTERS = "BCDFGHJKMNPQRSTVWXYZ";
  private static final Pattern FORM = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");
  private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}]+");

  /**
   * @throws IllegalArgumentException if the value is not {@value #LENGTH} of the letters
   */
  public JoinCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "code must be " + LENGTH + " of the letters " + LETTERS + ", got " + value);
    }
  }

  /** A new one that cannot be foretold; no generator is kept, for copies of a process. */
  public static JoinCode random() {
    SecureRandom random = new SecureRandom();
    StringBuilder letters = new StringBuilder();
    for (int at = 0; at < LENGTH; at++) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new JoinCode(letters.toString());
  }

  /** What somebody typed, in any case, with spaces and dashes; empty where it is no code. */
  public static Optional<JoinCode> typed(String text) {
    String letters = BETWEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    return FORM.matcher(letters).matches() ? Optional.of(new JoinCode(letters)) : Optional.empty();
  }

  /** Without the letters, since it ends in logs. */
  @Override
  public String toString() {
    return "JoinCode[hidden]";
  }
}
