package dev.matinee.events.replay;

import dev.matinee.events.message.EventJson;
import dev.matinee.events.message.RatingEvent;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * Plays events into the topic of ratings, in their order and each once. How many were sent is
 * committed with them, as an offset of a group named after the replay: one that was stopped goes on
 * where it ended. For use by one thread.
 *
 * @param name of the replay; two of one name are one
 * @param size how many events there are
 * @param events by number, from 0
 */
public record Replay(String name, int size, IntFunction<RatingEvent> events) {
  private static final int MOST_IN_TRANSACTION = 1_000;
  private static final int TRANSACTIONS_A_SECOND = 5;
  private static final String PREFIX = "matinee-replay-";

  /** Where the number of sent events stands as an offset; its partition does not matter. */
  private static final TopicPartition PLACE = new TopicPartition(Topic.RATINGS.label(), 0);

  /**
   * Sends those that were not sent yet.
   *
   * @param perSecond how many; 0 for as many as can be
   * @param progress is told how many events are in the topic
   * @return how many were there before
   * @throws org.apache.kafka.common.KafkaException if the brokers refuse or do not answer
   */
  public int play(KafkaBrokers brokers, int perSecond, LongConsumer progress) {
    Topic.create(brokers, List.of(Topic.RATINGS));
    try (Producer<String, byte[]> producer = brokers.producer(PREFIX + name);
        KafkaConsumer<String, byte[]> group =
            brokers.consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, PREFIX + name))) {
      producer.initTransactions();
      int before = sent(group);
      long start = System.nanoTime();
      int batch = batch(perSecond);
      for (int next = before; next < size; next += batch) {
        await(start, next - before, perSecond);
        int end = Math.min(next + batch, size);
        send(next, end, producer, group.groupMetadata());
        progress.accept(end);
      }
      return before;
    }
  }

  private static int batch(int perSecond) {
    return perSecond == 0
        ? MOST_IN_TRANSACTION
        : Math.min(MOST_IN_TRANSACTION, Math.max(1, perSecond / TRANSACTIONS_A_SECOND));
  }

  /** Waits until an event is due. */
  private static void await(long start, int event, int perSecond) {
    if (perSecond > 0) {
      long due = start + event * TimeUnit.SECONDS.toNanos(1) / perSecond;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    }
  }

  private int sent(KafkaConsumer<String, byte[]> group) {
    return Optional.ofNullable(group.committed(Set.of(PLACE)).get(PLACE))
        .map(offset -> (int) Math.min(offset.offset(), size))
        .orElse(0);
  }

  private void send(
      int from, int end, Producer<String, byte[]> producer, ConsumerGroupMetadata group) {
    Transaction transaction = Transaction.begin(producer);
    for (int number = from; number < end; number++) {
      RatingEvent event = events.apply(number);
      transaction.send(Topic.RATINGS, event.person(), EventJson.of(event));
    }
    producer.sendOffsetsToTransaction(Map.of(PLACE, new OffsetAndMetadata(end)), group);
    transaction.commit();
  }
}
