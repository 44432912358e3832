package dev.matinee.store.sqlite;

import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.EveningStore;
import dev.matinee.store.JoinCode;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evenings in SQLite: one row each. Those of a person are found among all of the day. */
final class SqliteEvenings implements EveningStore {
  private static final String COLUMNS =
      "SELECT code, version, strategy, members, expires_at FROM evenings";
  private static final String FIND = COLUMNS + " WHERE code = ? AND expires_at > ?";
  private static final String OF_PERSON =
      COLUMNS
          + """
           WHERE expires_at > ?
            AND EXISTS (
              SELECT 1 FROM json_each(members) WHERE json_extract(value, '$.userId') = ?)
          ORDER BY expires_at DESC, code""";
  private static final String INSERT =
      """
      INSERT INTO evenings AS stored (code, version, strategy, members, expires_at)
      SELECT ?, ?, ?, ?, ? WHERE\s""";
  private static final String UNLESS_IN_USE =
      """

      ON CONFLICT (code) DO UPDATE SET
        version = excluded.version, strategy = excluded.strategy, members = excluded.members,
        expires_at = excluded.expires_at
      WHERE stored.expires_at <= ?
        OR (stored.version = excluded.version AND stored.strategy = excluded.strategy
          AND stored.members = excluded.members AND stored.expires_at = excluded.expires_at)""";
  private static final String WRITE =
      """
      UPDATE evenings SET version = ?, strategy = ?, members = ?
      WHERE code = ? AND version = ? AND\s""";
  private static final String DELETE = "DELETE FROM evenings WHERE code = ? AND version = ?";

  private final Database database;
  private final Clock clock;

  SqliteEvenings(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  @Override
  public boolean create(Evening evening) {
    List<@Nullable Object> values =
        new ArrayList<>(
            List.of(
                evening.code().value(),
                evening.version(),
                evening.strategy(),
                MembersJson.of(evening.members()),
                evening.expiresAt().getEpochSecond()));
    values.addAll(ids(evening.members()));
    values.add(now());
    String insert = INSERT + Gone.none(evening.members().size()) + UNLESS_IN_USE;
    boolean created = database.change(Sql.of(insert, values.toArray())) == 1;
    if (!created) {
      requireThere(evening.members());
    }
    return created;
  }

  private static List<String> ids(List<EveningMember> members) {
    return members.stream().map(member -> member.userId().value()).toList();
  }

  /** Where a statement changed nothing, a person who is gone may be why. */
  private void requireThere(List<EveningMember> members) {
    for (EveningMember member : members) {
      if (Gone.is(database, member.userId())) {
        throw new PersonGoneException(member.userId());
      }
    }
  }

  @Override
  public Optional<Evening> find(JoinCode code) {
    return database.find(Sql.of(FIND, code.value(), now()), SqliteEvenings::evening);
  }

  @Override
  public List<Evening> evenings(UserId member) {
    return database.findAll(Sql.of(OF_PERSON, now(), member.value()), SqliteEvenings::evening);
  }

  private static Evening evening(ResultSet row) throws SQLException {
    try {
      return new Evening(
          new JoinCode(row.getString("code")),
          row.getLong("version"),
          row.getString("strategy"),
          MembersJson.read(row.getString("members")),
          RowReader.second(row, "expires_at"));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored evening is damaged", e);
    }
  }

  @Override
  public void write(Evening before, Evening next) {
    List<EveningMember> joined = next.joinedSince(before);
    List<@Nullable Object> values =
        new ArrayList<>(
            List.of(
                next.version(),
                next.strategy(),
                MembersJson.of(next.members()),
                next.code().value(),
                before.version()));
    values.addAll(ids(joined));
    if (database.change(Sql.of(WRITE + Gone.none(joined.size()), values.toArray())) == 0) {
      requireThere(joined);
      throw new VersionConflictException(next);
    }
  }

  @Override
  public boolean delete(Evening evening) {
    return database.change(Sql.of(DELETE, evening.code().value(), evening.version())) == 1;
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
