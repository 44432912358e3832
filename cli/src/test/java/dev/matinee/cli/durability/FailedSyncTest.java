package dev.matinee.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.FaultyDisk;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.ServerProcess;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Syncing fails while people rate, drops what it should have written, and works again; then the
 * power is cut, which shows what was on the disk.
 */
@Tag("faults")
class FailedSyncTest {
  private static final int ROUNDS = 12;
  private static final int MOST_RATINGS = 40;
  private static final int LONGEST_MILLIS = 300;
  private static final long LONGEST_RECOVERY_MILLIS = 5_000;
  private static final long CHECKPOINT_BYTES = 1_000 * 4_096L;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @TempDir private Path folder;
  private StoreFile file;
  private FaultyDisk disk;
  private Node node;
  @AutoClose private ServerProcess server;
  private Crowd crowd;
  private long recovery;

  @BeforeEach
  void start() throws Exception {
    file = new StoreFile(folder.resolve("matinee.db"));
    disk = FaultyDisk.below(file.path(), folder);
    node = Node.serve(folder, file.path()).with(disk.environment());
    server = node.start();
    crowd = Crowd.signUp(site(), random);
  }

  private URI site() {
    return Node.uri(server);
  }

  @Test
  void whatIsNotSyncedIsRefusedAndWhatIsKeptLaterIsOnTheDisk() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      crowd.rateDuring(site(), this::failAndRecover);
      isGood();
      crowd.rateDuring(site(), this::killSoon);
      comeBackAfterPowerCut();
    }
    assertThat(crowd.sum(Rater::refused)).isGreaterThan(ROUNDS);
    report(
        "fsync fails with EIO and drops what it should write, SQLite",
        "%d times, each followed by a power cut".formatted(ROUNDS));
  }

  private void failAndRecover() throws Exception {
    pause();
    disk.failToSync("");
    crowd.awaitRefused();
    pause();
    disk.recover();
    recovery = Math.max(recovery, crowd.awaitKept());
    assertThat(recovery).isLessThan(LONGEST_RECOVERY_MILLIS);
  }

  private void pause() throws InterruptedException {
    Thread.sleep(random.nextInt(LONGEST_MILLIS));
  }

  private void killSoon() throws InterruptedException {
    crowd.awaitKept(1 + random.nextInt(MOST_RATINGS));
    Node.kill(server);
  }

  private void comeBackAfterPowerCut() throws Exception {
    disk.cutPower();
    server = node.start();
    isGood();
    crowd.takeStored(site());
  }

  private void isGood() throws Exception {
    assertThat(crowd.losses(site())).as("seed %d", seed).isEmpty();
    file.isGood();
  }

  @Test
  void ratingsStayInTheLogWhileTheDatabaseCannotBeSynced() throws Exception {
    disk.failToSync(".db");
    crowd.rateDuring(site(), this::killBehindTheFirstCheckpoint);
    comeBackAfterPowerCut();
    crowd.rateDuring(site(), this::killBehindTheFirstCheckpoint);
    disk.recover();
    comeBackAfterPowerCut();
    crowd.rateDuring(site(), this::killBehindTheFirstCheckpoint);
    comeBackAfterPowerCut();
    assertThat(crowd.sum(Rater::refused)).isZero();
    report("fsync of the database fails with EIO at checkpoints, SQLite", "3 power cuts");
  }

  private void killBehindTheFirstCheckpoint() throws Exception {
    while (Files.size(file.log()) < CHECKPOINT_BYTES) {
      Thread.sleep(10);
    }
    crowd.awaitKept();
    killSoon();
  }

  private void report(String fault, String injection) {
    String observed =
        "%d refused with 503; file good after each power cut; kept again after %d ms at most"
            .formatted(crowd.sum(Rater::refused), recovery);
    new InjectedFault(fault, injection, crowd.sum(Rater::acknowledged), 0, observed).report();
  }
}
