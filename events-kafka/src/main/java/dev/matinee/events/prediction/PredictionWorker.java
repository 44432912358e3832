package dev.matinee.events.prediction;

import dev.matinee.events.topic.ConsumerLoop;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.Transaction;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests of one topic in another, each exactly once: an answer and the note that its
 * request was read are one transaction. As many workers as wanted share the partitions; what a
 * worker that is killed had under way, another answers. {@link #close} may be called by another
 * thread.
 */
public final class PredictionWorker implements AutoCloseable {
  private static final String GROUP = "matinee-predictions";
  private static final Duration WAIT = Duration.ofMillis(500);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  /** After which what a killed worker had under way is given up, in milliseconds. */
  private static final int GIVEN_UP = 10_000;

  /** In one transaction. */
  private static final int MOST_REQUESTS = 100;

  private static final Logger LOG = LoggerFactory.getLogger(PredictionWorker.class);

  private final KafkaBrokers brokers;
  private final Predictor predictor;
  private final ConsumerLoop loop = new ConsumerLoop();

  /** Nothing happens before it {@link #run runs}. */
  public PredictionWorker(KafkaBrokers brokers, Predictor predictor) {
    this.brokers = brokers;
    this.predictor = predictor;
  }

  /**
   * Answers until it is closed. What fails, such as a broker, is tried again.
   *
   * @throws KafkaException if the topics cannot be made
   */
  public void run() {
    Topic.create(brokers, List.of(Topic.PREDICTION_REQUESTS, Topic.PREDICTIONS));
    while (loop.goesOn()) {
      try (Producer<String, byte[]> producer =
              brokers.producer(GROUP + "-" + UUID.randomUUID(), GIVEN_UP);
          KafkaConsumer<String, byte[]> member = member()) {
        loop.over(member);
        producer.initTransactions();
        answerAll(member, producer);
      } catch (WakeupException e) {
        LOG.debug("the worker ends", e);
      } catch (KafkaException e) {
        LOG.atWarn().addKeyValue("cause", e.toString()).log("not answered; tried again");
        loop.pause(AFTER_FAILURE);
      } finally {
        loop.overNone();
      }
    }
  }

  private KafkaConsumer<String, byte[]> member() {
    KafkaConsumer<String, byte[]> member =
        brokers.consumer(
            Map.of(
                ConsumerConfig.GROUP_ID_CONFIG,
                GROUP,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                GIVEN_UP,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                MOST_REQUESTS));
    member.subscribe(List.of(Topic.PREDICTION_REQUESTS.label()));
    return member;
  }

  private void answerAll(KafkaConsumer<String, byte[]> member, Producer<String, byte[]> producer) {
    while (loop.goesOn()) {
      ConsumerRecords<String, byte[]> requests = member.poll(WAIT);
      if (!requests.isEmpty()) {
        answer(requests, member, producer);
      }
    }
  }

  private void answer(
      ConsumerRecords<String, byte[]> requests,
      KafkaConsumer<String, byte[]> member,
      Producer<String, byte[]> producer) {
    Transaction transaction = Transaction.begin(producer);
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    for (ConsumerRecord<String, byte[]> request : requests) {
      PredictionAnswer answer = answer(request);
      transaction.send(Topic.PREDICTIONS, answer.id(), PredictionJson.of(answer));
      next.put(
          new TopicPartition(request.topic(), request.partition()),
          new OffsetAndMetadata(request.offset() + 1));
    }
    producer.sendOffsetsToTransaction(next, member.groupMetadata());
    transaction.commit();
  }

  /**
   * A request that is wrong gets an answer that says so: one that waits for it need not time out.
   */
  private PredictionAnswer answer(ConsumerRecord<String, byte[]> message) {
    String key = String.valueOf(message.key());
    try {
      if (message.value() == null) {
        throw new IllegalArgumentException("a request must have a value");
      }
      return predictor.predict(PredictionJson.request(message.value()));
    } catch (IllegalArgumentException e) {
      return PredictionAnswer.refused(key, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.atError().addKeyValue("request", key).setCause(e).log("a request cannot be answered");
      return PredictionAnswer.refused(key, "the request cannot be answered");
    }
  }

  /** Has {@link #run} end once what is under way is answered. */
  @Override
  public void close() {
    loop.close();
  }
}
