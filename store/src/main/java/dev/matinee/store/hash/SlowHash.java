package dev.matinee.store.hash;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What a secret of few digits is stored under: PBKDF2 with HMAC-SHA-512. A reader of the store who
 * wants to find such a secret has to compute it for every one that there may be. The salt is that
 * of the store, so that they can be computed neither beforehand nor for several stores at once, and
 * the same for all secrets, which are found by their hash.
 *
 * <p>Immutable; safe for use by any number of threads.
 */
public final class SlowHash {
  /**
   * Some thirty milliseconds of a processor; a graphics card needs minutes for all eight digits.
   */
  private static final int ROUNDS = 30_000;

  private static final int BITS = 256;
  private static final int SALT_BYTES = 16;

  private final byte[] salt;

  /**
   * Hashes under a salt.
   *
   * @param salt of {@link #randomSalt}
   * @throws IllegalArgumentException if it is none
   */
  public SlowHash(String salt) {
    this.salt = HexFormat.of().parseHex(salt);
    if (this.salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("salt must have " + SALT_BYTES + " bytes");
    }
  }

  /** For a store that has none yet; in hexadecimal digits. */
  public static String randomSalt() {
    byte[] bytes = new byte[SALT_BYTES];
    // Made here: a generator that is kept would be part of the function's snapshot.
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The hash of a secret, in 64 hexadecimal digits. */
  public String of(String secret) {
    PBEKeySpec key = new PBEKeySpec(secret.toCharArray(), salt, ROUNDS, BITS);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(key).getEncoded();
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2 with HMAC-SHA-512", e);
    } finally {
      key.clearPassword();
    }
  }
}
