package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.Item;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.TagCount;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every version of the file format stays readable. */
class SnapshotVersionsTest {
  @TempDir private Path folder;

  private static Path fixture(String name) throws URISyntaxException {
    return Path.of(SnapshotVersionsTest.class.getResource(name).toURI());
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

  /** The same with what was added to the second version. */
  @Test
  void referencesAreReadAndWrittenAsWhenTheyWereAdded() throws URISyntaxException {
    Path written = folder.resolve("references.snapshot");
    second().with(MadeReferences.SOME).write(written);
    assertThat(written).hasSameBinaryContentAs(fixture("version-2-references.snapshot"));
    ItemReferences references =
        Snapshot.open(fixture("version-2-references.snapshot"), SnapshotPart.all()).references();
    assertThat(references.links().tmdbId(3)).hasValue(194);
    assertThat(references.titles().of(6)).containsExactly("Seven Samurai");
    assertThat(references.tags().of(3).get(0)).isEqualTo(new TagCount("paris", 40));
  }
}
