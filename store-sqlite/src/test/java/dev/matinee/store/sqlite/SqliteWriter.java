package dev.matinee.store.sqlite;

import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.WriterProcess;
import java.nio.file.Path;

/** A process that writes to a file: the path, the user, and how many changes. */
final class SqliteWriter {
  private SqliteWriter() {}

  public static void main(String[] arguments) {
    try (Stores stores = SqliteStores.open(Path.of(arguments[0]))) {
      WriterProcess.write(stores, new UserId(arguments[1]), Integer.parseInt(arguments[2]));
    }
  }
}
