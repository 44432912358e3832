package dev.matinee.serving.model;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads a model and makes it live, and again whenever its source has another. What cannot be loaded
 * changes nothing for requests: it is tried again after a pause that grows, and at once when the
 * source has something else. All of it happens on a thread of its own.
 *
 * <p>Safe for use by any number of threads.
 */
public final class ModelWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ModelWatch.class);
  private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
  private static final Duration LAST_RETRY = Duration.ofMinutes(10);
  private static final double JITTER = 0.1;
  private static final String NONE = "the model cannot be loaded";
  private static final String REFUSED = "the new model cannot be loaded, the old one stays";

  private final ModelSource source;
  private final ModelReference models;
  private final Consumer<LiveModel> publishing;
  private final CompletableFuture<Void> loaded = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "model-loading");

  private final AtomicLong failures = new AtomicLong();
  private volatile boolean behind;
  private volatile boolean blind;

  // The rest is the thread's own.
  private Duration retry;
  private long dueNanos = System.nanoTime();
  private boolean due = true;

  /**
   * Does nothing before the {@link #start}.
   *
   * @param models is told why there is none
   * @param publishing makes a model live; it may take its time
   */
  public ModelWatch(ModelSource source, ModelReference models, Consumer<LiveModel> publishing) {
    this.source = source;
    this.models = models;
    this.publishing = publishing;
    retry = firstRetry();
    thread.setDaemon(true);
  }

  private Duration firstRetry() {
    return source.pause().filter(pause -> pause.compareTo(FIRST_RETRY) < 0).orElse(FIRST_RETRY);
  }

  /** Begins to load the first model. */
  public void start() {
    thread.start();
  }

  /** Waits for the first model; fails with what went wrong when it was first tried. */
  public void await() {
    loaded.join();
  }

  /** Waits until there is a model or the first could not be loaded, so long at most. */
  public void await(Duration longest) {
    try {
      loaded.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      LOG.debug("there is no model yet", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** How often a model could not be loaded, or not looked for. */
  public long failures() {
    return failures.get();
  }

  /**
   * Whether an older model answers, or none, since the latest that was found cannot be loaded; or
   * may answer, since what names the latest cannot be read.
   */
  public boolean isBehind() {
    return behind || blind;
  }

  private void run() {
    try {
      while (due || source.pause().isPresent()) {
        if (due && System.nanoTime() - dueNanos >= 0) {
          load();
        }
        if (due || source.pause().isPresent()) {
          Thread.sleep(pause().toMillis());
          look();
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("the node stops");
    }
  }

  /**
   * Until the next retry or the next look, a little more or less so that nodes do not go in step.
   */
  private Duration pause() {
    double spread = 1 + JITTER * (2 * ThreadLocalRandom.current().nextDouble() - 1);
    Duration untilLook = source.pause().orElse(LAST_RETRY);
    Duration untilRetry = Duration.ofNanos(Math.max(0, dueNanos - System.nanoTime()));
    Duration next = due && untilRetry.compareTo(untilLook) < 0 ? untilRetry : untilLook;
    return next.plusMillis(1).multipliedBy((long) (spread * 1_000)).dividedBy(1_000);
  }

  private void look() {
    try {
      boolean changed = source.hasChanged();
      blind = false;
      if (changed) {
        due = true;
        dueNanos = System.nanoTime();
        retry = firstRetry();
      }
    } catch (Exception e) {
      if (!Thread.currentThread().isInterrupted()) {
        failures.incrementAndGet();
        blind = true;
        LOG.atWarn()
            .addKeyValue("cause", e.getMessage())
            .log("it is not known whether there is another model");
      }
    }
  }

  private void load() throws InterruptedException {
    try {
      LiveModel model = source.load();
      publishing.accept(model);
      due = false;
      behind = false;
      retry = firstRetry();
      LOG.atInfo()
          .addKeyValue("data", model.label().name())
          .addKeyValue("published", model.published())
          .addKeyValue("model", model.version())
          .log("the model is ready");
      loaded.complete(null);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | OutOfMemoryError e) {
      failed(e);
    }
  }

  private void failed(Throwable failure) {
    if (Thread.currentThread().isInterrupted()) {
      return;
    }
    failures.incrementAndGet();
    behind = true;
    dueNanos = System.nanoTime() + retry.toNanos();
    LOG.atError()
        .setCause(failure)
        .addKeyValue("retrySeconds", retry.toSeconds())
        .log(models.find().isPresent() ? REFUSED : NONE);
    retry = min(retry.multipliedBy(2), LAST_RETRY);
    models.failed(NONE);
    loaded.completeExceptionally(failure);
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Ends it; what is being loaded does not become live any more, or is on its way. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
