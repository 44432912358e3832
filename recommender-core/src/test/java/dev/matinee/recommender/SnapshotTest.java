package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ReadOptions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot comes back as it was, or not at all. */
class SnapshotTest {
  private static final int HEADER_BYTES = 512;

  @TempDir Path folder;

  private static Snapshot snapshot() {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                new Item(3, "Amélie", OptionalInt.of(2001), List.of("Comedy", "Romance")),
                new Item(6, "七人の侍", OptionalInt.empty(), List.of("Action")),
                new Item(999, "Unrated", OptionalInt.of(1950), List.of())));
    return Snapshot.of(new DataSet("made", RandomRatings.of(30, 20, 0.4, 5), catalogue, 0));
  }

  private Path written() {
    Path file = folder.resolve("made.snapshot");
    snapshot().write(file);
    return file;
  }

  @Test
  void theSameComesBack() {
    Snapshot before = snapshot();
    Snapshot after = Snapshot.open(written());
    assertThat(after.name()).isEqualTo("made");
    assertThat(after.catalogue().items()).containsExactlyElementsOf(before.catalogue().items());
    assertThat(after.catalogue().genres()).isEqualTo(before.catalogue().genres());
    assertSameAnswers(after.matrix(), before.matrix());
  }

  private static void assertSameAnswers(RatingMatrix after, RatingMatrix before) {
    assertThat(after.scale()).isEqualTo(before.scale());
    Recommender recommender = Algorithm.USER_KNN.train(after);
    Recommender expected = Algorithm.USER_KNN.train(before);
    assertThat(recommender.info()).isEqualTo(expected.info());
    for (long user : before.userIds()) {
      UserProfile person = before.profile(user);
      assertThat(after.profile(user)).isEqualTo(person);
      assertThat(recommender.recommend(person, Query.top(20)))
          .isEqualTo(expected.recommend(person, Query.top(20)));
    }
  }

  @Test
  void whatWasLaidOverTheRatingsIsWrittenWithThem() {
    Snapshot before = snapshot();
    RatingMatrix changed =
        before.matrix().with(List.of(UserProfile.builder().userId(7).rate(3, 5).build()));
    Path file = folder.resolve("changed.snapshot");
    before.with(changed).write(file);
    RatingMatrix after = Snapshot.open(file).matrix();
    assertThat(after.changedRatingCount()).isZero();
    assertSameAnswers(after, changed);
  }

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    Path torn = folder.resolve("torn.snapshot");
    for (int length = 0; length < whole.length; length += 1 + length / 7) {
      Files.write(torn, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Snapshot.open(torn))
          .isInstanceOf(RecommenderException.class)
          .hasMessageStartingWith("cannot open the snapshot " + torn + ": it ");
    }
  }

  @Test
  void aFileWithAnyWrongByteIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    Path damaged = folder.resolve("damaged.snapshot");
    for (int at = 0; at < whole.length; at += 1 + at / 50) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 0x10;
      Files.write(damaged, bytes);
      assertThatThrownBy(() -> Snapshot.open(damaged))
          .describedAs("byte %d", at)
          .isInstanceOf(RecommenderException.class)
          .hasMessageStartingWith("cannot open the snapshot " + damaged);
    }
  }

  @Test
  void aForeignFileIsRefusedWithAReason() throws IOException {
    Path foreign = Files.writeString(folder.resolve("foreign"), "userId,movieId,rating\n1,2,3\n");
    assertThat(Snapshot.isSnapshot(foreign)).isFalse();
    assertThatThrownBy(() -> Snapshot.open(foreign))
        .hasMessage("cannot open the snapshot " + foreign + ": it is no snapshot");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PK\3\4\24\0\0\0",
        "\u0089PNG\r\n\u001a\n",
        "\u001f\u008b\b\0\0\0\0\0",
        "NTM\u0089"
      })
  void anotherBinaryFileIsRefusedHoweverItIsOpened(String head) throws IOException {
    byte[] bytes = Arrays.copyOf(head.getBytes(StandardCharsets.ISO_8859_1), 2000);
    Path foreign = Files.write(folder.resolve("foreign"), bytes);
    assertThatThrownBy(() -> Snapshot.open(foreign))
        .hasMessage("cannot open the snapshot " + foreign + ": it is no snapshot");
    assertThatThrownBy(() -> Snapshot.read(foreign, ReadOptions.STRICT))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("foreign");
  }

  @Test
  void aFileOfTheOtherByteOrderIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(written());
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(8, Integer.reverseBytes(1));
    assertThatThrownBy(() -> Snapshot.open(Files.write(folder.resolve("big"), bytes)))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("its format has version 16777216, and this is a reader of version 1");
  }

  @Test
  void whatIsNoFileIsNamed() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> Snapshot.open(missing))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("cannot read the snapshot " + missing)
        .hasMessageContaining("NoSuchFile");
    assertThatThrownBy(() -> Snapshot.open(folder))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("cannot read the snapshot " + folder);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileThatCannotBeReadIsNamed() {
    Path unreadable = Path.of("/proc/self/mem");
    assertThatThrownBy(() -> Snapshot.open(unreadable))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("cannot read the snapshot /proc/self/mem");
    assertThat(Snapshot.isSnapshot(unreadable)).isFalse();
  }

  @Test
  void aLaterVersionIsRefusedWithBothVersions() throws IOException {
    byte[] bytes = Files.readAllBytes(written());
    ByteBuffer header = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    header.putInt(8, 2);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, HEADER_BYTES - 4);
    header.putInt(HEADER_BYTES - 4, (int) checksum.getValue());
    Path later = Files.write(folder.resolve("later"), bytes);
    assertThatThrownBy(() -> Snapshot.open(later))
        .hasMessageEndingWith(
            "its format has version 2, and this is a reader of version 1; write it anew");
  }

  @Test
  void aFileThatIsNoSnapshotIsNotOverwritten() throws IOException {
    Path precious = Files.writeString(folder.resolve("ratings.csv"), "1,2,3\n");
    assertThatThrownBy(() -> snapshot().write(precious))
        .hasMessage(precious + " is there and is no snapshot; it is left as it is");
    assertThat(precious).hasContent("1,2,3\n");
  }

  @Test
  void anOldSnapshotIsReplacedAndNothingIsLeftLying() throws IOException {
    Path file = written();
    RatingMatrix more =
        snapshot().matrix().with(List.of(UserProfile.builder().userId(1).rate(3, 1).build()));
    snapshot().with(more).write(file);
    assertThat(Snapshot.open(file).matrix().userCount()).isEqualTo(31);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatAKilledWriterLeftIsRemovedByTheNextAndOpenedByNobody() throws IOException {
    Path file = written();
    Path left = Files.copy(file, folder.resolve("made.snapshot." + new UUID(1, 2) + ".partial"));
    Path ofAnother = Files.copy(file, folder.resolve("made.snapshot.old.partial"));
    assertThat(Snapshot.find(folder)).contains(file);
    snapshot().write(file);
    assertThat(left).doesNotExist();
    assertThat(ofAnother).exists();
  }

  @Test
  void aWriterAtWorkLosesNothingToAnother() throws IOException {
    Path file = folder.resolve("made.snapshot");
    AtomicBoolean other = new AtomicBoolean();
    snapshot()
        .write(
            file,
            (bytes, total) -> {
              if (other.compareAndSet(false, true)) {
                snapshot().write(file);
              }
            });
    assertThat(other).isTrue();
    assertThat(Snapshot.open(file).matrix().userCount()).isEqualTo(30);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void aFolderWithNothingButASnapshotStandsForIt() {
    written();
    assertThat(Snapshot.read(folder, ReadOptions.STRICT).name()).isEqualTo("made");
  }

  @Test
  void aDataSetIsReadAndIndexedWhereThereIsNoSnapshot() throws IOException {
    Path csv = Files.writeString(folder.resolve("some.csv"), "1,2,3\n1,3,4\n2,2,5\n");
    Snapshot read = Snapshot.read(csv, ReadOptions.STRICT);
    assertThat(read.matrix().ratingCount()).isEqualTo(3);
    assertThat(read.name()).isEqualTo(DataSets.read(csv).name());
  }

  /**
   * Written by the first version of the format; it must stay readable, or be refused by version.
   */
  @Test
  void theFirstVersionIsRead() throws URISyntaxException {
    Path fixture = Path.of(SnapshotTest.class.getResource("version-1.snapshot").toURI());
    Snapshot first = Snapshot.open(fixture);
    assertThat(first.name()).isEqualTo("first");
    assertThat(first.catalogue().get(7).title()).isEqualTo("The First");
    assertThat(first.catalogue().get(7).year()).hasValue(1999);
    assertThat(first.catalogue().get(7).genres()).containsExactly("Drama", "War");
    assertThat(first.matrix().scale()).isEqualTo(RatingScale.HALF_STARS);
    assertThat(first.matrix().profile(1))
        .isEqualTo(UserProfile.builder().userId(1).rate(7, 4.5).rate(8, 1).build());
    assertThat(first.matrix().profile(-2))
        .isEqualTo(UserProfile.builder().userId(-2).rate(7, 5).build());
    assertThat(Popularity.of(first.matrix()).info().version()).isEqualTo("92e18faba6a59959");
  }
}
