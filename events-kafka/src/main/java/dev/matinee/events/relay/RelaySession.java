package dev.matinee.events.relay;

import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Transaction;
import dev.matinee.events.topic.WholeTopic;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.feed.FeedChange;
import dev.matinee.store.feed.FeedReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;

/** The work of the relay that has the lead, until something fails. For use by one thread. */
final class RelaySession {
  /** To look at each minute since then takes longer than to read all histories. */
  private static final Duration LONGEST_AWAY = Duration.ofDays(2);

  /** How many people's changes one transaction has at most. */
  private static final int BATCH = 500;

  /** After which a position is kept though nothing changed. */
  private static final Duration LONGEST_UNKEPT = Duration.ofSeconds(30);

  private final Producer<String, byte[]> producer;
  private final Lead lead;
  private final Clock clock;
  private final RelayProgress progress;
  private final RelayMemory memory;
  private final FeedReader reader;

  private RelaySession(
      HistoryStore histories,
      Producer<String, byte[]> producer,
      Lead lead,
      Clock clock,
      RelayProgress progress,
      RelayMemory memory) {
    this.producer = producer;
    this.lead = lead;
    this.clock = clock;
    this.progress = progress;
    this.memory = memory;
    reader =
        new FeedReader(histories, memory.position().orElseThrow(), memory.known(), entry -> true);
  }

  /** Goes on where the relay before ended; where there was none, says all histories first. */
  static RelaySession begin(
      KafkaBrokers brokers,
      HistoryStore histories,
      Producer<String, byte[]> producer,
      Lead lead,
      Clock clock,
      RelayProgress progress) {
    RelayMemory memory = new RelayMemory();
    WholeTopic.read(lead.consumer(), memory::take);
    Instant now = clock.instant();
    if (memory.position().filter(now.minus(LONGEST_AWAY)::isBefore).isEmpty()) {
      new FirstScan(histories, brokers, producer, lead, now).run(memory);
    }
    return new RelaySession(histories, producer, lead, clock, progress, memory);
  }

  /** Up to when all changes are in Kafka. */
  Instant position() {
    return reader.position();
  }

  /** Relays what changed since the last call. */
  void relay() {
    List<FeedChange> batch = new ArrayList<>();
    reader.read(clock.instant(), change -> take(change, batch));
    Instant kept = memory.position().orElseThrow();
    if (!batch.isEmpty() || kept.plus(LONGEST_UNKEPT).isBefore(reader.position())) {
      commit(batch, reader.position(), reader.known());
    }
  }

  private void take(FeedChange change, List<FeedChange> batch) {
    batch.add(change);
    if (batch.size() == BATCH) {
      commitOnTheWay(batch);
      batch.clear();
      lead.keep(Duration.ZERO);
    }
  }

  /** With the old position: the feed was not read to its end, which the events make up for. */
  private void commitOnTheWay(List<FeedChange> batch) {
    Map<String, Instant> known = new HashMap<>(memory.known());
    batch.forEach(change -> change.events().forEach(event -> known.put(event.id(), event.time())));
    commit(batch, memory.position().orElseThrow(), known);
  }

  private void commit(List<FeedChange> batch, Instant position, Map<String, Instant> known) {
    Transaction transaction = Transaction.begin(producer);
    Messages messages = new Messages(transaction);
    batch.forEach(messages::send);
    memory.keep(position, known, transaction);
    transaction.commit();
    progress.relayed(batch.size(), position);
  }
}
