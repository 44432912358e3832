package dev.matinee.store;

import java.time.Duration;
import java.util.Optional;

/**
 * The time that one request spends with a store, all its calls together. An engine that limits the
 * time of a call grants no more than that to all calls of a thread from {@link #begin} to {@link
 * #end}, so that a person who waits for a page waits once for a store that hangs. What a request
 * does besides takes none of it. A thread outside of any request has the whole limit for each call.
 *
 * <p>Safe for use by any number of threads, each of which has its own.
 */
public final class RequestTime {
  private static final ThreadLocal<RequestTime> CURRENT = new ThreadLocal<>();

  private Duration spent = Duration.ZERO;

  private RequestTime() {}

  /** Begins a request on this thread, in the place of any other. */
  public static void begin() {
    CURRENT.set(new RequestTime());
  }

  /** Ends it. */
  public static void end() {
    CURRENT.remove();
  }

  /**
   * What a call of this thread may take now.
   *
   * @param limit for all calls of one request; positive
   * @return at most the limit; zero or less where it is used up
   */
  public static Duration left(Duration limit) {
    return current().map(request -> limit.minus(request.spent)).orElse(limit);
  }

  /** Notes what a call of this thread took. */
  public static void spend(Duration time) {
    current().ifPresent(request -> request.spent = request.spent.plus(time));
  }

  private static Optional<RequestTime> current() {
    return Optional.ofNullable(CURRENT.get());
  }
}
