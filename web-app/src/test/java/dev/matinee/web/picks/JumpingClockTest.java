package dev.matinee.web.picks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.serving.list.MovedClock;
import dev.matinee.store.Stores;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.web.testsite.RunningSite;
import dev.matinee.web.testsite.SharedDynamoDb;
import dev.matinee.web.testsite.TwoNodes;
import dev.matinee.web.testsite.Wanderers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of a node is wrong, and jumps: which list is the latest does not depend on it. */
@Tag("faults")
class JumpingClockTest {
  private static final int PEOPLE = 2;
  private static final int ROUNDS_EACH = 100;
  private static final long SEED = 25_101_582;

  /** An hour behind at first, then an hour ahead, then two hours behind. */
  private static final List<Duration> JUMPS =
      List.of(Duration.ofHours(-1), Duration.ofHours(2), Duration.ofHours(-3));

  @Test
  void theVersionDecidesWhichListIsTheLatestOnDynamoDb() throws Exception {
    try (SharedDynamoDb store = SharedDynamoDb.start()) {
      wander(clock -> DynamoDbStores.open(store.patient(), clock), "DynamoDB");
    }
  }

  @Test
  void theVersionDecidesWhichListIsTheLatestInOneFile(@TempDir Path folder) throws Exception {
    wander(clock -> SqliteStores.open(folder.resolve("shared.db"), clock), "SQLite");
  }

  private static void wander(Function<Clock, Stores> store, String engine) throws Exception {
    MovedClock moved = new MovedClock();
    Clock right = Clock.systemUTC();
    try (TwoNodes nodes =
        new TwoNodes(
            RunningSite.start(store.apply(moved), moved),
            RunningSite.start(store.apply(right), right))) {
      Wanderers people = Wanderers.signUp(nodes, PEOPLE, SEED);
      long seen = 0;
      for (Duration jump : JUMPS) {
        moved.advance(jump);
        seen += people.wander(ROUNDS_EACH);
      }
      long lost = people.lost(nodes.two());

      assertThat(people.acknowledged()).isEqualTo((long) JUMPS.size() * PEOPLE * ROUNDS_EACH);
      assertThat(lost).isZero();
      new InjectedFault(
              "the clock of one of two nodes is wrong and jumps, on " + engine,
              "an hour behind, an hour ahead, two hours behind; seed " + SEED,
              people.acknowledged(),
              lost,
              "none of "
                  + (seen + people.acknowledged())
                  + " lists older than what was acknowledged; nobody was logged out")
          .report();
    }
  }
}
