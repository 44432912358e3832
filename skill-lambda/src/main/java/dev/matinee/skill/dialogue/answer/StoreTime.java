package dev.matinee.skill.dialogue.answer;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * How long a turn may spend with the store, all its calls together, whatever the store does. The
 * number of turns at one time is bounded, so that a store that hangs does not pile up threads.
 *
 * <p>Safe for use by any number of threads.
 */
public final class StoreTime {
  private static final int MOST_TURNS = 64;
  private static final Duration IDLE = Duration.ofSeconds(10);

  private final Duration limit;
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          0,
          MOST_TURNS,
          IDLE.toMillis(),
          TimeUnit.MILLISECONDS,
          new SynchronousQueue<>(),
          StoreTime::daemon);

  /**
   * Starts nothing yet.
   *
   * @param limit how long to wait for one turn
   */
  public StoreTime(Duration limit) {
    this.limit = limit;
  }

  /**
   * What the work gives, if it comes in time. Work that is given up is interrupted.
   *
   * @throws StoreUnavailableException if the store does not answer, is busy, or takes too long
   * @throws StoreException if what it holds cannot be read
   */
  public <T> T within(Supplier<T> work) {
    try {
      return await(threads.submit(work::get));
    } catch (RejectedExecutionException e) {
      throw new StoreUnavailableException("too many turns are waiting for the store", e);
    }
  }

  private <T> T await(Future<T> working) {
    try {
      return working.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new StoreUnavailableException("the store took longer than " + limit, e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailableException("the wait for the store was interrupted", e);
    } finally {
      working.cancel(true);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "matinee-skill-store");
    thread.setDaemon(true);
    return thread;
  }
}
