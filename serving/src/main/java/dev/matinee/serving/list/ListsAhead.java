package dev.matinee.serving.list;

import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.ModelReference;
import dev.matinee.serving.model.NotReadyException;
import dev.matinee.store.History;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes the next list of an account in the background as soon as its history changed, so that
 * the skill, which has no model, finds one that knows the latest ratings. Where too much waits, the
 * oldest is left out: the site computes it when it is asked for. Safe for use by any number of
 * threads.
 */
public final class ListsAhead implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ListsAhead.class);
  private static final int MAX_WAITING = 1_000;
  private static final long DRAIN_SECONDS = 5;
  private static final long LONGEST_MOMENT_MILLIS = 1_000;

  private final ModelReference models;
  private final RecommendationFlow flow;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MAX_WAITING),
          work -> new Thread(work, "lists-ahead"),
          new ThreadPoolExecutor.DiscardOldestPolicy());

  /** With a thread of its own. */
  public ListsAhead(ModelReference models, RecommendationFlow flow) {
    this.models = models;
    this.flow = flow;
  }

  /** Returns at once. Who is gone, or told nothing yet, gets no list. */
  public void prepare(History history) {
    if (history.userId().isAccount() && history.version() > 0) {
      thread.execute(() -> compute(history));
    }
  }

  /**
   * The same after a moment that differs from node to node, so that the first that makes a list
   * spares the others its making.
   */
  public void prepareSoon(History history) {
    Executor later =
        CompletableFuture.delayedExecutor(
            ThreadLocalRandom.current().nextLong(LONGEST_MOMENT_MILLIS), TimeUnit.MILLISECONDS);
    later.execute(() -> prepare(history));
  }

  /** How many lists wait. */
  public int waiting() {
    return thread.getQueue().size();
  }

  private void compute(History history) {
    try {
      LiveModel model = models.get();
      flow.prepare(model, ListOwner.of(model, history));
    } catch (NotReadyException e) {
      LOG.debug("no model yet");
    } catch (RuntimeException e) {
      LOG.warn("a list could not be computed ahead", e);
    }
  }

  /** Computes what still waits, within a few seconds. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(DRAIN_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
