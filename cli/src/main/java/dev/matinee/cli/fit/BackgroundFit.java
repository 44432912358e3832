package dev.matinee.cli.fit;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.ItemTags;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.serving.model.LiveModel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fits an algorithm and trains a model by the choice beside a site that answers: on one daemon
 * thread of the lowest priority, so that requests have the other processors. Parallel streams stay
 * on that thread, since it belongs to a pool of its own. What goes wrong is logged, and there is no
 * other model then.
 *
 * <p>Safe for use by any number of threads.
 */
public final class BackgroundFit implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundFit.class);

  private final FittedSettings kept;
  private final Algorithm algorithm;
  private final Supplier<RatingMatrix> ratings;
  private final ItemTags tags;
  private final Function<Algorithm, LiveModel> training;
  private final ForkJoinPool pool = new ForkJoinPool(1, BackgroundFit::thread, null, false);
  private final Duration delay;
  private volatile boolean closed;

  /**
   * Does nothing yet.
   *
   * @param kept where the choice is kept
   * @param algorithm with its default settings
   * @param ratings gives them with their times, where these are known; it may take its time
   * @param tags what the items are about
   * @param training makes a model by settings that were chosen
   * @param delay of the beginning, so that the start of a site has all processors
   */
  public BackgroundFit(
      FittedSettings kept,
      Algorithm algorithm,
      Supplier<RatingMatrix> ratings,
      ItemTags tags,
      Function<Algorithm, LiveModel> training,
      Duration delay) {
    this.kept = kept;
    this.algorithm = algorithm;
    this.ratings = ratings;
    this.tags = tags;
    this.training = training;
    this.delay = delay;
  }

  @SuppressWarnings("ThreadPriorityCheck") // a hint; that it is one thread keeps requests fast
  private static ForkJoinWorkerThread thread(ForkJoinPool pool) {
    ForkJoinWorkerThread thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
    thread.setName("fitting");
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  /**
   * Begins, and does not wait.
   *
   * @return completes with a model by settings that are better than the default; with none where
   *     the default stays, or the fit failed
   */
  CompletableFuture<Optional<LiveModel>> begin() {
    Executor later =
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, pool);
    return CompletableFuture.supplyAsync(this::result, later)
        .whenComplete((model, failure) -> pool.shutdown());
  }

  private Optional<LiveModel> result() {
    try {
      LOG.info("no settings are kept for these ratings; they are being fitted in the background");
      long start = System.nanoTime();
      Algorithm fitted =
          kept.ofOrFit(algorithm, ratings.get(), tags, (done, total) -> requireOpen());
      return taken(fitted, (System.nanoTime() - start) / 1_000_000_000);
    } catch (CancellationException e) {
      LOG.debug("the fit ends with the site");
    } catch (RuntimeException | OutOfMemoryError e) {
      failed(e);
    }
    return Optional.empty();
  }

  private Optional<LiveModel> taken(Algorithm fitted, long seconds) {
    boolean isDefault = fitted.settings().equals(algorithm.settings());
    LOG.atInfo()
        .addKeyValue("seconds", seconds)
        .addKeyValue("chosen", isDefault ? "the default" : changed(fitted))
        .log(isDefault ? "the fit found no better settings" : "the fit found better settings");
    if (isDefault) {
      return Optional.empty();
    }
    LiveModel model = training.apply(fitted);
    requireOpen();
    return Optional.of(model);
  }

  /** The settings that are not as they were. */
  private String changed(Algorithm fitted) {
    List<String> before = algorithm.settings().lines().toList();
    return fitted
        .settings()
        .lines()
        .filter(line -> !before.contains(line))
        .collect(Collectors.joining(", "));
  }

  private void failed(Throwable failure) {
    if (!closed) {
      LOG.atWarn().setCause(failure).log("the fit failed, the settings stay as they are");
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new CancellationException("the site stops");
    }
  }

  /** Ends it, if it runs, without a model. */
  @Override
  public void close() {
    closed = true;
    pool.shutdownNow();
  }
}
