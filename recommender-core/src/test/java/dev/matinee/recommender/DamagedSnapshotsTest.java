package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.testkit.InjectedFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A snapshot with anything wrong in it is refused by name, and is never a model. */
@Tag("faults")
class DamagedSnapshotsTest {
  private static final int SEED = 20_251;
  private static final int CUTS = 400;
  private static final int FLIPS = 1_500;
  private static final int FORGERIES = 4_000;
  private static final int RACES = 150;
  private static final int TIMES = 13;
  private static final int MODEL = 32;
  private static final int UNKNOWN = 999;

  private final Random random = new Random(SEED);

  @TempDir private Path folder;
  private Snapshot snapshot;
  private byte[] whole;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    Catalogue catalogue =
        Catalogue.of(
            List.of(
                new Item(1, "One", OptionalInt.of(2001), List.of("Comedy", "Romance")),
                new Item(2, "Zwei", OptionalInt.empty(), List.of("Action"))));
    Ratings ratings = RandomRatings.dated(RandomRatings.of(30, 20, 0.4, 5), SEED);
    Snapshot data = Snapshot.of(new DataSet("made", ratings, catalogue, 0));
    snapshot = data.with(SnapshotWriter.model(data, 7));
    file = folder.resolve("made.snapshot");
    snapshot.write(file);
    whole = Files.readAllBytes(file);
  }

  private void isRefused(byte[] bytes, String what) throws IOException {
    Files.write(file, bytes);
    assertThatThrownBy(() -> Snapshot.open(file, SnapshotPart.all()))
        .describedAs(what)
        .isInstanceOf(RecommenderException.class)
        .hasMessageStartingWith("cannot open the snapshot " + file + ": ");
    assertThatThrownBy(() -> Snapshot.read(file, ReadOptions.STRICT, SnapshotPart.all()))
        .describedAs(what)
        .isInstanceOf(RecommenderException.class)
        .hasMessageContaining("made.snapshot");
  }

  @Test
  void aCutAtEveryBoundaryAndAnywhereElseIsNoticed() throws IOException {
    TreeSet<Integer> lengths = new TreeSet<>(List.of(0, 1, 7, 8, 511, 512));
    for (int boundary : new SnapshotBytes(whole).boundaries()) {
      lengths.addAll(List.of(boundary - 1, boundary, boundary + 1));
    }
    random.ints(CUTS, 0, whole.length).forEach(lengths::add);
    lengths.removeIf(length -> length >= whole.length);
    for (int length : lengths) {
      isRefused(Arrays.copyOf(whole, length), "cut to " + length);
    }
    isRefused(Arrays.copyOf(whole, whole.length + 1), "one byte more");
    isRefused(Arrays.copyOf(whole, 2 * whole.length), "padded with zeros");
    report("snapshot cut off", "at every section's boundary and %d places", lengths.size());
  }

  @Test
  void everyFlippedBitOfTheHeaderAndManyOfTheRestAreNoticed() throws IOException {
    int bits = SnapshotBytes.HEADER_BYTES * Byte.SIZE;
    for (int bit = 0; bit < bits; bit++) {
      byte[] flipped = new SnapshotBytes(whole).flip(bit / 8, 1 << (bit % 8)).unsigned();
      isRefused(flipped, "bit " + bit);
    }
    for (int flip = 0; flip < FLIPS; flip++) {
      int at = random.nextInt(SnapshotBytes.HEADER_BYTES, whole.length);
      isRefused(new SnapshotBytes(whole).flip(at, 1 << random.nextInt(8)).unsigned(), "byte " + at);
    }
    report("bits of a snapshot flipped", "each of the header, and in all %d", bits + FLIPS);
  }

  @Test
  void lengthsThatLieTakeNoMemory() throws IOException {
    long size = whole.length;
    List<Long> lies =
        List.of(-1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40, (1L << 31) - 1, size, size - 8, 0L);
    int sections = new SnapshotBytes(whole).sections();
    int forged = 0;
    for (int section = 0; section < sections; section++) {
      for (long lie : lies) {
        isRefused(new SnapshotBytes(whole).length(section, lie).signed(), "length " + lie);
        isRefused(new SnapshotBytes(whole).offset(section, lie).signed(), "offset " + lie);
        forged += 2;
      }
    }
    for (int count : new int[] {-1, 0, 1, sections - 1, sections + 1, 1_000_000_000}) {
      isRefused(new SnapshotBytes(whole).sections(count).signed(), count + " sections");
      forged++;
    }
    report("lengths in a snapshot that lie", "%d headers with right checksums", forged);
  }

  @Test
  void damageOfAPartThatIsNotReadDoesNotMatter() throws IOException {
    int times = new SnapshotBytes(whole).sectionOf(TIMES);
    int at = (int) new SnapshotBytes(whole).offset(times);
    byte[] damaged = new SnapshotBytes(whole).flip(at, 1).unsigned();
    isRefused(damaged, "times");
    Snapshot opened = Snapshot.open(file, Set.of(SnapshotPart.MODELS));
    assertThat(opened.matrix().ratingCount()).isEqualTo(snapshot.matrix().ratingCount());
  }

  @Test
  void aSectionOfAnUnknownKindIsPassedOver() throws IOException {
    int times = new SnapshotBytes(whole).sectionOf(TIMES);
    Files.write(file, new SnapshotBytes(whole).kind(times, UNKNOWN).signed());
    Snapshot opened = Snapshot.open(file, SnapshotPart.all());
    assertThat(opened.matrix().hasTimes()).isFalse();
    assertThat(opened.matrix().version()).isEqualTo(snapshot.matrix().version());
    assertThat(opened.models()).hasSize(1);
  }

  @Test
  void aSectionThatIsMissingOrThereTwiceIsRefused() throws IOException {
    for (int section = 0; section < new SnapshotBytes(whole).sections(); section++) {
      if (new SnapshotBytes(whole).kind(section) < TIMES) {
        isRefused(new SnapshotBytes(whole).kind(section, UNKNOWN).signed(), "missing " + section);
        int other = section == 0 ? 2 : 1;
        isRefused(new SnapshotBytes(whole).kind(section, other).signed(), "twice " + other);
      }
    }
  }

  @Test
  void aModelWhosePartsAreNotItsOwnIsRefused() throws IOException {
    int model = new SnapshotBytes(whole).sectionOf(MODEL);
    isRefused(new SnapshotBytes(whole).kind(model, UNKNOWN).signed(), "parts of no model");
    isRefused(new SnapshotBytes(whole).kind(model + 1, UNKNOWN).signed(), "a part too few");
    int times = new SnapshotBytes(whole).sectionOf(TIMES);
    isRefused(new SnapshotBytes(whole).kind(times, MODEL + 1).signed(), "a part before its model");
    Files.write(file, new SnapshotBytes(whole).kind(model, UNKNOWN).signed());
    assertThat(Snapshot.open(file, Set.of()).models()).isEmpty();
  }

  /** Checksums tell damage, not forgery; what is forged may be other ratings, but no trap. */
  @Test
  void whatIsSignedAnewIsRefusedOrAnswers() throws IOException {
    int answering = 0;
    for (int forgery = 0; forgery < FORGERIES; forgery++) {
      Files.write(file, forged());
      try {
        ask(Snapshot.open(file, SnapshotPart.all()));
        answering++;
      } catch (RecommenderException refused) {
        assertThat(refused).hasMessageStartingWith("cannot open the snapshot " + file + ": ");
      }
    }
    // A changed digit of a title, or of an id that stays in order, makes another sound snapshot.
    assertThat(answering).isBetween(1, FORGERIES / 2);
    report("contents of a snapshot forged", "%d files with right checksums", FORGERIES);
  }

  private byte[] forged() {
    SnapshotBytes bytes = new SnapshotBytes(whole);
    int at = random.nextInt(SnapshotBytes.HEADER_BYTES, whole.length - Integer.BYTES);
    switch (random.nextInt(3)) {
      case 0 -> bytes.flip(at, 1 << random.nextInt(8));
      case 1 -> bytes.putInt(at, random.nextInt());
      default -> bytes.putInt(at, Integer.MAX_VALUE);
    }
    return bytes.signed();
  }

  private static void ask(Snapshot opened) {
    opened.catalogue().items().forEach(item -> assertThat(item.title()).isNotNull());
    Recommender recommender = Algorithms.USER_KNN.train(opened.matrix());
    for (long user : opened.matrix().userIds()) {
      assertThat(recommender.recommend(opened.matrix().profile(user), Query.top(5))).isNotNull();
    }
    opened.models().forEach(model -> assertThat(model.partCount()).isEqualTo(4));
  }

  /** Mapped into memory, such a file would end the process with a bus error. */
  @Test
  void aFileThatIsCutOffWhileItIsReadIsRefused() throws Exception {
    Snapshot large =
        Snapshot.of(
            new DataSet("large", RandomRatings.of(600, 400, 0.5, 5), Catalogue.of(List.of()), 0));
    large.write(file);
    byte[] bytes = Files.readAllBytes(file);
    List<Long> opened = new ArrayList<>();
    for (int race = 0; race < RACES; race++) {
      Files.write(file, bytes);
      Thread cutter = cutAfter(random.nextInt(2_000_000));
      try {
        opened.add(Snapshot.open(file).matrix().ratingCount());
      } catch (RecommenderException refused) {
        assertThat(refused).hasMessageStartingWith("cannot open the snapshot " + file + ": ");
      }
      cutter.join();
    }
    assertThat(opened).hasSizeLessThan(RACES).containsOnly(large.matrix().ratingCount());
    report("snapshot cut off while it is read", "%d times, at some moment", RACES);
  }

  private Thread cutAfter(int nanos) {
    Thread cutter =
        new Thread(
            () -> {
              LockSupport.parkNanos(nanos);
              try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(700);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    cutter.start();
    return cutter;
  }

  private static void report(String fault, String injection, int count) {
    new InjectedFault(
            fault,
            injection.formatted(count),
            0,
            0,
            "each refused with the file's name and the reason, no model")
        .report();
  }
}
