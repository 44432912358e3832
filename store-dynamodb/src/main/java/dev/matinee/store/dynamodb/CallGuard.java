package dev.matinee.store.dynamodb;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.event.CircuitBreakerStateChangedEvent;
import dev.matinee.store.StoreCalls;
import dev.matinee.store.StoreUnavailableException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Spares people the wait for a store that does not answer, and the store the calls. After a run of
 * calls that failed with all their attempts, none is sent for a moment; then one is, which decides.
 * A store that is slow holds so many threads and no more. Whatever DynamoDB answers for good, such
 * as that a condition does not hold, is an answer. Safe for use by any number of threads.
 */
final class CallGuard {
  /** In a row: one table, or one key of it, that is asked too much does not stop all others. */
  static final int RUN_OF_FAILURES = 5;

  /** With one call that fails after 1.5 s, people are served again within 4 s. */
  static final Duration PAUSE = Duration.ofSeconds(2);

  /** At 5 ms a call, more than ten thousand calls a second. */
  static final int MOST_AT_ONCE = 64;

  private static final Logger LOG = LoggerFactory.getLogger(CallGuard.class);

  private final CircuitBreaker<Object> breaker;
  private final FailsafeExecutor<Object> executor;

  /** Not Failsafe's bulkhead, which loses a place for each call that it refuses (3.3.2). */
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  private final AtomicInteger running = new AtomicInteger();
  private final LongAdder answered = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder nanos = new LongAdder();

  /**
   * @param pause between calls that find out whether the store answers again
   */
  CallGuard(Duration pause) {
    breaker =
        CircuitBreaker.builder()
            .handleIf(Calls::isUnavailable)
            .withFailureThreshold(RUN_OF_FAILURES)
            .withSuccessThreshold(1)
            .withDelay(pause)
            .onOpen(CallGuard::opened)
            .onClose(closed -> LOG.info("DynamoDB answers again"))
            .build();
    executor = Failsafe.with(breaker);
  }

  private static void opened(CircuitBreakerStateChangedEvent event) {
    if (event.getPreviousState() == CircuitBreaker.State.CLOSED) {
      LOG.warn(
          "DynamoDB failed {} calls in a row: one call at a time tries it now", RUN_OF_FAILURES);
    }
  }

  /**
   * Sends a call, unless that is in vain.
   *
   * @throws StoreUnavailableException at once, if it is
   */
  <T> T run(Supplier<T> call) {
    // Before the breaker: a call that finds no place says nothing about the store.
    if (!places.tryAcquire()) {
      refused.increment();
      throw new StoreUnavailableException(
          "DynamoDB is waited for by " + MOST_AT_ONCE + " calls already");
    }
    try {
      return executor.get(() -> counted(call));
    } catch (CircuitBreakerOpenException e) {
      refused.increment();
      throw new StoreUnavailableException("DynamoDB did not answer lately, and is left alone", e);
    } finally {
      places.release();
    }
  }

  private <T> T counted(Supplier<T> call) {
    int unused = running.incrementAndGet();
    long start = System.nanoTime();
    LongAdder outcome = answered;
    try {
      return call.get();
    } catch (RuntimeException e) {
      outcome = Calls.isUnavailable(e) ? failed : answered;
      throw e;
    } finally {
      nanos.add(System.nanoTime() - start);
      outcome.increment();
      running.decrementAndGet();
    }
  }

  StoreCalls calls() {
    return new StoreCalls(
        circuit(),
        running.get(),
        answered.sum(),
        failed.sum(),
        refused.sum(),
        Duration.ofNanos(nanos.sum()));
  }

  private StoreCalls.Circuit circuit() {
    return switch (breaker.getState()) {
      case CLOSED -> StoreCalls.Circuit.CLOSED;
      case OPEN -> StoreCalls.Circuit.OPEN;
      case HALF_OPEN -> StoreCalls.Circuit.HALF_OPEN;
    };
  }
}
