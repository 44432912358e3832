package dev.matinee.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what account holders allowed programs, and the codes and tokens that came of it. Whatever
 * has expired is not there, whether or not it was removed. Implementations are safe for use by any
 * number of threads.
 */
public interface OAuthStore {
  /**
   * Stores a grant. It is durable when this returns.
   *
   * @throws PersonGoneException if its account is gone; nothing is stored then
   * @throws StoreUnavailableException if it is not known whether it was stored
   */
  void save(OAuthGrant grant);

  /**
   * Stores a code or a token. It is durable when this returns.
   *
   * @throws StoreUnavailableException if it is not known whether it was stored
   */
  void save(OAuthToken token);

  /**
   * The grant, as the latest acknowledged write left it.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<OAuthGrant> findGrant(String id);

  /**
   * The code or token of a kind. It says nothing of its grant, which may be gone.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<OAuthToken> findToken(OAuthToken.Kind kind, String hash);

  /**
   * The grant that a code or token speaks for; empty where either is gone.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  default Optional<OAuthGrant> grantOf(OAuthToken.Kind kind, String hash) {
    return findToken(kind, hash).map(OAuthToken::grantId).flatMap(this::findGrant);
  }

  /**
   * Uses a code up. Of several who do it at once, one succeeds. A repeated call with the same
   * {@code writeId} succeeds without effect.
   *
   * @return false where it was used before, or is not there
   * @throws StoreUnavailableException if the store does not answer; the code may be used up then
   */
  boolean useCode(String hash, WriteId writeId);

  /**
   * Notes that a refresh token of a generation was used, and that the grant lasts longer. A
   * repeated call succeeds without effect.
   *
   * @return false where one of a later generation was used before, or the grant is gone; then
   *     nothing changed
   * @throws StoreUnavailableException if it is not known whether it was noted
   */
  boolean advance(String grantId, int generation, Instant expiresAt);

  /**
   * Removes a grant, and so ends its codes and tokens at once; where it is gone, nothing happens.
   *
   * @throws StoreUnavailableException if it is not known whether it was removed
   */
  void revoke(String grantId);

  /**
   * The grants of an account, oldest first. An engine may take a moment until it lists a change.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  List<OAuthGrant> grantsOf(UserId userId);

  /**
   * Removes every grant of an account that is {@linkplain #grantsOf listed}.
   *
   * @throws StoreUnavailableException if it is not known whether all were removed
   */
  default void revokeAll(UserId userId) {
    grantsOf(userId).forEach(grant -> revoke(grant.id()));
  }
}
