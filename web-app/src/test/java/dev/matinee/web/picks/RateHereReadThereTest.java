package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.Stores;
import dev.matinee.store.cache.StoreCaches;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.RedisServer;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SharedDynamoDb;
import dev.matinee.web.testsite.TwoNodes;
import dev.matinee.web.testsite.Wanderers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nodes on one store: what one of them acknowledged, the other one's next list knows. Ten
 * thousand rounds took ten minutes on two processors that ten times as much was asked of, and are
 * fewer in one file, where each write waits for the disk.
 */
@Tag("faults")
class RateHereReadThereTest {
  private static final int PEOPLE = 4;
  private static final long SEED = 6_041_961;

  @Test
  void noListOfTheOtherNodeIsOlderThanWhatDynamoDbKept() throws Exception {
    try (SharedDynamoDb store = SharedDynamoDb.start();
        TwoNodes nodes =
            TwoNodes.of(() -> RunningSite.start(DynamoDbStores.open(store.patient()), List.of()))) {
      wander(nodes, "DynamoDB", 10_000);
    }
  }

  /** A person's browser is one door, whichever node answers it. */
  @Test
  void noListOfTheOtherNodeIsOlderThanWhatRedisWasTold() throws Exception {
    try (SharedDynamoDb store = SharedDynamoDb.start();
        RedisServer redis = RedisServer.start();
        TwoNodes nodes = TwoNodes.of(() -> RunningSite.start(cached(store, redis), List.of()))) {
      wander(nodes, "DynamoDB behind Redis", 10_000);
    }
  }

  private static Stores cached(SharedDynamoDb store, RedisServer redis) {
    return StoreCaches.before(
        DynamoDbStores.open(store.patient()), Map.of(StoreCaches.VARIABLE, redis.address()));
  }

  @Test
  void noListOfTheOtherNodeIsOlderThanWhatOneFileKept(@TempDir Path folder) throws Exception {
    try (TwoNodes nodes =
        TwoNodes.of(
            () -> RunningSite.start(SqliteStores.open(folder.resolve("shared.db")), List.of()))) {
      wander(nodes, "SQLite", 1_000);
    }
  }

  private static void wander(TwoNodes nodes, String engine, int rounds) throws Exception {
    Wanderers people = Wanderers.signUp(nodes, PEOPLE, SEED);
    long start = System.nanoTime();
    long seen = people.wander(rounds / PEOPLE);
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    long lost = people.lost(nodes.two());

    assertThat(people.acknowledged()).isEqualTo(rounds);
    assertThat(lost).isZero();
    new InjectedFault(
            "a list read on another node at once, on " + engine,
            "%,d rounds of %d people between two nodes, seed %d".formatted(rounds, PEOPLE, SEED),
            people.acknowledged(),
            lost,
            String.format(
                Locale.ROOT,
                "none of %,d lists older than what was acknowledged, or with a film that its owner"
                    + " knows; %d s",
                seen + rounds,
                time.toSeconds()))
        .report();
  }
}
