package dev.matinee.events.topic;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/** Gives consumers without a group all partitions of a topic. */
public final class Partitions {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Partitions() {}

  /**
   * Assigns them, and gives them back. A broker may not know yet of a topic that was made a moment
   * ago, and says then that it has no partitions: it is asked again.
   *
   * @throws KafkaException if there is no such topic
   */
  public static List<TopicPartition> assign(KafkaConsumer<String, byte[]> consumer, Topic topic) {
    long end = System.nanoTime() + LONGEST.toNanos();
    List<PartitionInfo> found = consumer.partitionsFor(topic.label());
    while (found.isEmpty()) {
      if (System.nanoTime() - end >= 0) {
        throw new KafkaException("there is no topic " + topic.label());
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      found = consumer.partitionsFor(topic.label());
    }
    List<TopicPartition> partitions =
        found.stream().map(info -> new TopicPartition(info.topic(), info.partition())).toList();
    consumer.assign(partitions);
    return partitions;
  }
}
