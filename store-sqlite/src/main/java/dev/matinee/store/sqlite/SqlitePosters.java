package dev.matinee.store.sqlite;

import static java.util.stream.Collectors.toMap;

import dev.matinee.store.PosterAddress;
import dev.matinee.store.PosterStore;
import dev.matinee.store.StoreException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Addresses of pictures in SQLite: one row per movie. */
final class SqlitePosters implements PosterStore {
  private static final String FIND =
      """
      SELECT movie_id, path, looked_up_at FROM posters
      WHERE movie_id IN (SELECT value FROM json_each(?))""";
  private static final String SAVE =
      "INSERT OR REPLACE INTO posters (movie_id, path, looked_up_at) VALUES (?, ?, ?)";

  private final Database database;

  SqlitePosters(Database database) {
    this.database = database;
  }

  @Override
  public Map<Long, PosterAddress> findAll(Collection<Long> movieIds) {
    return database.findAll(Sql.of(FIND, Json.ofNumbers(movieIds)), SqlitePosters::address).stream()
        .collect(toMap(PosterAddress::movieId, address -> address));
  }

  private static PosterAddress address(ResultSet row) throws SQLException {
    try {
      return new PosterAddress(
          row.getLong("movie_id"),
          Optional.ofNullable(row.getString("path")),
          RowReader.second(row, "looked_up_at"));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored address of a picture is damaged", e);
    }
  }

  @Override
  public void save(PosterAddress address) {
    database.change(
        Sql.of(
            SAVE,
            address.movieId(),
            address.path().orElse(null),
            address.lookedUpAt().getEpochSecond()));
  }
}
