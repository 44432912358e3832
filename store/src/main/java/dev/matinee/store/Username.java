package dev.matinee.store;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name that a person signs in with. Names that differ in case, or in how Unicode spells the
 * same letters, are one name: accounts are found by the {@linkplain #key key}.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param value as typed, stripped and in Unicode's form NFKC: {@value #MIN_LENGTH} to {@value
 *     #MAX_LENGTH} letters, digits, dots, underscores and hyphens
 */
public record Username(String value) {
  public static final int MIN_LENGTH = 3;
  public static final int MAX_LENGTH = 32;

  private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}._-]*");

  /**
   * @throws IllegalArgumentException if it is no user name; the message can be shown to a person
   */
  public Username {
    value = compose(value.strip());
    int length = value.codePointCount(0, value.length());
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "A user name has " + MIN_LENGTH + " to " + MAX_LENGTH + " characters.");
    }
    if (!ALLOWED.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "A user name has only letters, digits, dots, underscores and hyphens.");
    }
  }

  private static String compose(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** What the name is compared by; lower case, and the same in every locale. */
  public String key() {
    return compose(value.toLowerCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return value;
  }
}
