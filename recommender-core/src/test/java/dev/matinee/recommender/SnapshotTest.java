package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.ReadOptions;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written to a snapshot comes back as it was. */
class SnapshotTest {
  @TempDir private Path folder;

  @Test
  void theSameComesBack() {
    Snapshot before = MadeSnapshot.snapshot();
    Snapshot after = Snapshot.open(MadeSnapshot.written(folder), SnapshotPart.all());
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
    Snapshot before = MadeSnapshot.snapshot();
    RatingMatrix changed =
        before.matrix().with(List.of(UserProfile.builder().userId(7).rate(3, 5).build()));
    Path file = folder.resolve("changed.snapshot");
    before.with(changed).write(file);
    RatingMatrix after = Snapshot.open(file, SnapshotPart.all()).matrix();
    assertThat(after.changedRatingCount()).isZero();
    assertSameAnswers(after, changed);
  }

  @Test
  void timesAreReadUnlessOtherPartsAloneAreAskedFor() {
    Path file = MadeSnapshot.written(folder);
    assertThat(Snapshot.open(file).matrix().hasTimes()).isTrue();
    assertThat(Snapshot.open(file, Set.of()).matrix().hasTimes()).isFalse();
    assertThat(Snapshot.read(file, ReadOptions.STRICT).matrix().hasTimes()).isTrue();
    RatingMatrix before = MadeSnapshot.snapshot().matrix();
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
    MadeSnapshot.snapshot()
        .with(MadeSnapshot.snapshot().matrix().with(List.of(person)))
        .write(file);
    RatingMatrix after = Snapshot.open(file, SnapshotPart.all()).matrix();
    assertThat(after.profile(7)).isEqualTo(person);
    assertThat(after.profile(10)).isEqualTo(MadeSnapshot.snapshot().matrix().profile(10));
  }

  @Test
  void whatWasOpenedWithoutTimesIsWrittenWithoutThem() {
    Path file = folder.resolve("without.snapshot");
    Snapshot.open(MadeSnapshot.written(folder), Set.of()).write(file);
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
    Snapshot before = MadeSnapshot.snapshot();
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
    Snapshot data = MadeSnapshot.snapshot();
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
    TrainedModel model = TrainedModel.of("large", MadeSnapshot.snapshot().matrix());
    model = model.withSettings("ü".repeat(70_000)).withBytes(large).withLongs(longs).withInts();
    for (int part = 0; part < 200; part++) {
      model = model.withFloats(part);
    }
    Path file = folder.resolve("large.snapshot");
    MadeSnapshot.snapshot()
        .with(model)
        .with(TrainedModel.of("empty", MadeSnapshot.snapshot().matrix()))
        .write(file);
    Snapshot opened = Snapshot.open(file, SnapshotPart.all());
    TrainedModel after = opened.model("large").orElseThrow();
    assertThat(after.settings()).isEqualTo("ü".repeat(70_000));
    assertThat(after.bytes(0)).isEqualTo(ByteBuffer.wrap(large));
    assertThat(after.longs(1)).isEqualTo(LongBuffer.wrap(longs));
    assertThat(after.ints(2).remaining()).isZero();
    assertThat(after.floats(202).get(0)).isEqualTo(199);
    assertThat(opened.model("empty").orElseThrow().partCount()).isZero();
    assertSameAnswers(opened.matrix(), MadeSnapshot.snapshot().matrix());
  }

  @Test
  void aFolderWithNothingButASnapshotStandsForIt() {
    MadeSnapshot.written(folder);
    assertThat(Snapshot.read(folder, ReadOptions.STRICT).name()).isEqualTo("made");
  }

  @Test
  void aDataSetIsReadAndIndexedWhereThereIsNoSnapshot() throws IOException {
    Path csv = Files.writeString(folder.resolve("some.csv"), "1,2,3\n1,3,4\n2,2,5\n");
    Snapshot read = Snapshot.read(csv, ReadOptions.STRICT);
    assertThat(read.matrix().ratingCount()).isEqualTo(3);
    assertThat(read.name()).isEqualTo(DataSets.read(csv).name());
  }
}
