package dev.matinee.events.topic;

/** No broker answers; the message says what to do. */
public final class KafkaUnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KafkaUnreachableException(KafkaBrokers brokers, Exception cause) {
    super(
        "no Kafka broker answers at %s: start one, or name those that run in %s"
            .formatted(brokers.addresses(), KafkaBrokers.VARIABLE),
        cause);
  }
}
