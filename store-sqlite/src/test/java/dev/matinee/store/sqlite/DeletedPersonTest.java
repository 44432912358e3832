package dev.matinee.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Account;
import dev.matinee.store.PersonRows;
import dev.matinee.store.Retention;
import dev.matinee.store.Stores;
import dev.matinee.store.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the files of the store still hold of somebody after the deletion. */
class DeletedPersonTest {
  @TempDir private Path folder;
  private final TestClock clock = new TestClock(Instant.now());

  @Test
  void theNameLeavesTheFilesWithTheDeletionAndTheIdWithItsMark() throws Exception {
    Account account;
    try (Stores stores = open()) {
      PersonRows rows = PersonRows.make(stores);
      account = rows.account();
      rows.writeAll(0);
      assertThat(filesWith(account.userId().value())).isNotEmpty();
      assertThat(filesWith(account.username().value())).isNotEmpty();
      rows.delete();
    }
    vacuum();
    assertThat(filesWith(account.username().value())).isEmpty();
    assertThat(filesWith(account.userId().value())).as("the mark").isNotEmpty();

    clock.advance(Retention.TOMBSTONE.plus(Duration.ofSeconds(1)));
    open().close();
    vacuum();
    assertThat(filesWith(account.userId().value())).isEmpty();
  }

  private Stores open() {
    return SqliteStores.open(folder.resolve("matinee.db"), clock);
  }

  private void vacuum() throws SQLException {
    String url = "jdbc:sqlite:" + folder.resolve("matinee.db");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  /** The files of the store that hold a text. */
  private List<Path> filesWith(String text) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> holds(file, text)).toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
      return new String(bytes, StandardCharsets.ISO_8859_1)
          .contains(new String(wanted, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
