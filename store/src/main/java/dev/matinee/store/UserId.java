package dev.matinee.store;

import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Whose history or list it is. The three name spaces never meet: a public user of the loaded data
 * set is a decimal number, an account is {@code a-} and a random text, and somebody who rates
 * movies before signing up, a guest, is {@code g-} and a random text.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param value the key that tables use
 */
public record UserId(String value) {
  private static final Pattern DATA_SET_USER = Pattern.compile("0|-?[1-9][0-9]{0,18}");
  private static final Pattern PERSON = Pattern.compile("[ag]-[A-Za-z0-9_-]{16,64}");

  public UserId {
    if (!isDataSetUser(value) && !PERSON.matcher(value).matches()) {
      throw new IllegalArgumentException("not a user id: " + value);
    }
  }

  private static boolean isDataSetUser(String value) {
    return DATA_SET_USER.matcher(value).matches() && new BigInteger(value).bitLength() < Long.SIZE;
  }

  /** A public, anonymous user of the loaded data set. */
  public static UserId ofDataSetUser(long number) {
    return new UserId(Long.toString(number));
  }

  /** A person who signed up. */
  public static UserId ofAccount(String accountId) {
    return new UserId("a-" + accountId);
  }

  /** Somebody who did not sign up. */
  public static UserId ofGuest(String guestId) {
    return new UserId("g-" + guestId);
  }

  /** The number in the data set; empty for an account and for a guest. */
  public OptionalLong dataSetUser() {
    return isAccount() || isGuest() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
  }

  public boolean isAccount() {
    return value.startsWith("a-");
  }

  public boolean isGuest() {
    return value.startsWith("g-");
  }

  @Override
  public String toString() {
    return value;
  }
}
