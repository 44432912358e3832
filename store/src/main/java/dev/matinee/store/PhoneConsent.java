package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a person agreed to when they gave a number. Immutable.
 *
 * @param time when they did, to the second
 * @param version of the terms of that time, such as {@code 2026-11}
 * @param wording as they read it, in their language
 */
public record PhoneConsent(Instant time, String version, String wording) {
  /** How long the wording may be. */
  public static final int MAX_WORDING = 2_000;

  /**
   * @throws IllegalArgumentException if the version or the wording is empty, or the wording longer
   *     than {@link #MAX_WORDING}
   */
  public PhoneConsent {
    time = time.truncatedTo(ChronoUnit.SECONDS);
    if (version.isBlank() || wording.isBlank() || wording.length() > MAX_WORDING) {
      throw new IllegalArgumentException(
          "a consent must have a version, and a wording of 1 to " + MAX_WORDING + " characters");
    }
  }
}
