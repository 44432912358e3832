package dev.matinee.events.topic;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Whether a loop over a consumer goes on. One thread runs the loop; any thread may close it, which
 * wakes the consumer up.
 */
public final class ConsumerLoop implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<KafkaConsumer<?, ?>> consumer = new AtomicReference<>();

  /** {@return whether it was not closed yet} */
  public boolean goesOn() {
    return closed.getCount() > 0;
  }

  /** Takes the consumer that waits from now on. */
  public void over(KafkaConsumer<?, ?> waiting) {
    consumer.set(waiting);
  }

  /** The consumer is about to be closed. */
  public void overNone() {
    consumer.set(null);
  }

  /** Waits; not longer than until it is closed. An interrupt closes it. */
  public void pause(Duration time) {
    try {
      boolean unused = closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed.countDown();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    KafkaConsumer<?, ?> waiting = consumer.get();
    if (waiting != null) {
      waiting.wakeup();
    }
  }
}
