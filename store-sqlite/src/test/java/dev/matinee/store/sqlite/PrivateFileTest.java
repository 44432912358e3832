package dev.matinee.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.matinee.store.Samples;
import dev.matinee.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other users of the machine read neither names nor hashes. */
class PrivateFileTest {
  @TempDir private Path folder;

  @BeforeEach
  void needsPermissions() {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "the file system knows no permissions");
  }

  private static Map<String, String> permissions(Path folder) throws IOException {
    Map<String, String> permissions = new TreeMap<>();
    try (var files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        permissions.put(
            folder.relativize(file).toString(),
            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return permissions;
  }

  @Test
  void whatIsMadeIsForItsOwnerAlone() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (Stores stores = SqliteStores.open(folder.resolve("a/b/matinee.db"))) {
      stores.accounts().create(Samples.account());

      assertThat(permissions(folder))
          .isEqualTo(
              Map.of(
                  "", "rwxr-xr-x",
                  "a", "rwx------",
                  "a/b", "rwx------",
                  "a/b/matinee.db", "rw-------",
                  "a/b/matinee.db-shm", "rw-------",
                  "a/b/matinee.db-wal", "rw-------"));
    }
  }

  @Test
  void anOlderFileThatOthersCanReadIsClosedToThem() throws IOException {
    Path file = folder.resolve("matinee.db");
    try (Stores stores = SqliteStores.open(file)) {
      stores.accounts().create(Samples.account());
      for (String name : List.of("matinee.db", "matinee.db-wal", "matinee.db-shm")) {
        Files.setPosixFilePermissions(
            folder.resolve(name), PosixFilePermissions.fromString("rw-r--r--"));
      }

      SqliteStores.open(file).close();

      assertThat(permissions(folder))
          .containsEntry("matinee.db", "rw-------")
          .containsEntry("matinee.db-wal", "rw-------")
          .containsEntry("matinee.db-shm", "rw-------");
    }
  }
}
