package dev.matinee.serving.list;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoreException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Stores lists, a few at a time. A store that is given those of a whole crowd at once, as after a
 * change of the model or an outage, answers no request in time, which is taken for another outage.
 * Safe for use by any number of threads.
 */
final class ListKeeper {
  private static final int MOST_AT_ONCE = 4;
  private static final Duration LONGEST_WAIT = Duration.ofMillis(250);

  private final RecommendationStore store;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  ListKeeper(RecommendationStore store) {
    this.store = store;
  }

  /**
   * Stores a list, unless a later one is there.
   *
   * @return whether it was handed to the store; {@code false} while it has enough to do
   * @throws StoreException if the store does not answer
   */
  boolean keep(RecommendationList list) {
    if (!hasPlace()) {
      return false;
    }
    try {
      store.save(list);
      return true;
    } finally {
      places.release();
    }
  }

  private boolean hasPlace() {
    try {
      return places.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
