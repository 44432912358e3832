package dev.matinee.store.sqlite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

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

  /** Each row that a query finds. */
  <T> List<T> findAll(Sql query, RowReader<T> reader) {
    return read(connection -> query.query(connection, reader));
  }

  /** The row that a query finds by its key. */
  <T> Optional<T> find(Sql query, RowReader<T> reader) {
    return findAll(query, reader).stream().findAny();
  }

  /** How many rows a statement changed. */
  int change(Sql statement) {
    return write(statement::change);
  }

  @Override
  public void close() {
    readers.close();
    writer.close();
  }
}
