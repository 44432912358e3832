package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A code or token that speaks for a grant. What it is made of, 256 random bits, is nowhere kept.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param hash what it is found by: SHA-256 in hexadecimal digits
 * @param kind what it is good for
 * @param grantId the {@link OAuthGrant} that it speaks for
 * @param generation of a refresh token, 1 or more; 0 for anything else
 * @param codeTerms what who redeems a code has to know; empty for anything else
 * @param expiresAt from this second on, it is as if it had never been
 */
public record OAuthToken(
    String hash,
    Kind kind,
    String grantId,
    int generation,
    Optional<CodeTerms> codeTerms,
    Instant expiresAt) {
  /** What it is good for. */
  public enum Kind {
    /** Is redeemed once, for tokens. */
    CODE,
    /** Is shown with each request. */
    ACCESS,
    /** Is exchanged for further tokens. */
    REFRESH
  }

  /**
   * What a code was asked for with.
   *
   * @param redirectUri where it was sent to
   * @param challenge the PKCE challenge: SHA-256 of the verifier, in base64 for addresses
   */
  public record CodeTerms(String redirectUri, String challenge) {}

  /**
   * @throws IllegalArgumentException if the hash is empty, or the kind, the generation and the
   *     terms do not fit
   */
  public OAuthToken {
    if (hash.isEmpty()) {
      throw new IllegalArgumentException("hash must not be empty");
    }
    if ((kind == Kind.CODE) != codeTerms.isPresent()) {
      throw new IllegalArgumentException("terms belong to a code and to nothing else: " + kind);
    }
    if (kind == Kind.REFRESH ? generation < 1 : generation != 0) {
      throw new IllegalArgumentException(kind + " cannot be of generation " + generation);
    }
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
  }

  /** A code. */
  public static OAuthToken code(String hash, String grantId, CodeTerms terms, Instant expiresAt) {
    return new OAuthToken(hash, Kind.CODE, grantId, 0, Optional.of(terms), expiresAt);
  }

  /** An access token. */
  public static OAuthToken access(String hash, String grantId, Instant expiresAt) {
    return new OAuthToken(hash, Kind.ACCESS, grantId, 0, Optional.empty(), expiresAt);
  }

  /** A refresh token. */
  public static OAuthToken refresh(String hash, String grantId, int generation, Instant expiresAt) {
    return new OAuthToken(hash, Kind.REFRESH, grantId, generation, Optional.empty(), expiresAt);
  }

  public boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Without the hash, since it ends in logs. */
  @Override
  public String toString() {
    return "OAuthToken[kind=" + kind + ", grantId=" + grantId + ", expiresAt=" + expiresAt + "]";
  }
}
