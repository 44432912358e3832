package dev.matinee.store.sqlite;

import java.nio.file.Path;

/**
 * The connections to one file: one for writing and a few for reading. With the log written ahead,
 * readers and the writer do not wait for each other.
 *
 * <p>Safe for use by any number of threads.
 */
final class Database implements AutoCloseable {
  private static final int READERS = 4;

  private final Pool writer;
  private final Pool readers;

  Database(Path file) {
    this.writer = new Pool(file, 1);
    this.readers = new Pool(file, READERS);
  }

  <T> T read(SqlWork<T> work) {
    return readers.run(work);
  }

  <T> T write(SqlWork<T> work) {
    return writer.run(work);
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }
}
