package dev.matinee.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.Account;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.History;
import dev.matinee.store.JoinCode;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.Samples;
import dev.matinee.store.StoreException;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of the first version, with what people told it. */
class SqliteMigrationTest {
  private static final UserId USER = UserId.ofDataSetUser(1);
  private static final History HISTORY =
      new History(
          USER, 7, Map.of(1L, new RatedMovie(9, Samples.NOON)), Set.of(2L), Set.of(3L), Set.of());

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void makeAFileOfTheFirstVersion() throws Exception {
    file = folder.resolve("matinee.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String step : schemaOne().split(";", -1)) {
        if (!step.isBlank()) {
          statement.execute(step);
        }
      }
      statement.execute("PRAGMA application_id = " + Schema.APPLICATION_ID);
      statement.execute("PRAGMA user_version = 1");
      statement.execute(
          """
          INSERT INTO histories (user_id, version, ratings, watched, hidden, last_write_id)
          VALUES ('1', 7, '{"1":"9@1772366400"}', '[2]', '[3]', 'w')""");
      statement.execute(
          """
          INSERT INTO recommendations
            (user_id, history_version, model_version, computed_at, movies)
          VALUES ('1', 7, 'model-1', 1772366400000, '[]')""");
    }
  }

  private static String schemaOne() throws IOException {
    try (InputStream text = Schema.class.getResourceAsStream("schema-1.sql")) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatPeopleToldIsKept() {
    try (SqliteStores stores = SqliteStores.open(file)) {
      stores.check();
      assertThat(stores.histories().read(USER)).isEqualTo(HISTORY);
      RecommendationList list = Samples.list(USER, 7);
      assertThat(stores.recommendations().find(USER)).contains(list);
    }
  }

  @Test
  void whatTheNewVersionAddsCanBeUsed() {
    Account account = Samples.account();
    Evening evening =
        Evening.start(
            JoinCode.random(), "turns", new EveningMember(Samples.guest(), "Ben"), Instant.now());
    try (SqliteStores stores = SqliteStores.open(file)) {
      Told.change(stores, USER, history -> history.prefer(Set.of("Drama")));
      Told.change(stores, USER, history -> history.save(4, Samples.NOON));
      stores.accounts().create(account);
      stores.evenings().create(evening);
    }
    try (SqliteStores stores = SqliteStores.open(file)) {
      assertThat(stores.evenings().find(evening.code())).contains(evening);
      assertThat(stores.histories().read(USER))
          .isEqualTo(HISTORY.prefer(Set.of("Drama")).save(4, Samples.NOON));
      assertThat(stores.accounts().find(account.username())).contains(account);
    }
  }

  @Test
  void manyMayBringOneFileUpToDateAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<History>> openers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        openers.add(threads.submit(this::openAndRead));
      }
      for (Future<History> opener : openers) {
        assertThat(opener.get()).isEqualTo(HISTORY);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private History openAndRead() {
    try (SqliteStores stores = SqliteStores.open(file)) {
      return stores.histories().read(USER);
    }
  }

  @Test
  void aStepThatFailsLeavesTheFileAtItsVersion() throws Exception {
    sql("CREATE TABLE accounts (name TEXT)");
    assertThatThrownBy(() -> SqliteStores.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("accounts already exists");
    sql("DROP TABLE accounts");
    try (SqliteStores stores = SqliteStores.open(file)) {
      assertThat(stores.histories().read(USER)).isEqualTo(HISTORY);
    }
  }

  @Test
  void anAccountOfTheTenthVersionHasNoPasskeyAndTakesOne() throws Exception {
    Account account = Samples.account();
    SqliteStores.open(file).close();
    sql("DROP INDEX accounts_by_user");
    sql("DROP TABLE challenges");
    sql("DROP TABLE settings");
    for (String table : List.of("phones", "message_counts", "stopped_numbers", "outbox")) {
      sql("DROP TABLE " + table);
    }
    sql("ALTER TABLE accounts DROP COLUMN passkeys");
    sql("ALTER TABLE recommendations DROP COLUMN saved");
    sql("ALTER TABLE voice_links DROP COLUMN name");
    sql("ALTER TABLE pairing_codes DROP COLUMN name");
    sql("PRAGMA user_version = 10");
    sql(
        """
        INSERT INTO accounts
          (username_key, username, user_id, version, password_hash, created_at, sessions,
           recovery_hashes, last_write_id)
        VALUES ('%s', '%s', '%s', 1, '%s', %d, '[]', '[]', 'w')"""
            .formatted(
                account.username().key(),
                account.username(),
                account.userId(),
                account.passwordHash(),
                account.createdAt().getEpochSecond()));
    try (SqliteStores stores = SqliteStores.open(file)) {
      stores.check();
      assertThat(stores.accounts().find(account.userId())).contains(account);
      stores.accounts().update(account.username(), it -> it.withPasskeys(Samples.passkeys(1)));
      assertThat(stores.accounts().find(account.username()).orElseThrow().passkeys())
          .isEqualTo(Samples.passkeys(1));
    }
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }
}
