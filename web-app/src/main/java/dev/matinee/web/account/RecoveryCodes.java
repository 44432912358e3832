package dev.matinee.web.account;

import dev.matinee.store.UserId;
import dev.matinee.web.visitor.Token;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes that let a person in once each who forgot the password, such as {@code
 * 4H7K-9QXM-2B0D-RT6W}: 80 random bits, without letters that look like digits. Only hashes are
 * stored; since a code cannot be guessed, a plain one is enough. Immutable.
 *
 * @param codes as the person is shown them
 */
record RecoveryCodes(List<String> codes) {
  static final int COUNT = 8;

  /** Crockford's base 32. */
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int GROUPS = 4;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  RecoveryCodes {
    codes = List.copyOf(codes);
  }

  /** None, for an account whose owner is not shown any. */
  static RecoveryCodes none() {
    return new RecoveryCodes(List.of());
  }

  /** New ones. */
  static RecoveryCodes random() {
    return new RecoveryCodes(Stream.generate(RecoveryCodes::code).limit(COUNT).toList());
  }

  private static String code() {
    return Stream.generate(RecoveryCodes::group).limit(GROUPS).collect(Collectors.joining("-"));
  }

  private static String group() {
    return RANDOM
        .ints(GROUP, 0, DIGITS.length())
        .mapToObj(digit -> DIGITS.substring(digit, digit + 1))
        .collect(Collectors.joining());
  }

  /** What is stored of them. */
  Set<String> hashes(UserId owner) {
    return codes.stream().map(code -> hash(owner, code)).collect(Collectors.toSet());
  }

  /** What is stored of a code, however it is spelt: o for 0, i and l for 1, with any spaces. */
  static String hash(UserId owner, String typed) {
    String plain =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s-]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    return Token.hashOf(owner.value() + " " + plain);
  }

  @Override
  public String toString() {
    return "RecoveryCodes[hidden]";
  }
}
