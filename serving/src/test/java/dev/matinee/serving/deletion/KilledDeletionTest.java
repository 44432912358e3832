package dev.matinee.serving.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.PersonRows;
import dev.matinee.store.Stores;
import dev.matinee.store.WriterProcess;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.Eventually;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is killed while it deletes an account leaves the rest of it to the others. */
class KilledDeletionTest {
  private static final long SEED = 20_261_130;
  private static final Duration PAUSE = Duration.ofMillis(20);

  @TempDir private Path folder;

  /** How many accounts a node begins to delete, and when it is killed after the first is gone. */
  private record Round(Stores stores, String store, int accounts, int mostMillis) {}

  @Test
  void anotherNodeFinishesWhatAKilledOneBegan() throws Exception {
    killRounds(3, this::onSqlite);
  }

  @Test
  @Tag("faults")
  void anotherNodeFinishesWhatAHundredKilledOnesBegan() throws Exception {
    killRounds(100, this::onSqlite);
  }

  @Test
  @Tag("faults")
  void anotherNodeFinishesWhatAHundredKilledOnesBeganOnDynamoDb() throws Exception {
    try (Dynalite dynalite = Dynalite.start()) {
      try (Stores stores = onDynamoDb(dynalite).stores()) {
        stores.createTables();
      }
      killRounds(100, unused -> onDynamoDb(dynalite));
    }
  }

  private Round onSqlite(int round) {
    Path file = folder.resolve("round-" + round).resolve("matinee.db");
    return new Round(SqliteStores.open(file), file.toString(), 40, 20);
  }

  private static Round onDynamoDb(Dynalite dynalite) {
    Stores stores = DynamoDbStores.open(DeletingNode.dynamoDb(dynalite.endpoint()));
    return new Round(stores, dynalite.endpoint().toString(), 12, 100);
  }

  private void killRounds(int rounds, IntFunction<Round> engine) throws Exception {
    Random random = new Random(SEED);
    int stopped = 0;
    for (int number = 0; number < rounds; number++) {
      Round round = engine.apply(number);
      try (Stores stores = round.stores()) {
        List<PersonRows> people =
            IntStream.range(0, round.accounts()).mapToObj(i -> PersonRows.make(stores)).toList();
        people.forEach(rows -> rows.writeAll(0));
        deleteUntilKilled(round, people, random.nextInt(round.mostMillis()));

        List<PersonRows> gone = people.stream().filter(rows -> isGone(stores, rows)).toList();
        stopped += (int) gone.stream().filter(rows -> isLeft(stores, rows)).count();
        try (UnfinishedDeletions node = new UnfinishedDeletions(stores, PAUSE, Clock.systemUTC())) {
          node.start();
          assertThat(Eventually.comesTrue(() -> gone.stream().noneMatch(r -> isLeft(stores, r))))
              .as("round %d of seed %d", number, SEED)
              .isTrue();
        }
        gone.forEach(PersonRows::requireNone);
        people.stream().filter(rows -> !gone.contains(rows)).forEach(PersonRows::requireAll);
      }
    }
    assertThat(stopped).as("deletions that were stopped on the way").isPositive();
    System.out.printf("%d nodes killed, %d deletions stopped on the way%n", rounds, stopped);
  }

  private static boolean isGone(Stores stores, PersonRows rows) {
    return stores.histories().isGone(rows.account().userId());
  }

  /** The account is the last row to go. */
  private static boolean isLeft(Stores stores, PersonRows rows) {
    return stores.accounts().find(rows.account().username()).isPresent();
  }

  /** Kills it so many milliseconds after the first account is gone. */
  private static void deleteUntilKilled(Round round, List<PersonRows> people, int millis)
      throws IOException {
    String[] arguments =
        Stream.concat(
                Stream.of(round.store()),
                people.stream().map(rows -> rows.account().username().value()))
            .toArray(String[]::new);
    try (WriterProcess node = WriterProcess.start(DeletingNode.class, arguments)) {
      assertThat(node.nextVersion()).isEqualTo(1);
      LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
      node.kill();
      for (long said = 1; said > 0; said = node.nextVersion()) {
        assertThat(said).isLessThan(round.accounts());
      }
    }
  }
}
