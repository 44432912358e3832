package dev.matinee.events.topic;

import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Messages of several topics that all come to be read, or none of them. One that is not committed
 * ends with its producer. For use by one thread.
 */
public final class Transaction {
  private final Producer<String, byte[]> producer;

  private Transaction(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /** Begins one; the producer has no other open. */
  public static Transaction begin(Producer<String, byte[]> producer) {
    producer.beginTransaction();
    return new Transaction(producer);
  }

  /**
   * Adds a message. Where it cannot be stored, the commit says so.
   *
   * @param value none for a tombstone
   */
  public void send(Topic topic, String key, byte @Nullable [] value) {
    Future<?> unused = producer.send(new ProducerRecord<>(topic.label(), key, value));
  }

  /**
   * Has all be read.
   *
   * @throws org.apache.kafka.common.KafkaException if it is not known whether they will be; the
   *     producer is of no more use then
   */
  public void commit() {
    producer.commitTransaction();
  }
}
