package dev.matinee.store.sqlite;

import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.WriterProcess;
import java.io.IOException;
import java.nio.file.Path;

/** A process that writes to a file: the path and the user. */
final class SqliteWriter {
  private SqliteWriter() {}

  public static void main(String[] arguments) throws IOException {
    try (Stores stores = SqliteStores.open(Path.of(arguments[0]))) {
      WriterProcess.write(stores, new UserId(arguments[1]));
    }
  }
}
