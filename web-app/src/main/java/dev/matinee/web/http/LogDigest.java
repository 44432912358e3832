package dev.matinee.web.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How names and addresses are written in a log: as digests by a key, so that the same one is
 * recognised, and the log does not tell who it was. Immutable; safe for use by any number of
 * threads.
 */
public final class LogDigest {
  /** The variable of the environment that has the key. */
  public static final String VARIABLE = "MATINEE_LOG_KEY";

  private static final String ALGORITHM = "HmacSHA256";
  private static final int LEAST_KEY = 16;
  private static final int KEY_BYTES = 32;
  private static final int DIGEST_BYTES = 8;

  private final SecretKeySpec key;

  private LogDigest(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** By a random key, which ends with the process. */
  public static LogDigest random() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new LogDigest(key);
  }

  /**
   * By the key of the environment, with which several nodes write the same; else by a random one.
   *
   * @throws IllegalArgumentException if the key is too short
   */
  public static LogDigest of(Map<String, String> environment) {
    String text = environment.getOrDefault(VARIABLE, "");
    if (text.isEmpty()) {
      return random();
    }
    if (text.length() < LEAST_KEY) {
      throw new IllegalArgumentException(
          VARIABLE + " must have at least " + LEAST_KEY + " characters, got " + text.length());
    }
    return new LogDigest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of a text: 16 hexadecimal digits. */
  public String of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  @Override
  public String toString() {
    return "LogDigest[hidden]";
  }
}
