package dev.matinee.recommender;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Lets the ratings that people give now count for other people, without a rebuild. It collects
 * changed profiles and lays them over the {@link RatingMatrix} from time to time; a model that is
 * trained on the result is published in a {@link LiveRecommender} and answers bit for bit like one
 * made of all ratings anew. When much lies over the base, it is merged into a new base, and what
 * comes in the meantime is laid over that.
 *
 * <p>A thread of its own does all of this; it does nothing while nothing changed, and does not keep
 * a program from ending. Where training fails, the last model stays live, no change is lost, and
 * all is tried again after the next pause.
 *
 * <p>Safe for use by any number of threads. {@link #put} never waits for a training; {@link #flush}
 * and {@link #close} wait for one that is under way.
 */
public final class LiveRatings implements AutoCloseable {
  private final Function<RatingMatrix, Recommender> training;
  private final double mergeShare;
  private final Consumer<Throwable> failures;
  private final LiveRecommender recommender;
  private final ScheduledThreadPoolExecutor thread;

  /** By user what is not live yet. An entry leaves only after it was published. */
  private final Map<Long, UserProfile> changes = new ConcurrentHashMap<>();

  /** Written under the lock of this object, like everything that is published. */
  private volatile RatingMatrix matrix;

  private volatile boolean closed;

  private LiveRatings(
      RatingMatrix matrix,
      Function<RatingMatrix, Recommender> training,
      LiveRatingsConfig config,
      Consumer<Throwable> failures) {
    this.matrix = matrix;
    this.training = Objects.requireNonNull(training, "training");
    this.mergeShare = config.mergeShare();
    this.failures = Objects.requireNonNull(failures, "failures");
    recommender = LiveRecommender.of(training.apply(matrix));
    thread = new ScheduledThreadPoolExecutor(1, LiveRatings::daemon);
  }

  /**
   * Trains the first model, and starts to look for changes.
   *
   * @param matrix what to begin with
   * @param training makes an immutable model, such as {@code Algorithms.USER_KNN::train}; it is
   *     called by one thread at a time
   * @param config when to publish and when to merge
   * @param failures is told what training threw in the background, such as a program's log
   * @return live ratings, to be closed
   * @throws RecommenderException if the first model is itself live; whatever else the first
   *     training throws is thrown too
   */
  public static LiveRatings start(
      RatingMatrix matrix,
      Function<RatingMatrix, Recommender> training,
      LiveRatingsConfig config,
      Consumer<Throwable> failures) {
    LiveRatings ratings = new LiveRatings(matrix, training, config, failures);
    long nanos = config.interval().toNanos();
    // It ends with the thread, and look() itself tells what failed.
    Future<?> unused =
        ratings.thread.scheduleWithFixedDelay(ratings::look, nanos, nanos, TimeUnit.NANOSECONDS);
    return ratings;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "live-ratings");
    thread.setDaemon(true);
    return thread;
  }

  /** {@return what answers by the model that was published last} */
  public LiveRecommender recommender() {
    return recommender;
  }

  /**
   * The ratings of the model that was published last, for example to write a {@link Snapshot} of
   * them.
   *
   * @return them, without the changes that are {@link #pending}
   */
  public RatingMatrix matrix() {
    return matrix;
  }

  /** {@return the number of people with a change that is not live yet} */
  public int pending() {
    return changes.size();
  }

  /**
   * Takes all ratings of a person in the place of those that they had. Of several profiles of one
   * person that come between two publications the last counts; one without ratings takes the person
   * out.
   *
   * @param person says whose profile it is; ratings are on the scale of the matrix
   * @throws RecommenderException if it says no user, a rating is not on the scale, or this is
   *     closed; nothing is changed then
   */
  public void put(UserProfile person) {
    long user =
        person
            .userId()
            .orElseThrow(
                () -> new RecommenderException("a profile must say its user to become live"));
    for (int index = 0; index < person.ratingCount(); index++) {
      matrix.scale().levelOf(person.rating(index));
    }
    refuseIfClosed();
    changes.put(user, person);
  }

  /**
   * Publishes all that was put so far, on the thread that asks, and returns when it is live. Not to
   * be called by the training function.
   *
   * @throws RecommenderException if this is closed, or a trained model is itself live; whatever
   *     else training throws is thrown too, and then the changes are kept
   */
  public synchronized void flush() {
    refuseIfClosed();
    publishChanges();
  }

  /**
   * Ends the looking for changes and waits for a training that is under way. What is pending does
   * not become live: {@link #flush} before. The recommender answers on.
   */
  @Override
  public synchronized void close() {
    closed = true;
    thread.shutdown();
  }

  private void refuseIfClosed() {
    if (closed) {
      throw new RecommenderException("these live ratings are closed");
    }
  }

  /** Catches everything, since a scheduled task that throws is not run again. */
  private void look() {
    try {
      publishAndMerge();
    } catch (Throwable failure) {
      tell(failure);
    }
  }

  private void tell(Throwable failure) {
    try {
      failures.accept(failure);
    } catch (Throwable another) {
      failure.addSuppressed(another);
      Thread current = Thread.currentThread();
      current.getUncaughtExceptionHandler().uncaughtException(current, failure);
    }
  }

  private synchronized void publishAndMerge() {
    if (!closed) {
      publishChanges();
      if (matrix.changedRatingCount() > mergeShare * matrix.ratingCount()) {
        publish(matrix.merged());
      }
    }
  }

  private void publishChanges() {
    Map<Long, UserProfile> batch = Map.copyOf(changes);
    if (!batch.isEmpty()) {
      publish(matrix.with(batch.values()));
      // A newer profile of the same person, put during the training, stays.
      batch.forEach(changes::remove);
    }
  }

  private void publish(RatingMatrix next) {
    recommender.publish(training.apply(next));
    matrix = next;
  }
}
