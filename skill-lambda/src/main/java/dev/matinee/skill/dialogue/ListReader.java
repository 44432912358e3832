package dev.matinee.skill.dialogue;

import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.StoredList;
import dev.matinee.store.UserId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads stored lists and waits for each no longer than a limit, whatever the store does. The number
 * of reads at one time is bounded, so that a store that hangs does not pile up threads.
 *
 * <p>Safe for use by any number of threads.
 */
public final class ListReader {
  private static final int MOST_READS = 64;
  private static final Duration IDLE = Duration.ofSeconds(10);

  private final RecommendationStore lists;
  private final Duration limit;
  private final ExecutorService readers =
      new ThreadPoolExecutor(
          0,
          MOST_READS,
          IDLE.toMillis(),
          TimeUnit.MILLISECONDS,
          new SynchronousQueue<>(),
          ListReader::daemon);

  /**
   * Reads from a store.
   *
   * @param lists where the lists are
   * @param limit how long to wait for one
   */
  public ListReader(RecommendationStore lists, Duration limit) {
    this.lists = lists;
    this.limit = limit;
  }

  /**
   * The stored list, and the version of its owner's history.
   *
   * @throws StoreUnavailableException if the store does not answer, is busy, or takes too long
   * @throws StoreException if what it holds cannot be read
   */
  Optional<StoredList> read(UserId userId) {
    try {
      return await(readers.submit(() -> lists.findWithHistoryVersion(userId)));
    } catch (RejectedExecutionException e) {
      throw new StoreUnavailableException("too many reads are waiting for the store", e);
    }
  }

  private Optional<StoredList> await(Future<Optional<StoredList>> reading) {
    try {
      return reading.get(limit.toMillis(), TimeUnit.MILLISECONDS);
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
      reading.cancel(true);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "matinee-skill-store");
    thread.setDaemon(true);
    return thread;
  }
}
