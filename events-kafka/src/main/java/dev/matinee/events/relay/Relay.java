package dev.matinee.events.relay;

import dev.matinee.events.topic.ConsumerLoop;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the feed of changes into Kafka. Each change that the feed keeps is there exactly once for
 * a consumer that reads what is committed, those of a person in their order, whatever is killed:
 * the position in the feed is committed with the events. Of several relays one works, and another
 * follows it within seconds when it is gone. {@link #close} may be called by another thread.
 */
public final class Relay implements AutoCloseable {
  /** How long after one look at the feed the next follows. */
  public static final Duration BETWEEN_READS = Duration.ofSeconds(1);

  private static final String NAME = "matinee-relay";
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration WAIT_FOR_LEAD = Duration.ofMillis(200);

  /** After which a relay that says nothing is taken for dead, in milliseconds. */
  private static final int SESSION_TIMEOUT = 10_000;

  private static final int HEARTBEAT = 3_000;
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final KafkaBrokers brokers;
  private final HistoryStore histories;
  private final Duration pause;
  private final Clock clock;
  private final RelayProgress progress;
  private final ConsumerLoop loop = new ConsumerLoop();

  /** Of the thread that runs it: whether the last failure was logged. */
  private boolean failing;

  /**
   * Nothing happens before it {@link #run runs}.
   *
   * @param pause between two looks at the feed
   * @param progress is told of what was relayed
   */
  public Relay(
      KafkaBrokers brokers,
      HistoryStore histories,
      Duration pause,
      Clock clock,
      RelayProgress progress) {
    this.brokers = brokers;
    this.histories = histories;
    this.pause = pause;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Relays until it is closed. What fails, such as a broker or the store, is tried again.
   *
   * @throws KafkaException if the topics cannot be made
   */
  public void run() {
    Topic.create(brokers, List.of(Topic.RATINGS, Topic.HISTORIES, Topic.RELAY));
    while (loop.goesOn()) {
      try (KafkaConsumer<String, byte[]> member = member()) {
        loop.over(member);
        follow(new Lead(member));
      } catch (WakeupException e) {
        LOG.debug("the relay ends", e);
      } catch (LeadLostException | ProducerFencedException | InvalidProducerEpochException e) {
        LOG.info("another relay took over");
      } catch (KafkaException | StoreException e) {
        failed(e);
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
                NAME,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                SESSION_TIMEOUT,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                HEARTBEAT,
                // A relay that comes takes nothing from the one that works.
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                CooperativeStickyAssignor.class.getName()));
    member.subscribe(List.of(Topic.RELAY.label()));
    return member;
  }

  private void follow(Lead lead) {
    while (!lead.await(WAIT_FOR_LEAD)) {
      if (!loop.goesOn()) {
        return;
      }
    }
    // Ends the transactions of the relay before, so that what is read next is all there is.
    try (Producer<String, byte[]> producer = brokers.producer(NAME)) {
      producer.initTransactions();
      RelaySession session =
          RelaySession.begin(brokers, histories, producer, lead, clock, progress);
      LOG.atInfo().addKeyValue("position", session.position()).log("this relay works");
      failing = false;
      while (loop.goesOn()) {
        session.relay();
        lead.keep(pause);
      }
    }
  }

  /** An outage is logged once. */
  private void failed(RuntimeException e) {
    if (!failing) {
      LOG.atWarn().addKeyValue("cause", e.toString()).log("the relay failed; tried again");
    }
    failing = true;
    loop.pause(AFTER_FAILURE);
  }

  /** Has {@link #run} end soon. */
  @Override
  public void close() {
    loop.close();
  }
}
