package dev.matinee.serving.deletion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.PersonRows;
import dev.matinee.store.Stores;
import dev.matinee.store.WriterProcess;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.Eventually;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is killed while it deletes an account leaves the rest of it to the others. */
class KilledDeletionTest {
  private static final int ACCOUNTS = 40;
  private static final int MOST_MILLIS = 20;
  private static final long SEED = 20_261_130;
  private static final Duration PAUSE = Duration.ofMillis(20);

  @TempDir private Path folder;

  @Test
  void anotherNodeFinishesWhatAKilledOneBegan() throws Exception {
    killRounds(3);
  }

  @Test
  @Tag("faults")
  void anotherNodeFinishesWhatAHundredKilledOnesBegan() throws Exception {
    killRounds(100);
  }

  private void killRounds(int rounds) throws Exception {
    Random random = new Random(SEED);
    int stopped = 0;
    for (int round = 0; round < rounds; round++) {
      Path file = folder.resolve("round-" + round).resolve("matinee.db");
      try (Stores stores = SqliteStores.open(file)) {
        List<PersonRows> people =
            IntStream.range(0, ACCOUNTS).mapToObj(i -> PersonRows.make(stores)).toList();
        people.forEach(rows -> rows.writeAll(0));
        deleteUntilKilled(file, people, random.nextInt(MOST_MILLIS));

        List<PersonRows> gone = people.stream().filter(rows -> isGone(stores, rows)).toList();
        stopped += (int) gone.stream().filter(rows -> isLeft(stores, rows)).count();
        try (UnfinishedDeletions node = new UnfinishedDeletions(stores, PAUSE, Clock.systemUTC())) {
          node.start();
          assertThat(Eventually.comesTrue(() -> gone.stream().noneMatch(r -> isLeft(stores, r))))
              .as("round %d of seed %d", round, SEED)
              .isTrue();
        }
        gone.forEach(PersonRows::requireNone);
        people.stream().filter(rows -> !gone.contains(rows)).forEach(PersonRows::requireAll);
      }
    }
    assertThat(stopped).as("deletions that were stopped on the way").isPositive();
  }

  private static boolean isGone(Stores stores, PersonRows rows) {
    return stores.histories().isGone(rows.account().userId());
  }

  /** The account is the last row to go. */
  private static boolean isLeft(Stores stores, PersonRows rows) {
    return stores.accounts().find(rows.account().username()).isPresent();
  }

  /** Kills it so many milliseconds after the first account is gone. */
  private static void deleteUntilKilled(Path file, List<PersonRows> people, int millis)
      throws IOException {
    String[] arguments =
        Stream.concat(
                Stream.of(file.toString()),
                people.stream().map(rows -> rows.account().username().value()))
            .toArray(String[]::new);
    try (WriterProcess node = WriterProcess.start(DeletingNode.class, arguments)) {
      assertThat(node.nextVersion()).isEqualTo(1);
      LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
      node.kill();
      for (long said = 1; said > 0; said = node.nextVersion()) {
        assertThat(said).isLessThan(ACCOUNTS);
      }
    }
  }
}
