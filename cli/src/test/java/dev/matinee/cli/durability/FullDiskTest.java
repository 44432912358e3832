package dev.matinee.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.testkit.SmallDisk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the store fills up while people rate, and has space again later. */
@Tag("faults")
class FullDiskTest {
  private static final int ROUNDS = 5;
  private static final int MEGABYTES = 8;
  private static final long LONGEST_RECOVERY_MILLIS = 5_000;
  private static final String DATABASE = "matinee.db";

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @TempDir private Path folder;
  private long acknowledged;
  private long refused;
  private long recovery;

  @Test
  void ratingsAreRefusedUntilThereIsSpaceAndAllElseGoesOn() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      fillAndFree(Files.createDirectory(folder.resolve("round-" + round)));
    }
    new InjectedFault(
            "full disk during ratings, SQLite",
            "file system of %d MB filled, %d times".formatted(MEGABYTES, ROUNDS),
            acknowledged,
            0,
            "%d refused with 503, ratings and lists read meanwhile; the file good, also as a crash"
                    .formatted(refused)
                + " would leave it; kept again %d ms after there was space".formatted(recovery))
        .report();
  }

  private void fillAndFree(Path home) throws Exception {
    SmallDisk disk = new SmallDisk(Files.createDirectory(home.resolve("disk")), MEGABYTES);
    Node node = Node.serve(home, disk.folder().resolve(DATABASE)).within(disk.prefix());
    try (ServerProcess server = node.start()) {
      URI site = Node.uri(server);
      Path seen = disk.seenBy(server.process());
      Crowd crowd = Crowd.signUp(site, random);
      crowd.rateDuring(site, () -> fill(disk, server, crowd));
      isServed(site, crowd);
      isGood(site, crowd, seen);
      isGoodAfterACrash(copy(seen, home.resolve("crashed")), crowd);

      disk.free(server.process());

      crowd.rateDuring(site, () -> recovery = Math.max(recovery, crowd.awaitKept()));
      assertThat(recovery).isLessThan(LONGEST_RECOVERY_MILLIS);
      isGood(site, crowd, seen);
      acknowledged += crowd.sum(Rater::acknowledged);
      refused += crowd.sum(Rater::refused);
    }
  }

  private void fill(SmallDisk disk, ServerProcess server, Crowd crowd) throws Exception {
    Thread.sleep(random.nextInt(50, 400));
    disk.fill(server.process());
    crowd.awaitRefused();
  }

  private static void isServed(URI site, Crowd crowd) throws IOException {
    for (Rater rater : crowd.raters()) {
      assertThat(rater.read(site, "/api/v1/me/recommendations").statusCode()).isEqualTo(200);
    }
    assertThat(Http.get(site.resolve("/result?userId=1&count=5")).statusCode()).isEqualTo(200);
    assertThat(Http.get(site.resolve("/health/ready")).statusCode()).isEqualTo(200);
  }

  private void isGood(URI site, Crowd crowd, Path disk) throws Exception {
    assertThat(crowd.losses(site)).as("seed %d", seed).isEmpty();
    new StoreFile(disk.resolve(DATABASE)).isGood();
  }

  private void isGoodAfterACrash(Path disk, Crowd crowd) throws Exception {
    try (ServerProcess server = Node.serve(disk, disk.resolve(DATABASE)).start()) {
      isGood(Node.uri(server), crowd, disk);
    }
  }

  private static Path copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, DATABASE + "*")) {
      for (Path file : files) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to;
  }
}
