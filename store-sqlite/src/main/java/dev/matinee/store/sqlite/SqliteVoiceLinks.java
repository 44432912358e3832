package dev.matinee.store.sqlite;

import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.VoiceLinkStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Links in SQLite: one row per user of Alexa. */
final class SqliteVoiceLinks implements VoiceLinkStore {
  private static final String FIND =
      """
      SELECT alexa_user_id, user_id, linked_at, grant_id, name FROM voice_links
      WHERE alexa_user_id = ?""";
  private static final String FIND_OF_USER =
      """
      SELECT alexa_user_id, user_id, linked_at, grant_id, name FROM voice_links
      WHERE user_id = ? ORDER BY linked_at, alexa_user_id""";
  private static final String FIND_VOICES =
      """
      SELECT alexa_user_id, user_id, linked_at, grant_id, name FROM voice_links
      WHERE alexa_user_id > ?1 AND alexa_user_id < ?2 ORDER BY linked_at, alexa_user_id""";
  private static final String SAVE =
      """
      INSERT OR REPLACE INTO voice_links (alexa_user_id, user_id, linked_at, grant_id, name)
      SELECT ?, ?, ?, ?, ? WHERE\s"""
          + Gone.NOT;
  private static final String DELETE = "DELETE FROM voice_links WHERE alexa_user_id = ?";

  private final Database database;

  SqliteVoiceLinks(Database database) {
    this.database = database;
  }

  @Override
  public Optional<VoiceLink> find(String alexaUserId) {
    return database.find(Sql.of(FIND, alexaUserId), SqliteVoiceLinks::link);
  }

  private static VoiceLink link(ResultSet row) throws SQLException {
    try {
      return new VoiceLink(
          row.getString("alexa_user_id"),
          new UserId(row.getString("user_id")),
          RowReader.second(row, "linked_at"),
          Optional.ofNullable(row.getString("grant_id")),
          Optional.ofNullable(row.getString("name")));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored voice link is damaged", e);
    }
  }

  @Override
  public void save(VoiceLink link) {
    Gone.store(
        database,
        link.userId(),
        Sql.of(
            SAVE,
            link.alexaUserId(),
            link.userId().value(),
            link.linkedAt().getEpochSecond(),
            link.grantId().orElse(null),
            link.name().orElse(null),
            link.userId().value()));
  }

  @Override
  public void delete(String alexaUserId) {
    database.change(Sql.of(DELETE, alexaUserId));
  }

  /** The key of a voice is longer than that of a person without a name, and begins like it. */
  @Override
  public List<VoiceLink> voicesOf(String alexaUserId) {
    String first = VoiceLink.voice(alexaUserId, "");
    String last = VoiceLink.voice(alexaUserId, String.valueOf(Character.MAX_VALUE));
    return database.findAll(Sql.of(FIND_VOICES, first, last), SqliteVoiceLinks::link);
  }

  @Override
  public List<VoiceLink> linksOf(UserId userId) {
    return database.findAll(Sql.of(FIND_OF_USER, userId.value()), SqliteVoiceLinks::link);
  }
}
