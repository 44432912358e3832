package dev.matinee.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.store.History;
import dev.matinee.store.Samples;
import dev.matinee.store.StoreException;
import dev.matinee.store.Stores;
import dev.matinee.store.StoresContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract over SQLite, and two openers of one file. */
class SqliteStoresTest extends StoresContract {
  @TempDir private Path folder;

  @Override
  protected Stores open() {
    return SqliteStores.open(folder.resolve("state/deep/matinee.db"));
  }

  @Test
  void twoOpenersOfOneFileSeeEachOthersWrites() {
    try (Stores other = open()) {
      History first = stores.histories().update(user, history -> history.watch(1));
      assertThat(other.histories().read(user)).isEqualTo(first);
      other.histories().update(user, history -> history.watch(2));
      other.recommendations().save(Samples.list(user, 2, Samples.amelie()));
      assertThat(stores.recommendations().findWithHistoryVersion(user))
          .hasValueSatisfying(stored -> assertThat(stored.isCurrent()).isTrue());
    }
  }

  @Test
  void aClosedStoreSaysSo() {
    Stores closed = open();
    closed.close();
    assertThatThrownBy(() -> closed.histories().read(user))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is closed");
  }
}
