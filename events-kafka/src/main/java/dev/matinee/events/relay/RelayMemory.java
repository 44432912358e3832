package dev.matinee.events.relay;

import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.Transaction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * How far a relay is, kept by Kafka in a topic of its own and in the transactions of the events
 * themselves: the two never differ. For use by one thread.
 */
final class RelayMemory {
  private static final String POSITION = "position";
  private static final String EVENT = "event:";

  private Optional<Instant> position = Optional.empty();
  private Map<String, Instant> known = new HashMap<>();

  /** Takes a record of the topic. */
  void take(ConsumerRecord<String, byte[]> message) {
    Optional<Instant> time =
        Optional.ofNullable(message.value())
            .map(value -> Instant.parse(new String(value, StandardCharsets.UTF_8)));
    if (message.key().equals(POSITION)) {
      position = time;
    } else {
      String id = message.key().substring(EVENT.length());
      time.ifPresentOrElse(it -> known.put(id, it), () -> known.remove(id));
    }
  }

  /** Up to when all changes are in Kafka; empty before the first. */
  Optional<Instant> position() {
    return position;
  }

  /** The events in Kafka that the feed will tell of again, by id. */
  Map<String, Instant> known() {
    return known;
  }

  /**
   * Keeps another position, as a part of a transaction.
   *
   * @param events all that the feed will tell of again
   */
  void keep(Instant next, Map<String, Instant> events, Transaction transaction) {
    transaction.send(Topic.RELAY, POSITION, bytes(next));
    events.forEach(
        (id, time) -> {
          if (!known.containsKey(id)) {
            transaction.send(Topic.RELAY, EVENT + id, bytes(time));
          }
        });
    known.keySet().stream()
        .filter(id -> !events.containsKey(id))
        .forEach(id -> transaction.send(Topic.RELAY, EVENT + id, null));
    position = Optional.of(next);
    known = new HashMap<>(events);
  }

  private static byte[] bytes(Instant time) {
    return time.toString().getBytes(StandardCharsets.UTF_8);
  }
}
