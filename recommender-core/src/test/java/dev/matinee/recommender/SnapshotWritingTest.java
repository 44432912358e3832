package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot takes its name when it is whole, whatever lies there. */
class SnapshotWritingTest {
  @TempDir private Path folder;

  @Test
  void progressEndsAtTheLengthOfTheFile() throws IOException {
    List<Long> written = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    Path file = folder.resolve("made.snapshot");
    MadeSnapshot.snapshot()
        .write(
            file,
            (bytes, total) -> {
              written.add(bytes);
              totals.add(total);
            });
    assertThat(written).isSorted().last().isEqualTo(Files.size(file));
    assertThat(totals).containsOnly(Files.size(file));
  }

  @Test
  void aFileThatIsNoSnapshotIsNotOverwritten() throws IOException {
    Path precious = Files.writeString(folder.resolve("ratings.csv"), "1,2,3\n");
    assertThatThrownBy(() -> MadeSnapshot.snapshot().write(precious))
        .hasMessage(precious + " is there and is no snapshot; it is left as it is");
    assertThat(precious).hasContent("1,2,3\n");
  }

  @Test
  void anOldSnapshotIsReplacedAndNothingIsLeftLying() throws IOException {
    Path file = MadeSnapshot.written(folder);
    RatingMatrix more =
        MadeSnapshot.snapshot()
            .matrix()
            .with(List.of(UserProfile.builder().userId(1).rate(3, 1).build()));
    MadeSnapshot.snapshot().with(more).write(file);
    assertThat(Snapshot.open(file).matrix().userCount()).isEqualTo(31);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatAKilledWriterLeftIsRemovedByTheNextAndOpenedByNobody() throws IOException {
    Path file = MadeSnapshot.written(folder);
    Path left = Files.copy(file, folder.resolve("made.snapshot." + new UUID(1, 2) + ".partial"));
    Path ofAnother = Files.copy(file, folder.resolve("made.snapshot.old.partial"));
    assertThat(Snapshot.find(folder)).contains(file);
    MadeSnapshot.snapshot().write(file);
    assertThat(left).doesNotExist();
    assertThat(ofAnother).exists();
  }

  @Test
  void aWriterAtWorkLosesNothingToAnother() throws IOException {
    Path file = folder.resolve("made.snapshot");
    AtomicBoolean other = new AtomicBoolean();
    MadeSnapshot.snapshot()
        .write(
            file,
            (bytes, total) -> {
              if (other.compareAndSet(false, true)) {
                MadeSnapshot.snapshot().write(file);
              }
            });
    assertThat(other).isTrue();
    assertThat(Snapshot.open(file).matrix().userCount()).isEqualTo(30);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
