package dev.matinee.events.relay;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.Transaction;
import dev.matinee.events.topic.WholeTopic;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.UserId;
import dev.matinee.store.event.HistoryEvent;
import dev.matinee.store.feed.FeedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;

/**
 * Says in Kafka what all accounts told, where no relay was there before or the last one was away
 * for so long that deletions may be forgotten. What the topic of histories says already is left
 * out, so a scan that was stopped on the way goes on. For use by one thread.
 */
final class FirstScan {
  private static final int BATCH = 200;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HistoryStore histories;
  private final Producer<String, byte[]> producer;
  private final Lead lead;
  private final Instant start;

  /** By account, which version of its history the topic has. */
  private final Map<String, Long> told = new HashMap<>();

  private final Set<String> unseen;
  private final List<History> batch = new ArrayList<>();
  private final Map<String, Instant> known = new HashMap<>();

  /** Reads the topic of histories. */
  FirstScan(
      HistoryStore histories,
      KafkaBrokers brokers,
      Producer<String, byte[]> producer,
      Lead lead,
      Instant start) {
    this.histories = histories;
    this.producer = producer;
    this.lead = lead;
    this.start = start;
    WholeTopic.read(brokers, Topic.HISTORIES, this::learn);
    unseen = new TreeSet<>(told.keySet());
  }

  private void learn(ConsumerRecord<String, byte[]> message) {
    if (message.value() == null) {
      told.remove(message.key());
      return;
    }
    try {
      told.put(message.key(), MAPPER.readTree(message.value()).get("historyVersion").asLong());
    } catch (IOException e) {
      throw new UncheckedIOException("the topic " + Topic.HISTORIES.label() + " is damaged", e);
    }
  }

  /** Scans all accounts; {@code memory} knows then from where the feed is to be read. */
  void run(RelayMemory memory) {
    histories.scanAccounts(this::take);
    flush();
    List<UserId> gone =
        unseen.stream()
            .map(UserId::new)
            .filter(person -> histories.read(person).version() == 0)
            .toList();
    Transaction transaction = Transaction.begin(producer);
    Messages messages = new Messages(transaction);
    gone.forEach(messages::sendGone);
    memory.keep(start, known, transaction);
    transaction.commit();
  }

  private void take(History history) {
    unseen.remove(history.userId().value());
    history
        .events()
        .since(start.minus(FeedReader.CLOCK_DIFFERENCE))
        .forEach(event -> known.put(event.id(), event.time()));
    if (history.version() > told(history)) {
      batch.add(history);
    }
    if (batch.size() == BATCH) {
      flush();
    }
  }

  private long told(History history) {
    return told.getOrDefault(history.userId().value(), 0L);
  }

  private void flush() {
    lead.keep(Duration.ZERO);
    Transaction transaction = Transaction.begin(producer);
    Messages messages = new Messages(transaction);
    batch.forEach(history -> send(messages, history));
    transaction.commit();
    batch.clear();
  }

  /** The events that are kept, and the whole history where others came before them. */
  private void send(Messages messages, History history) {
    long last = told(history);
    List<HistoryEvent> events =
        history.events().events().stream().filter(event -> event.historyVersion() > last).toList();
    boolean gap = events.isEmpty() || events.get(0).historyVersion() > last + 1;
    messages.send(history, events, gap);
  }
}
