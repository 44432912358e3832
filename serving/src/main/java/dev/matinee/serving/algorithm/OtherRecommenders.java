package dev.matinee.serving.algorithm;

import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Recommender;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.NotReadyException;
import dev.matinee.serving.model.PerData;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recommenders of one data set by other algorithms than the site's own. Each is made once, when it
 * is first asked for, by a thread of its own; one is made at a time. A few requests wait for it as
 * long as a request may, and all others are told to come again. One that could not be made is tried
 * again by the next request.
 *
 * <p>Safe for use by any number of threads.
 */
public final class OtherRecommenders {
  private static final PerData<OtherRecommenders> OF_DATA =
      new PerData<>(model -> new OtherRecommenders(model.ratings(), model.catalogue()));

  private static final Logger LOG = LoggerFactory.getLogger(OtherRecommenders.class);

  /** As long as a request may wait for a store. */
  private static final Duration LONGEST_WAIT = Duration.ofMillis(1_500);

  /** Of 64 requests that a node takes at once. */
  private static final int MOST_WAITING = 8;

  private static final String BEING_MADE = "is being made";

  private final RatingMatrix ratings;
  private final Catalogue movies;
  private final Map<String, CompletableFuture<Recommender>> made = new ConcurrentHashMap<>();
  private final Semaphore places = new Semaphore(MOST_WAITING);
  private final Object training = new Object();

  OtherRecommenders(RatingMatrix ratings, Catalogue movies) {
    this.ratings = ratings;
    this.movies = movies;
  }

  /**
   * {@return the same model with lists by an algorithm} Its recommender is made of the ratings that
   * the data have, when it is first asked for.
   *
   * @throws NotReadyException while it is being made, or if it could not be made
   */
  public static LiveModel by(Algorithm algorithm, LiveModel model) {
    boolean own = algorithm.label().equals(model.algorithm().algorithm().label());
    return own ? model : model.by(OF_DATA.of(model).get(algorithm));
  }

  /**
   * {@return the recommender by an algorithm}
   *
   * @throws NotReadyException if it is still being made, or could not be made
   */
  Recommender get(Algorithm algorithm) {
    CompletableFuture<Recommender> mine = new CompletableFuture<>();
    CompletableFuture<Recommender> first = made.putIfAbsent(algorithm.label(), mine);
    if (first != null) {
      return await(algorithm, first);
    }
    Thread thread = new Thread(() -> make(algorithm, mine), "train-" + algorithm.label());
    thread.setDaemon(true);
    thread.start();
    return await(algorithm, mine);
  }

  private void make(Algorithm algorithm, CompletableFuture<Recommender> result) {
    try {
      synchronized (training) {
        result.complete(algorithm.train(ratings, movies));
      }
    } catch (RuntimeException | Error e) {
      // Whatever it is, those who wait are told, and the next request tries again.
      LOG.atError().addKeyValue("algorithm", algorithm.label()).setCause(e).log("not trained");
      made.remove(algorithm.label(), result);
      result.completeExceptionally(e);
    }
  }

  private Recommender await(Algorithm algorithm, CompletableFuture<Recommender> result) {
    if (result.isDone()) {
      return outcome(algorithm, result, Duration.ZERO);
    }
    if (!places.tryAcquire()) {
      throw notReady(algorithm, BEING_MADE);
    }
    try {
      return outcome(algorithm, result, LONGEST_WAIT);
    } finally {
      places.release();
    }
  }

  private static Recommender outcome(
      Algorithm algorithm, CompletableFuture<Recommender> result, Duration wait) {
    try {
      return result.get(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw notReady(algorithm, "could not be made");
    } catch (TimeoutException e) {
      throw notReady(algorithm, BEING_MADE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw notReady(algorithm, BEING_MADE);
    }
  }

  private static NotReadyException notReady(Algorithm algorithm, String why) {
    return new NotReadyException("the model of " + algorithm.label() + " " + why);
  }
}
