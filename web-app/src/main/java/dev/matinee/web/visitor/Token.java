package dev.matinee.web.visitor;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 256 random bits that prove who somebody is. Only its hash is ever stored. Immutable.
 *
 * @param value base64 for addresses, without padding
 */
public record Token(String value) {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new one. */
  public static Token random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** What somebody sent, if it has the form of a token. */
  public static Optional<Token> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
  }

  /** SHA-256 in hexadecimal digits; enough, since a token cannot be guessed. */
  public String hash() {
    return hashOf(value);
  }

  /** The same of any secret that is not a password. */
  public static String hashOf(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Token[hidden]";
  }
}
