package dev.matinee.events.relay;

import java.time.Duration;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * Which of all relays works: the one that Kafka gives the only partition of the relay's topic. One
 * that was held up and does not know yet that it lost it is refused by its transactions. For use by
 * one thread.
 */
record Lead(KafkaConsumer<String, byte[]> consumer) {
  /** Waits a while for it, and shows Kafka that this relay is alive. */
  boolean await(Duration longest) {
    consumer.poll(longest);
    return !consumer.assignment().isEmpty();
  }

  /**
   * Waits, and shows Kafka that this relay is alive. To be called again within five minutes.
   *
   * @throws LeadLostException if another relay took over
   */
  void keep(Duration pause) {
    // What this relay writes itself is of no use to it.
    consumer.pause(consumer.assignment());
    if (!await(pause)) {
      throw new LeadLostException();
    }
  }
}
