package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.data.DataSets;
import dev.matinee.recommender.data.FileHints;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.recommender.internal.snapshot.SectionKind;
import dev.matinee.recommender.internal.snapshot.SectionReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and confidences stay with the data. */
class SnapshotNamesTest {
  private static final ReadOptions IMPLICIT =
      ReadOptions.STRICT.withHints(FileHints.NONE.withImplicit(true));

  @TempDir Path folder;

  private Snapshot written(String text, ReadOptions options) throws IOException {
    Path file = Files.writeString(folder.resolve("r.csv"), text);
    Path snapshot = folder.resolve("r.snapshot");
    Snapshot.of(DataSets.read(file, options)).write(snapshot);
    return Snapshot.open(snapshot);
  }

  @Test
  void namesAreKept() throws IOException {
    Snapshot opened = written("user,item,rating\nann,é,3\nbob,b,4\n", ReadOptions.STRICT);

    assertThat(opened.names().users().all()).containsExactlyInAnyOrder("ann", "bob");
    long item = opened.names().items().number("é").orElseThrow();
    assertThat(opened.names().items().name(item)).hasValue("é");
    assertThat(opened.catalogue().get(item).title()).isEqualTo("é");
    assertThat(opened.withoutModels().with(opened.matrix()).names()).isSameAs(opened.names());
  }

  @Test
  void numbersTakeNoSectionOfNames() throws Exception {
    Snapshot opened = written("user,item,rating\n1,2,3\n2,2,4\n", ReadOptions.STRICT);

    assertThat(opened.names().isEmpty()).isTrue();
    assertThat(opened.matrix().scale().implicit()).isFalse();
    try (FileChannel file = FileChannel.open(folder.resolve("r.snapshot"))) {
      SectionReader sections = new SectionReader(file);
      assertThat(sections.has(SectionKind.USER_NAMES)).isFalse();
      assertThat(sections.has(SectionKind.ITEM_NAMES)).isFalse();
    }
  }

  @Test
  void confidencesStayConfidencesAndPredictNothing() throws IOException {
    StringBuilder plays = new StringBuilder("user,item,plays\n");
    for (int user = 1; user <= 40; user++) {
      for (int item = user % 5; item < 20; item += 1 + user % 3) {
        plays.append(user).append(',').append(item + 1).append(',').append(user * item + 1);
        plays.append('\n');
      }
    }

    Snapshot opened = written(plays.toString(), IMPLICIT);
    RatingMatrix matrix = opened.matrix();

    assertThat(matrix.scale().implicit()).isTrue();
    for (Algorithm algorithm : Algorithms.all()) {
      Recommender served =
          ServedAlgorithm.of(algorithm, opened, TrainingProgress.NONE).recommender();
      UserProfile person = matrix.profile(1);
      List<Recommendation> list = served.recommend(person, Query.top(5));
      assertThat(list).as(algorithm.label()).isNotEmpty();
      assertThat(list).allMatch(entry -> entry.predictedRating().isEmpty());
      assertThat(list).allMatch(entry -> entry.matchPercent().isEmpty());
      assertThat(served.predict(person, list.get(0).itemId()).get(0).isThin()).isTrue();
    }
    assertThat(IntStream.range(0, matrix.ratings().size()).mapToDouble(matrix.ratings()::rating))
        .allMatch(confidence -> matrix.scale().isLiked(confidence));
  }

  @Test
  void aConfidenceIsAnotherModelThanARatingOfItsNumber() throws IOException {
    Ratings ratings = written("user,item,plays\n1,2,3\n2,2,4\n", IMPLICIT).matrix().ratings();
    RatingScale scale = ratings.scale();
    Ratings same =
        Ratings.builder()
            .add(ratings.user(0), ratings.item(0), ratings.rating(0), 0)
            .add(ratings.user(1), ratings.item(1), ratings.rating(1), 0)
            .build(new RatingScale(scale.min(), scale.max(), scale.step()));

    assertThat(RatingMatrix.of(same).version()).isNotEqualTo(RatingMatrix.of(ratings).version());
  }
}
