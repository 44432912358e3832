package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A key pair of a person's device that opens an account in place of the password (W3C Web
 * Authentication, Level 3). The private key never leaves the device; what is kept is public.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param id which the device gave it: base64 for addresses, without padding; 1 to {@value #MAX_ID}
 *     characters
 * @param publicKey that checks its signatures: a COSE key (RFC 9052) in base64 for addresses,
 *     without padding; 1 to {@value #MAX_PUBLIC_KEY} characters
 * @param signCount how many signatures the device counted at the last one, 0 to 4294967295; 0 where
 *     it counts none
 * @param label by which its owner knows it; 1 to {@value #MAX_LABEL} characters
 * @param createdAt to the second
 * @param lastUsedAt to the second; when it was made, where it was not used since
 */
public record Passkey(
    String id,
    String publicKey,
    long signCount,
    String label,
    Instant createdAt,
    Instant lastUsedAt) {
  /** The standard allows 1023 bytes, which are so many characters. */
  public static final int MAX_ID = 1_364;

  /** Room for an RSA key of 8192 bits. */
  public static final int MAX_PUBLIC_KEY = 1_500;

  /** How many characters a label may have. */
  public static final int MAX_LABEL = 50;

  private static final long MAX_SIGN_COUNT = 0xFFFF_FFFFL;
  private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9_-]+");

  /**
   * @throws IllegalArgumentException if a text is no base64, or anything is out of its range
   */
  public Passkey {
    requireBase64("id", id, MAX_ID);
    requireBase64("publicKey", publicKey, MAX_PUBLIC_KEY);
    if (signCount < 0 || signCount > MAX_SIGN_COUNT) {
      throw new IllegalArgumentException(
          "signCount must be between 0 and " + MAX_SIGN_COUNT + ", got " + signCount);
    }
    if (label.isBlank() || label.length() > MAX_LABEL) {
      throw new IllegalArgumentException(
          "label must have 1 to " + MAX_LABEL + " characters, got '" + label + "'");
    }
    createdAt = createdAt.truncatedTo(ChronoUnit.SECONDS);
    lastUsedAt = lastUsedAt.truncatedTo(ChronoUnit.SECONDS);
  }

  private static void requireBase64(String name, String value, int longest) {
    if (value.length() > longest || !BASE64.matcher(value).matches()) {
      throw new IllegalArgumentException(
          name + " must be 1 to " + longest + " characters of base64 for addresses");
    }
  }

  /** The same after it opened the account. */
  public Passkey used(long nowSignCount, Instant at) {
    return new Passkey(id, publicKey, nowSignCount, label, createdAt, at);
  }

  /** Without what it is found and checked by, since it ends in logs. */
  @Override
  public String toString() {
    return "Passkey[createdAt=" + createdAt + ", lastUsedAt=" + lastUsedAt + "]";
  }
}
