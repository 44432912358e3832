package dev.matinee.events.prediction;

import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Partitions;
import dev.matinee.events.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for predictions and awaits their answers by the ids of the requests. It sees the answers to
 * all clients, and leaves those to others. Safe for use by any number of threads.
 */
public final class PredictionClient implements AutoCloseable {
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Logger LOG = LoggerFactory.getLogger(PredictionClient.class);

  private final Producer<String, byte[]> producer;
  private final KafkaConsumer<String, byte[]> consumer;
  private final Thread reading = new Thread(this::read, "predictions");
  private final Map<String, CompletableFuture<PredictionAnswer>> waiting =
      new ConcurrentHashMap<>();

  private volatile boolean closed;

  private PredictionClient(
      Producer<String, byte[]> producer, KafkaConsumer<String, byte[]> consumer) {
    this.producer = producer;
    this.consumer = consumer;
    reading.setDaemon(true);
  }

  /**
   * Begins to listen to answers.
   *
   * @throws org.apache.kafka.common.KafkaException if the brokers do not answer
   */
  public static PredictionClient open(KafkaBrokers brokers) {
    Topic.create(brokers, List.of(Topic.PREDICTION_REQUESTS, Topic.PREDICTIONS));
    KafkaConsumer<String, byte[]> consumer = brokers.consumer();
    List<TopicPartition> partitions = Partitions.assign(consumer, Topic.PREDICTIONS);
    consumer.seekToEnd(partitions);
    // Where the ends are is to be known before anything is asked.
    partitions.forEach(consumer::position);
    PredictionClient client = new PredictionClient(brokers.producer(), consumer);
    client.reading.start();
    return client;
  }

  /**
   * Asks. The answer may say that the request was refused.
   *
   * @return completes with the answer, and exceptionally where the request cannot be stored; give
   *     it a time-out, for there may be no worker
   */
  public CompletableFuture<PredictionAnswer> ask(PredictionRequest request) {
    CompletableFuture<PredictionAnswer> answer = new CompletableFuture<>();
    waiting.put(request.id(), answer);
    Future<?> unused =
        producer.send(
            new ProducerRecord<>(
                Topic.PREDICTION_REQUESTS.label(), request.id(), PredictionJson.of(request)),
            (stored, failure) -> {
              if (failure != null) {
                answer.completeExceptionally(failure);
              }
            });
    return answer.whenComplete((done, failure) -> waiting.remove(request.id()));
  }

  private void read() {
    try {
      while (!closed) {
        for (ConsumerRecord<String, byte[]> message : consumer.poll(WAIT)) {
          CompletableFuture<PredictionAnswer> answer = waiting.get(message.key());
          if (answer != null) {
            complete(answer, message.value());
          }
        }
      }
    } catch (WakeupException e) {
      LOG.debug("the client is closed", e);
    } catch (RuntimeException e) {
      waiting.values().forEach(answer -> answer.completeExceptionally(e));
    } finally {
      consumer.close();
    }
  }

  private static void complete(CompletableFuture<PredictionAnswer> answer, byte[] message) {
    try {
      answer.complete(PredictionJson.answer(message));
    } catch (IllegalArgumentException e) {
      answer.completeExceptionally(e);
    }
  }

  /** What was asked and is not answered yet ends with a {@link CancellationException}. */
  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    producer.close();
    waiting.values().forEach(answer -> answer.cancel(false));
  }
}
