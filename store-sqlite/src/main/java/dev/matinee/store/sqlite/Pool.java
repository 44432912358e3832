package dev.matinee.store.sqlite;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * A few connections to one file, each used by one thread at a time. Safe for use by any number of
 * threads.
 */
final class Pool implements AutoCloseable {
  private final Path file;
  private final int size;
  private final Semaphore free;
  private final Deque<Connection> idle = new ArrayDeque<>();
  private boolean closed;

  Pool(Path file, int size) {
    this.file = file;
    this.size = size;
    this.free = new Semaphore(size, true);
  }

  /** Runs something on a connection that no other thread uses meanwhile. */
  <T> T run(SqlWork<T> work) {
    awaitTurn();
    try {
      Connection connection = take();
      try {
        return work.on(connection);
      } finally {
        giveBack(connection);
      }
    } catch (SQLException e) {
      throw Failures.of(file, e);
    } finally {
      free.release();
    }
  }

  private void awaitTurn() {
    try {
      if (!free.tryAcquire(Connections.WAIT_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoreUnavailableException(file + " is too busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException("interrupted while waiting for " + file, e);
    }
  }

  private synchronized Connection take() throws SQLException {
    if (closed) {
      throw new StoreException(file + " is closed");
    }
    return idle.isEmpty() ? Connections.durable(file) : idle.pop();
  }

  private synchronized void giveBack(Connection connection) {
    idle.push(connection);
  }

  /** Waits for the calls that are under way, then closes every connection. */
  @Override
  public void close() {
    free.acquireUninterruptibly(size);
    try {
      closeIdle();
    } finally {
      free.release(size);
    }
  }

  private synchronized void closeIdle() {
    closed = true;
    try {
      while (!idle.isEmpty()) {
        idle.pop().close();
      }
    } catch (SQLException e) {
      throw Failures.of(file, e);
    }
  }
}
