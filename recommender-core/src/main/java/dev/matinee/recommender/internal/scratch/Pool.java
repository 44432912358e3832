package dev.matinee.recommender.internal.scratch;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Large scratch objects that are used again. Unlike a thread-local there are never more of them
 * than were in use at the same time, however many (virtual) threads come and go.
 */
public final class Pool<T> {
  private final ConcurrentLinkedQueue<T> idle = new ConcurrentLinkedQueue<>();
  private final Supplier<T> factory;

  public Pool(Supplier<T> factory) {
    this.factory = factory;
  }

  /** Lends a scratch object, which must be clear again when {@code work} returns. */
  public <R> R use(Function<T, R> work) {
    T lent = idle.poll();
    T scratch = lent == null ? factory.get() : lent;
    R result = work.apply(scratch);
    // Not in a finally block: what failed half way is not clear, and must not be used again.
    idle.add(scratch);
    return result;
  }
}
