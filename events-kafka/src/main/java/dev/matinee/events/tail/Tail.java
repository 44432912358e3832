package dev.matinee.events.tail;

import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Partitions;
import dev.matinee.events.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Shows what comes into a topic. For use by one thread. */
public final class Tail {
  private static final Duration WAIT = Duration.ofMillis(500);

  private Tail() {}

  /**
   * Hands over messages as they are committed, those of a key in their order.
   *
   * @param fromStart whether the messages that are there come first
   * @param wantsMore takes a message, and says whether to go on
   */
  public static void follow(
      KafkaBrokers brokers,
      Topic topic,
      boolean fromStart,
      Predicate<ConsumerRecord<String, byte[]>> wantsMore) {
    Topic.create(brokers, List.of(topic));
    try (KafkaConsumer<String, byte[]> consumer = brokers.consumer()) {
      List<TopicPartition> partitions = Partitions.assign(consumer, topic);
      if (fromStart) {
        consumer.seekToBeginning(partitions);
      } else {
        consumer.seekToEnd(partitions);
      }
      boolean more = true;
      while (more) {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(WAIT)) {
          more = more && wantsMore.test(message);
        }
      }
    }
  }
}
