package dev.matinee.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.broker.EmptyTopics;
import dev.matinee.events.broker.SharedBroker;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.store.Samples;
import dev.matinee.store.StoreEngines;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.testkit.Eventually;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A store, a broker with empty topics, and what a consumer reads of them. */
@ExtendWith(SharedBroker.class)
abstract class RelayedStore {
  @TempDir Path folder;

  final UserId ann = Samples.account().userId();
  final UserId bob = Samples.account().userId();
  final UserId guest = Samples.guest();

  @AutoClose Stores stores;
  KafkaBrokers brokers;
  RelayedTopics topics;

  @BeforeEach
  void open(KafkaBrokers shared) {
    brokers = shared;
    EmptyTopics.make(brokers);
    stores = StoreEngines.open("sqlite:" + folder.resolve("matinee.db"), Map.of());
    topics = new RelayedTopics(brokers);
  }

  void relaying(Runnable work) {
    RunningRelay relay = relay();
    try {
      work.run();
    } finally {
      relay.close();
    }
  }

  RunningRelay relay() {
    return RunningRelay.of(brokers, stores.histories());
  }

  void rate(UserId person, long movie) {
    Told.change(stores, person, now(), history -> history.rate(movie, Samples.fourAndAHalf()));
  }

  void tell(UserId person, int ratings) {
    for (int movie = 1; movie <= ratings; movie++) {
      rate(person, 100L + movie);
    }
  }

  static ChangeCause now() {
    return ChangeCause.of(EventSource.WEB, Instant.now());
  }

  void await(UserId person, int messages) {
    assertThat(Eventually.comesTrue(() -> topics.of(person).size() >= messages))
        .as("%d messages of %s", messages, person)
        .isTrue();
  }

  List<Long> versions(UserId person) {
    return topics.of(person).stream()
        .map(message -> message.orElseThrow().get("historyVersion").asLong())
        .toList();
  }

  List<String> whats(UserId person) {
    return topics.of(person).stream()
        .map(message -> message.orElseThrow().get("what").asText())
        .toList();
  }
}
