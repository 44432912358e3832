package dev.matinee.events.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** Reads a topic from its beginning to where it ends now. */
public final class WholeTopic {
  private static final Duration WAIT = Duration.ofMillis(50);

  private WholeTopic() {}

  /** Hands over all records that are committed, those of a key in their order. */
  public static void read(
      KafkaBrokers brokers, Topic topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
    try (KafkaConsumer<String, byte[]> consumer = brokers.consumer()) {
      List<TopicPartition> unused = Partitions.assign(consumer, topic);
      read(consumer, reader);
    }
  }

  /** The same of the partitions that a consumer has; it stands at their ends then. */
  public static void read(
      KafkaConsumer<String, byte[]> consumer, Consumer<ConsumerRecord<String, byte[]>> reader) {
    Collection<TopicPartition> partitions = consumer.assignment();
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(WAIT).forEach(reader);
    }
  }
}
