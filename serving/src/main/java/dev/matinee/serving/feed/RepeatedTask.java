package dev.matinee.serving.feed;

import dev.matinee.store.StoreException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something again and again on a thread of its own, with a pause between. What fails is tried
 * again after the pause; an outage of the store is logged once, and once when it is over. Safe for
 * use by any number of threads.
 */
public final class RepeatedTask implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RepeatedTask.class);

  private final String name;
  private final Duration pause;
  private final Runnable task;
  private final ScheduledExecutorService thread;

  /** Of the thread alone. */
  private boolean failing;

  /**
   * Does nothing before the {@link #start}.
   *
   * @param name of the thread, and in the log
   */
  public RepeatedTask(String name, Duration pause, Runnable task) {
    this.name = name;
    this.pause = pause;
    this.task = task;
    thread = Executors.newSingleThreadScheduledExecutor(work -> daemon(name, work));
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Begins at once. */
  public void start() {
    Future<?> unused =
        thread.scheduleWithFixedDelay(this::run, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** A scheduled task that throws is not run again. */
  private void run() {
    try {
      task.run();
      if (failing) {
        LOG.atInfo().addKeyValue("task", name).log("the store answers again");
      }
      failing = false;
    } catch (StoreException e) {
      if (!failing) {
        LOG.atWarn()
            .addKeyValue("task", name)
            .addKeyValue("cause", e.getMessage())
            .log("the store does not answer; tried again");
      }
      failing = true;
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("task", name).setCause(e).log("failed; tried again");
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
