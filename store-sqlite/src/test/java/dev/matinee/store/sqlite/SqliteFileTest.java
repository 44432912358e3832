package dev.matinee.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.Account;
import dev.matinee.store.Evening;
import dev.matinee.store.EveningMember;
import dev.matinee.store.History;
import dev.matinee.store.JoinCode;
import dev.matinee.store.PairingCode;
import dev.matinee.store.PosterAddress;
import dev.matinee.store.Retention;
import dev.matinee.store.Samples;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.TestClock;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.testkit.Eventually;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not ours, not of this version, or in use. */
class SqliteFileTest {
  private static final UserId USER = UserId.ofDataSetUser(1);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("matinee.db");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 50, 100_000})
  void aFileThatIsNoDatabaseIsRefusedAndLeftAlone(int length) throws IOException {
    assertRefusedUnchanged(
        "x".repeat(length).getBytes(StandardCharsets.UTF_8), "is not a SQLite database");
  }

  @Test
  void theDatabaseOfAnotherProgramIsRefusedAndLeftAlone() throws Exception {
    sql("CREATE TABLE songs (title TEXT)");
    assertRefusedUnchanged(Files.readAllBytes(file), "is the database of another program");
  }

  @Test
  void aLaterSchemaIsRefusedAndLeftAlone() throws Exception {
    SqliteStores.open(file).close();
    int later = Schema.VERSION + 1;
    sql("PRAGMA user_version = " + later);
    assertRefusedUnchanged(
        Files.readAllBytes(file),
        "has schema version %d, this program knows %d".formatted(later, Schema.VERSION));
  }

  private void assertRefusedUnchanged(byte[] content, String message) throws IOException {
    Files.write(file, content);
    assertThatThrownBy(() -> SqliteStores.open(file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(message);
    assertThat(Files.readAllBytes(file)).isEqualTo(content);
  }

  @Test
  void aFolderIsRefused() {
    assertThatThrownBy(() -> SqliteStores.open(folder))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void anEmptyFileBecomesAStore() throws IOException {
    Files.createFile(file);
    try (SqliteStores stores = SqliteStores.open(file)) {
      stores.check();
    }
  }

  @Test
  void manyMayOpenANewFileAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> openers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        openers.add(threads.submit(this::openAndCheck));
      }
      for (Future<?> opener : openers) {
        opener.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private void openAndCheck() {
    try (SqliteStores stores = SqliteStores.open(file)) {
      stores.check();
    }
  }

  @Test
  void twoOpenersOfOneFileSeeEachOthersWrites() {
    try (SqliteStores stores = SqliteStores.open(file);
        SqliteStores other = SqliteStores.open(file)) {
      History first = Told.change(stores, USER, history -> history.watch(1));
      assertThat(other.histories().read(USER)).isEqualTo(first);
      Told.change(other, USER, history -> history.watch(2));
      other.recommendations().save(Samples.list(USER, 2, Samples.amelie()));
      assertThat(stores.recommendations().findWithHistoryVersion(USER))
          .hasValueSatisfying(stored -> assertThat(stored.isCurrent()).isTrue());
    }
  }

  @Test
  void aClosedStoreSaysSo() {
    SqliteStores closed = SqliteStores.open(file);
    closed.close();
    assertThatThrownBy(() -> closed.histories().read(USER))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is closed");
  }

  @Test
  void aFileThatAnotherProcessKeepsIsOpenedWithItsExpiredRows() throws Exception {
    TestClock clock = new TestClock(Samples.NOON);
    UserId guest = Samples.guest();
    try (SqliteStores stores = SqliteStores.open(file, clock);
        Connection other = connect();
        Statement statement = other.createStatement()) {
      Told.change(stores, guest, history -> history.watch(1));
      clock.advance(Retention.GUEST);
      statement.execute("BEGIN IMMEDIATE");
      try (SqliteStores second = SqliteStores.open(file, clock)) {
        assertThat(second.histories().read(guest)).isEqualTo(History.empty(guest));
      }
      statement.execute("ROLLBACK");
    }
  }

  @Test
  void whatHasExpiredIsRemovedWhenAFileIsOpened() throws Exception {
    TestClock clock = new TestClock(Samples.NOON);
    Account account = Samples.account();
    UserId guest = Samples.guest();
    try (SqliteStores stores = SqliteStores.open(file, clock)) {
      Told.change(stores, guest, history -> history.watch(1));
      Told.change(stores, account.userId(), history -> history.watch(1));
      stores.recommendations().save(Samples.list(guest, 1));
      stores.recommendations().save(Samples.list(account.userId(), 1));
      stores.sessions().save(Samples.session(account, "token"));
      stores.pairingCodes().create(new PairingCode("code", account.userId(), Samples.NOON));
      assertThat(stores.pairingCodes().countWrongTry("guesser")).isTrue();
      EveningMember starter = new EveningMember(guest, "Ben");
      stores.evenings().create(Evening.start(JoinCode.random(), "turns", starter, clock.instant()));
    }
    clock.advance(Retention.GUEST);
    SqliteStores.open(file, clock).close();
    assertThat(rowsOf("histories")).isEqualTo(1);
    assertThat(rowsOf("recommendations")).isEqualTo(1);
    assertThat(rowsOf("sessions") + rowsOf("pairing_codes") + rowsOf("pairing_tries")).isZero();
    assertThat(rowsOf("evenings")).isZero();
  }

  @Test
  void whatExpiresIsRemovedWhileTheFileIsOpen() {
    TestClock clock = new TestClock(Samples.NOON);
    Account account = Samples.account();
    try (SqliteStores stores = SqliteStores.open(file, clock, Duration.ofMillis(20))) {
      for (int i = 0; i < 500; i++) {
        stores.sessions().save(Samples.session(account, "token-" + i));
      }
      assertThat(stores.pairingCodes().countWrongTry("guesser")).isTrue();
      clock.advance(Retention.GUEST);

      assertThat(Eventually.comesTrue(() -> rows("sessions") + rows("pairing_tries") == 0))
          .isTrue();
    }
  }

  private int rows(String table) {
    try {
      return rowsOf(table);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private int rowsOf(String table) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table)) {
      return row.getInt(1);
    }
  }

  @Test
  void aWriterThatKeepsTheFileDelaysWritesOnly() throws Exception {
    try (SqliteStores stores = SqliteStores.open(file);
        Connection other = connect();
        Statement statement = other.createStatement()) {
      History first = Told.change(stores, USER, history -> history.watch(1));
      statement.execute("BEGIN IMMEDIATE");
      assertThat(stores.histories().read(USER)).isEqualTo(first);
      assertThatThrownBy(() -> Told.write(stores, first.watch(2)))
          .isInstanceOf(StoreUnavailableException.class)
          .hasMessageContaining("locked");
      statement.execute("ROLLBACK");
      Told.write(stores, first.watch(2));
      assertThat(stores.histories().read(USER)).isEqualTo(first.watch(2));
    }
  }

  @Test
  void theLogShrinksAfterAReaderThatStayedLong() throws Exception {
    Path log = folder.resolve("matinee.db-wal");
    try (SqliteStores stores = SqliteStores.open(file);
        Connection reader = connect();
        Statement statement = reader.createStatement()) {
      Told.change(stores, USER, history -> history.watch(1));
      statement.execute("BEGIN");
      statement.executeQuery("SELECT count(*) FROM histories").close();
      long person = 2;
      while (Files.size(log) <= 2L * Connections.LOG_LIMIT_BYTES) {
        Told.write(stores, Samples.longHistory(UserId.ofDataSetUser(person++), 9_000));
      }
      statement.execute("ROLLBACK");
      for (int more = 0; more < 3; more++) {
        Told.change(stores, USER, history -> history.watch(history.version() + 2));
      }
      assertThat(Files.size(log)).isLessThanOrEqualTo(Connections.LOG_LIMIT_BYTES);
    }
  }

  @Test
  void aDamagedRowIsNamed() throws Exception {
    try (SqliteStores stores = SqliteStores.open(file)) {
      Told.change(stores, USER, history -> history.watch(1));
      sql("UPDATE histories SET watched = '['");
      assertThatThrownBy(() -> stores.histories().read(USER))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("the stored history of 1 is damaged");
    }
  }

  @Test
  void aDamagedAccountIsNamedAndItsHashIsNot() throws Exception {
    Account account = Samples.account();
    try (SqliteStores stores = SqliteStores.open(file)) {
      stores.accounts().create(account);
      sql("UPDATE accounts SET sessions = '[1]'");
      assertThatThrownBy(() -> stores.accounts().find(account.username()))
          .isInstanceOf(StoreException.class)
          .hasMessage("the stored account " + account.username() + " is damaged");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"kind = 'ROBOT'", "user_id = '1'", "username = '?'", "created_at = 1 << 62"})
  void aDamagedSessionIsNamed(String damage) throws Exception {
    try (SqliteStores stores = SqliteStores.open(file, new TestClock(Samples.NOON))) {
      stores.sessions().save(Samples.session(Samples.account(), "token"));
      sql("UPDATE sessions SET " + damage);
      assertThatThrownBy(() -> stores.sessions().find("token"))
          .isInstanceOf(StoreException.class)
          .hasMessage("the stored session is damaged");
    }
  }

  @Test
  void damagedLinksCodesAndPicturesAreNamed() throws Exception {
    UserId account = Samples.account().userId();
    try (SqliteStores stores = SqliteStores.open(file)) {
      stores.voiceLinks().save(new VoiceLink("alexa", account, Samples.NOON));
      stores.pairingCodes().create(new PairingCode("code", account, Samples.NOON));
      stores.posters().save(new PosterAddress(1, Optional.empty(), Samples.NOON));
      sql("UPDATE voice_links SET user_id = '1'");
      sql("UPDATE pairing_codes SET user_id = '1'");
      sql("UPDATE posters SET looked_up_at = 1 << 62");
      assertThatThrownBy(() -> stores.voiceLinks().find("alexa"))
          .hasMessage("the stored voice link is damaged");
      assertThatThrownBy(() -> stores.pairingCodes().redeem("code"))
          .hasMessage("the stored pairing code is damaged");
      assertThatThrownBy(() -> stores.posters().findAll(List.of(1L)))
          .hasMessage("the stored address of a picture is damaged");
    }
  }

  @Test
  void theCheckNoticesAReplacedSchema() throws Exception {
    try (SqliteStores stores = SqliteStores.open(file)) {
      sql("PRAGMA user_version = " + (Schema.VERSION + 1));
      assertThatThrownBy(stores::check)
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("changed by another program");
    }
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }
}
