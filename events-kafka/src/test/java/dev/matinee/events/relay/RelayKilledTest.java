package dev.matinee.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.events.broker.KafkaBroker;
import dev.matinee.store.Samples;
import dev.matinee.store.StoreEngines;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.EventSource;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.InjectedFault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Relays and their broker are killed at random while people rate. */
@Tag("faults")
class RelayKilledTest {
  private static final long SEED = 20_261_130;
  private static final int KILLS = 10;
  private static final int PEOPLE = 40;

  /** Between two ratings: of a person, fewer than are kept come while no relay runs. */
  private static final Duration PAUSE = Duration.ofMillis(15);

  @TempDir private Path folder;

  private final List<UserId> people =
      IntStream.range(0, PEOPLE).mapToObj(number -> Samples.account().userId()).toList();
  private final Random random = new Random(SEED);
  private final AtomicBoolean rating = new AtomicBoolean(true);

  @AutoClose private Stores stores;
  @AutoClose private KafkaBroker broker;

  @Test
  void everyChangeIsInTheTopicOnceAndInOrder() {
    String store = "sqlite:" + folder.resolve("matinee.db");
    stores = StoreEngines.open(store, Map.of());
    broker = KafkaBroker.start(folder);
    RelayedTopics topics = new RelayedTopics(broker.brokers());
    RelayProcess relay = RelayProcess.start(broker.brokers(), store, folder.resolve("relay.log"));
    CompletableFuture<Void> ratings = CompletableFuture.runAsync(this::rate);
    try {
      awaitSome(topics, 1);
      for (int round = 0; round < KILLS; round++) {
        awaitSome(topics, messages(topics) + 1 + random.nextInt(300));
        if (round % 3 == 2) {
          broker.killAndRestart();
        } else {
          relay.kill();
          relay = RelayProcess.start(broker.brokers(), store, folder.resolve("relay.log"));
        }
      }
      rating.set(false);
      ratings.join();
      assertThat(Eventually.comesTrue(() -> messages(topics) >= changes())).isTrue();
    } finally {
      rating.set(false);
      relay.kill();
    }

    assertAllOnceAndInOrder(topics);
  }

  private void assertAllOnceAndInOrder(RelayedTopics topics) {
    Map<String, List<Optional<JsonNode>>> all = topics.all();
    long changes = changes();
    assertThat(changes).isGreaterThan(1_000);
    for (UserId person : people) {
      List<JsonNode> events = all.get(person.value()).stream().map(Optional::orElseThrow).toList();
      long version = stores.histories().read(person).version();
      assertThat(events)
          .as("%s, seed %d", person, SEED)
          .extracting(event -> event.get("historyVersion").asLong())
          .isEqualTo(LongStream.rangeClosed(1, version).boxed().toList());
      assertThat(
              topics.histories().get(person.value()).orElseThrow().get("historyVersion").asLong())
          .isEqualTo(version);
    }
    Set<String> ids =
        all.values().stream()
            .flatMap(List::stream)
            .map(event -> event.orElseThrow().get("id").asText())
            .collect(Collectors.toSet());
    assertThat(ids).hasSize((int) changes);
    new InjectedFault(
            "a relay or its broker killed", KILLS + " times at random", changes, 0, "none twice")
        .report();
  }

  private void rate() {
    Random movies = new Random(SEED);
    while (rating.get()) {
      UserId person = people.get(movies.nextInt(PEOPLE));
      ChangeCause now = ChangeCause.of(EventSource.API, Instant.now());
      long movie = movies.nextLong();
      Told.change(stores, person, now, history -> history.rate(movie, Samples.fourAndAHalf()));
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private void awaitSome(RelayedTopics topics, long messages) {
    assertThat(Eventually.comesTrue(() -> messages(topics) >= messages)).isTrue();
  }

  private static long messages(RelayedTopics topics) {
    return topics.all().values().stream().mapToLong(List::size).sum();
  }

  private long changes() {
    return people.stream().mapToLong(each -> stores.histories().read(each).version()).sum();
  }
}
