package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ReadOptions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
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
    Ratings ratings = RandomRatings.dated(RandomRatings.of(30, 20, 0.4, 5), 6);
    return Snapshot.of(new DataSet("made", ratings, catalogue, 0));
  }

  private Path written() {
    Path file = folder.resolve("made.snapshot");
    snapshot().write(file);
    return file;
  }

  @Test
  void theSameComesBack() {
    Snapshot before = snapshot();
    Snapshot after = Snapshot.open(written(), SnapshotPart.all());
    assertThat(after.name()).isEqualTo("made");
    assertThat(after.catalogue().items()).containsExactlyElementsOf(before.catalogue().items());
    assertThat(after.catalogue().genres()).isEqualTo(before.catalogue().genres());
    assertSameAnswers(after.matrix(), before.matrix());
  }

  private static void assertSameAnswers(RatingMatrix after, RatingMatrix before) {
    assertThat(after.scale()).isEqualTo(before.scale());
    Recommender recommender = Algorithms.USER_KNN.train(after);
    Recommender expected = Algorithms.USER_KNN.train(before);
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
    RatingMatrix after = Snapshot.open(file, SnapshotPart.all()).matrix();
    assertThat(after.changedRatingCount()).isZero();
    assertSameAnswers(after, changed);
  }

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(written());
    Path torn = folder.resolve("torn.snapshot");
    for (int length = 0; length < whole.length; length += 1 + length / 7) {
      Files.write(torn, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Snapshot.open(torn, SnapshotPart.all()))
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
      assertThatThrownBy(() -> Snapshot.open(damaged, SnapshotPart.all()))
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
    header.putInt(8, Integer.reverseBytes(2));
    assertThatThrownBy(() -> Snapshot.open(Files.write(folder.resolve("big"), bytes)))
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining(
            "its format has version 33554432, and this is a reader of versions up to 2");
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
    header.putInt(8, 3);
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, HEADER_BYTES - 4);
    header.putInt(HEADER_BYTES - 4, (int) checksum.getValue());
    Path later = Files.write(folder.resolve("later"), bytes);
    assertThatThrownBy(() -> Snapshot.open(later))
        .hasMessageEndingWith(
            "its format has version 3, and this is a reader of versions up to 2; write it anew");
  }

  @Test
  void timesAreReadUnlessOtherPartsAloneAreAskedFor() {
    Path file = written();
    assertThat(Snapshot.open(file).matrix().hasTimes()).isTrue();
    assertThat(Snapshot.open(file, Set.of()).matrix().hasTimes()).isFalse();
    assertThat(Snapshot.read(file, ReadOptions.STRICT).matrix().hasTimes()).isTrue();
    RatingMatrix before = snapshot().matrix();
    RatingMatrix after = Snapshot.open(file, Set.of(SnapshotPart.TIMES)).matrix();
    assertThat(after.hasTimes()).isTrue();
    assertThat(after.version()).isEqualTo(before.version());
    assertThat(after.profile(10)).isEqualTo(before.profile(10));
    assertThat(Snapshot.read(file, ReadOptions.STRICT, SnapshotPart.all()).matrix().profile(10))
        .isEqualTo(before.profile(10));
  }

  @Test
  void timesThatTakeEightBytesComeBack() {
    long milliseconds = 1_700_000_000_123L;
    UserProfile person =
        UserProfile.builder().userId(7).rate(3, 5, milliseconds).rate(6, 4, -1).build();
    Path file = folder.resolve("wide.snapshot");
    snapshot().with(snapshot().matrix().with(List.of(person))).write(file);
    RatingMatrix after = Snapshot.open(file, SnapshotPart.all()).matrix();
    assertThat(after.profile(7)).isEqualTo(person);
    assertThat(after.profile(10)).isEqualTo(snapshot().matrix().profile(10));
  }

  @Test
  void whatWasOpenedWithoutTimesIsWrittenWithoutThem() {
    Path file = folder.resolve("without.snapshot");
    Snapshot.open(written(), Set.of()).write(file);
    assertThat(Snapshot.open(file, SnapshotPart.all()).matrix().hasTimes()).isFalse();
  }

  @Test
  void timesOfADataSetAreKeptUnlessOtherPartsAloneAreAskedFor() throws IOException {
    Path csv = Files.writeString(folder.resolve("some.csv"), "1,2,3,77\n1,3,4,78\n2,2,5,79\n");
    assertThat(Snapshot.read(csv, ReadOptions.STRICT, Set.of()).matrix().hasTimes()).isFalse();
    assertThat(Snapshot.read(csv, ReadOptions.STRICT).matrix().profile(1).ratedAt(1)).isEqualTo(78);
  }

  @Test
  void aModelComesBackAsItWasTrained() {
    Path file = folder.resolve("model.snapshot");
    Snapshot before = snapshot();
    before.with(SnapshotWriter.model(before, 5)).write(file);
    Snapshot after = Snapshot.open(file);
    TrainedModel model = after.model("made").orElseThrow();
    assertThat(model.settings()).isEqualTo("lambda=5");
    assertThat(model.metrics()).containsExactly(entry("ndcg", 0.25), entry("rmse", 0.9));
    assertThat(model.isTrainedOn(after.matrix())).isTrue();
    assertThat(model.partCount()).isEqualTo(4);
    assertThat(model.longs(0)).isEqualTo(LongBuffer.wrap(before.matrix().itemIds()));
    assertThat(model.ints(1)).isEqualTo(IntBuffer.wrap(new int[] {1, -2, 3}));
    assertThat(model.floats(2)).isEqualTo(FloatBuffer.wrap(new float[] {0.5f, Float.NaN, -0f}));
    assertThat(model.bytes(3)).isEqualTo(ByteBuffer.wrap(new byte[] {5, -1}));
    assertThat(Snapshot.open(file, Set.of(SnapshotPart.TIMES)).models()).isEmpty();
  }

  @Test
  void aSnapshotHasOneModelOfAnAlgorithmAndKeepsItOverOtherRatings() {
    Snapshot data = snapshot();
    TrainedModel newer = TrainedModel.of("a", data.matrix()).withSettings("newer");
    Snapshot both =
        data.with(TrainedModel.of("b", data.matrix()))
            .with(TrainedModel.of("a", data.matrix()))
            .with(newer);
    assertThat(both.models()).extracting(TrainedModel::algorithm).containsExactly("a", "b");
    assertThat(both.model("a")).containsSame(newer);
    assertThat(both.model("c")).isEmpty();
    assertThat(data.models()).isEmpty();
    RatingMatrix more =
        data.matrix().with(List.of(UserProfile.builder().userId(1).rate(3, 1).build()));
    Snapshot changed = both.with(more);
    assertThat(changed.model("a")).containsSame(newer);
    assertThat(newer.isTrainedOn(data.matrix())).isTrue();
    assertThat(newer.isTrainedOn(changed.matrix())).isFalse();
  }

  @Test
  void modelsOfManyPartsAndOfMegabytesComeBack() {
    byte[] large = new byte[3_000_001];
    new Random(1).nextBytes(large);
    long[] longs = new Random(2).longs(200_001).toArray();
    TrainedModel model = TrainedModel.of("large", snapshot().matrix());
    model = model.withSettings("ü".repeat(70_000)).withBytes(large).withLongs(longs).withInts();
    for (int part = 0; part < 200; part++) {
      model = model.withFloats(part);
    }
    Path file = folder.resolve("large.snapshot");
    snapshot().with(model).with(TrainedModel.of("empty", snapshot().matrix())).write(file);
    Snapshot opened = Snapshot.open(file, SnapshotPart.all());
    TrainedModel after = opened.model("large").orElseThrow();
    assertThat(after.settings()).isEqualTo("ü".repeat(70_000));
    assertThat(after.bytes(0)).isEqualTo(ByteBuffer.wrap(large));
    assertThat(after.longs(1)).isEqualTo(LongBuffer.wrap(longs));
    assertThat(after.ints(2).remaining()).isZero();
    assertThat(after.floats(202).get(0)).isEqualTo(199);
    assertThat(opened.model("empty").orElseThrow().partCount()).isZero();
    assertSameAnswers(opened.matrix(), snapshot().matrix());
  }

  @Test
  void progressEndsAtTheLengthOfTheFile() throws IOException {
    List<Long> written = new ArrayList<>();
    List<Long> totals = new ArrayList<>();
    Path file = folder.resolve("made.snapshot");
    snapshot()
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

  private static Path fixture(String name) throws URISyntaxException {
    return Path.of(SnapshotTest.class.getResource(name).toURI());
  }

  /** Written by the first version of the format; it must stay readable. */
  @Test
  void theFirstVersionIsReadAndHasNeitherTimesNorModels() throws URISyntaxException {
    Snapshot first = Snapshot.open(fixture("version-1.snapshot"), SnapshotPart.all());
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
    assertThat(first.matrix().hasTimes()).isFalse();
    assertThat(first.models()).isEmpty();
  }

  /** What version-2.snapshot is. */
  private static Snapshot second() {
    Catalogue catalogue =
        Catalogue.of(List.of(new Item(7, "The Second", OptionalInt.of(1999), List.of("Drama"))));
    Ratings ratings =
        Ratings.builder()
            .add(1, 7, 4.5, 1_700_000_000)
            .add(1, 8, 1, 0)
            .add(-2, 7, 5, 1_700_000_000_123L)
            .build(RatingScale.HALF_STARS);
    Snapshot data = Snapshot.of(new DataSet("second", ratings, catalogue, 0));
    return data.with(SnapshotWriter.model(data, 5));
  }

  /** Written when this version of the format was made; it must stay what is written, and read. */
  @Test
  void theSecondVersionIsReadAndWritten() throws URISyntaxException {
    Path written = folder.resolve("second.snapshot");
    second().write(written);
    assertThat(written).hasSameBinaryContentAs(fixture("version-2.snapshot"));
    Snapshot second = Snapshot.open(fixture("version-2.snapshot"), SnapshotPart.all());
    assertThat(second.matrix().profile(1)).isEqualTo(second().matrix().profile(1));
    assertThat(second.matrix().profile(-2).ratedAt(0)).isEqualTo(1_700_000_000_123L);
    assertThat(second.model("made").orElseThrow().ratingsVersion())
        .isEqualTo(second().matrix().version());
  }
}
