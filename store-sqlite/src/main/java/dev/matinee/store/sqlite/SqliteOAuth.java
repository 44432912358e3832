package dev.matinee.store.sqlite;

import dev.matinee.store.OAuthGrant;
import dev.matinee.store.OAuthStore;
import dev.matinee.store.OAuthToken;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.WriteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Grants, codes and tokens in SQLite: one row each. */
final class SqliteOAuth implements OAuthStore {
  private static final String SAVE_GRANT =
      """
      INSERT OR REPLACE INTO oauth_grants
        (id, user_id, client_id, generation, created_at, expires_at)
      SELECT ?, ?, ?, ?, ?, ? WHERE\s"""
          + Gone.NOT;
  private static final String SAVE_TOKEN =
      """
      INSERT OR REPLACE INTO oauth_tokens
        (hash, kind, grant_id, generation, redirect_uri, challenge, expires_at)
      VALUES (?, ?, ?, ?, ?, ?, ?)""";
  private static final String FIND_GRANT =
      """
      SELECT id, user_id, client_id, generation, created_at, expires_at
      FROM oauth_grants WHERE id = ? AND expires_at > ?""";
  private static final String FIND_TOKEN =
      """
      SELECT hash, kind, grant_id, generation, redirect_uri, challenge, expires_at
      FROM oauth_tokens WHERE kind = ? AND hash = ? AND expires_at > ?""";
  private static final String USE_CODE =
      """
      UPDATE oauth_tokens SET used_by = ?1
      WHERE hash = ?2 AND kind = 'CODE' AND expires_at > ?3
        AND (used_by IS NULL OR used_by = ?1)""";
  private static final String ADVANCE =
      """
      UPDATE oauth_grants SET generation = ?1, expires_at = ?2
      WHERE id = ?3 AND expires_at > ?4 AND generation <= ?1""";
  private static final String REVOKE = "DELETE FROM oauth_grants WHERE id = ?";
  private static final String GRANTS_OF =
      """
      SELECT id, user_id, client_id, generation, created_at, expires_at
      FROM oauth_grants WHERE user_id = ? AND expires_at > ? ORDER BY created_at, id""";

  private final Database database;
  private final Clock clock;

  SqliteOAuth(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void save(OAuthGrant grant) {
    Gone.store(
        database,
        grant.userId(),
        Sql.of(
            SAVE_GRANT,
            grant.id(),
            grant.userId().value(),
            grant.clientId(),
            grant.generation(),
            grant.createdAt().getEpochSecond(),
            grant.expiresAt().getEpochSecond(),
            grant.userId().value()));
  }

  @Override
  public void save(OAuthToken token) {
    database.change(
        Sql.of(
            SAVE_TOKEN,
            token.hash(),
            token.kind().name(),
            token.grantId(),
            token.generation(),
            token.codeTerms().map(OAuthToken.CodeTerms::redirectUri).orElse(null),
            token.codeTerms().map(OAuthToken.CodeTerms::challenge).orElse(null),
            token.expiresAt().getEpochSecond()));
  }

  @Override
  public Optional<OAuthGrant> findGrant(String id) {
    return database.find(Sql.of(FIND_GRANT, id, now()), SqliteOAuth::grant);
  }

  private static OAuthGrant grant(ResultSet row) throws SQLException {
    try {
      return new OAuthGrant(
          row.getString("id"),
          new UserId(row.getString("user_id")),
          row.getString("client_id"),
          row.getInt("generation"),
          RowReader.second(row, "created_at"),
          RowReader.second(row, "expires_at"));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored grant is damaged", e);
    }
  }

  @Override
  public Optional<OAuthToken> findToken(OAuthToken.Kind kind, String hash) {
    return database.find(Sql.of(FIND_TOKEN, kind.name(), hash, now()), SqliteOAuth::token);
  }

  private static OAuthToken token(ResultSet row) throws SQLException {
    try {
      String challenge = row.getString("challenge");
      return new OAuthToken(
          row.getString("hash"),
          OAuthToken.Kind.valueOf(row.getString("kind")),
          row.getString("grant_id"),
          row.getInt("generation"),
          Optional.ofNullable(row.getString("redirect_uri"))
              .map(uri -> new OAuthToken.CodeTerms(uri, challenge)),
          RowReader.second(row, "expires_at"));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored token is damaged", e);
    }
  }

  @Override
  public boolean useCode(String hash, WriteId writeId) {
    return database.change(Sql.of(USE_CODE, writeId.value(), hash, now())) == 1;
  }

  @Override
  public boolean advance(String grantId, int generation, Instant expiresAt) {
    Sql update = Sql.of(ADVANCE, generation, expiresAt.getEpochSecond(), grantId, now());
    return database.change(update) == 1;
  }

  @Override
  public void revoke(String grantId) {
    database.change(Sql.of(REVOKE, grantId));
  }

  @Override
  public List<OAuthGrant> grantsOf(UserId userId) {
    return database.findAll(Sql.of(GRANTS_OF, userId.value(), now()), SqliteOAuth::grant);
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
