package dev.matinee.store.sqlite;

import dev.matinee.store.hash.SlowHash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A salt of this file for secrets of few digits, made when the first of them is stored. Safe for
 * use by any number of threads.
 */
final class StoredSalt {
  private static final String ADD =
      "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING";
  private static final String READ = "SELECT value FROM settings WHERE name = ?";

  private final Database database;
  private final String name;
  private volatile @Nullable SlowHash known;

  /**
   * @param name of the setting that holds it
   */
  StoredSalt(Database database, String name) {
    this.database = database;
    this.name = name;
  }

  /** What a secret is stored under. */
  String hash(String secret) {
    SlowHash hash = known;
    if (hash == null) {
      hash = new SlowHash(salt());
      known = hash;
    }
    return hash.of(secret);
  }

  private String salt() {
    Sql read = Sql.of(READ, name);
    Optional<String> stored = database.find(read, row -> row.getString("value"));
    return stored.orElseGet(
        () ->
            database.write(
                connection -> {
                  int unused = Sql.of(ADD, name, SlowHash.randomSalt()).change(connection);
                  return read.query(connection, row -> row.getString("value")).get(0);
                }));
  }
}
