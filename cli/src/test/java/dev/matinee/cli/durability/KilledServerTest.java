package dev.matinee.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.FaultyDisk;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.ServerProcess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole server dies while people rate: what it called kept is there when it is back. */
@Tag("faults")
class KilledServerTest {
  private static final int KILLS = 50;
  private static final int POWER_CUTS = 25;
  private static final int MOST_RATINGS = 40;
  private static final int LONGEST_MILLIS = 50;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @TempDir private Path folder;

  @Test
  void fiftyKillsDuringRatingsLoseNothingFromSqlite() throws Exception {
    Node node = Node.serve(folder, folder.resolve("matinee.db"));
    dieAndComeBack(node, KILLS, "kill -9 of `serve` during ratings, SQLite", () -> {});
  }

  @Test
  void fiftyKillsDuringRatingsLoseNothingFromDynamoDb() throws Exception {
    try (Dynalite dynalite = Dynalite.start()) {
      Node node = Node.production(folder, dynalite.endpoint());
      dieAndComeBack(
          node, KILLS, "kill -9 of a node during ratings, DynamoDB's protocol", () -> {});
    }
  }

  @Test
  void powerCutsDuringRatingsLoseNothingFromSqlite() throws Exception {
    Path database = folder.resolve("matinee.db");
    FaultyDisk disk = FaultyDisk.below(database, folder);
    Node node = Node.serve(folder, database).with(disk.environment());
    dieAndComeBack(node, POWER_CUTS, "power cut during ratings, SQLite", disk::cutPower);
  }

  private void dieAndComeBack(Node node, int times, String fault, Crowd.Event death)
      throws Exception {
    ServerProcess server = node.start();
    List<String> losses = new ArrayList<>();
    long longest = 0;
    try {
      Crowd crowd = Crowd.signUp(Node.uri(server), random);
      for (int round = 0; round < times; round++) {
        ServerProcess dying = server;
        crowd.rateDuring(Node.uri(dying), () -> killSoon(dying, crowd));
        death.happen();
        long start = System.nanoTime();
        server = node.start();
        longest = Math.max(longest, System.nanoTime() - start);
        losses.addAll(crowd.losses(Node.uri(server)));
        assertThat(losses).as("seed %d, round %d", seed, round).isEmpty();
        crowd.takeStored(Node.uri(server));
      }
      assertThat(crowd.sum(Rater::acknowledged)).isGreaterThan(times);
      report(fault, times, crowd, losses.size(), longest);
    } finally {
      server.close();
    }
  }

  private void killSoon(ServerProcess server, Crowd crowd) throws InterruptedException {
    crowd.awaitKept(1 + random.nextInt(MOST_RATINGS));
    Thread.sleep(random.nextInt(LONGEST_MILLIS));
    Node.kill(server);
  }

  private static void report(String fault, int times, Crowd crowd, long lost, long longestNanos) {
    String observed =
        "%d more were kept though their answers were lost; back after %d ms at most"
            .formatted(crowd.sum(Rater::unheard), longestNanos / 1_000_000);
    new InjectedFault(fault, times + " times", crowd.sum(Rater::acknowledged), lost, observed)
        .report();
  }
}
