package dev.matinee.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.History;
import dev.matinee.store.StoreEngines;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine as it is found on the class path. */
class SqliteEngineTest {
  @Test
  void anAddressWithAPathOpensAFile(@TempDir Path folder) {
    String address = "sqlite:" + folder.resolve("matinee.db");
    assertThat(StoreEngines.takes(address)).isTrue();
    try (Stores stores = StoreEngines.open(address, Map.of())) {
      stores.createTables();
      History told = Told.change(stores, UserId.ofDataSetUser(1), history -> history.watch(7));
      assertThat(stores.histories().read(UserId.ofDataSetUser(1))).isEqualTo(told);
    }
    assertThat(folder.resolve("matinee.db")).exists();
  }

  @Test
  void anAddressWithoutAPathIsNone() {
    assertThat(StoreEngines.takes("sqlite:")).isFalse();
    assertThat(StoreEngines.takes("sqlite")).isFalse();
    assertThat(StoreEngines.forms()).isEqualTo("sqlite:PATH");
  }
}
