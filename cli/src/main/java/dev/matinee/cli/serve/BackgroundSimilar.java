package dev.matinee.cli.serve;

import dev.matinee.lists.similar.SimilarFolder;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.similar.SimilarLists;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the movies that are like others beside a site that answers: on one daemon thread of the
 * lowest priority, one model after the other, and none that is in the folder. What goes wrong is
 * logged, and the skill has no similar movies then.
 *
 * <p>Safe for use by any number of threads.
 */
final class BackgroundSimilar implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundSimilar.class);

  private final SimilarFolder folder;
  private final Duration delay;
  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(BackgroundSimilar::thread);
  private volatile boolean closed;

  /**
   * Does nothing yet.
   *
   * @param folder where they are kept
   * @param delay of the beginning, so that the start of a site has all processors
   */
  BackgroundSimilar(SimilarFolder folder, Duration delay) {
    this.folder = folder;
    this.delay = delay;
  }

  @SuppressWarnings("ThreadPriorityCheck") // a hint; that it is one thread keeps requests fast
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "similar-movies");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /** Begins with those of a model, unless they are there, and does not wait. */
  void begin(LiveModel model) {
    if (!closed && !folder.has(model.version())) {
      ScheduledFuture<?> unused =
          worker.schedule(() -> make(model), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void make(LiveModel model) {
    try {
      long start = System.nanoTime();
      SimilarMovies similar = SimilarLists.of(model, (done, total) -> requireOpen());
      folder.keep(model.version(), similar);
      LOG.atInfo()
          .addKeyValue("model", model.version())
          .addKeyValue("movies", similar.size())
          .addKeyValue("millis", (System.nanoTime() - start) / 1_000_000)
          .log("the skill knows movies like others");
    } catch (CancellationException e) {
      LOG.debug("the work ends with the site");
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.atWarn().setCause(e).log("the skill has no movies like others");
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new CancellationException("the site stops");
    }
  }

  /** Ends it, without what is not done. */
  @Override
  public void close() {
    closed = true;
    worker.shutdownNow();
  }
}
