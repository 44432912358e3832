package dev.matinee.recommender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.recommender.data.TagCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, other titles and tags travel in a snapshot. */
class SnapshotReferencesTest {
  private static final List<Integer> KINDS = List.of(15, 16, 17);
  private static final int UNKNOWN = 999;
  private static final int FORGERIES = 3_000;

  @TempDir private Path folder;
  private Path file;
  private byte[] whole;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("made.snapshot");
    MadeSnapshot.snapshot().with(MadeReferences.SOME).write(file);
    whole = Files.readAllBytes(file);
  }

  private static void assertSome(ItemReferences references) {
    assertThat(references.titles().itemIds()).containsExactly(3, 6);
    assertThat(references.titles().of(3)).containsExactly("Le Fabuleux destin", "Amélie");
    assertThat(references.links().itemIds()).containsExactly(-1, 3, 6);
    assertThat(references.links().imdbId(3)).hasValue(211_915);
    assertThat(references.links().itemOfImdb(47_478)).hasValue(6);
    assertThat(references.links().tmdbId(6)).isEmpty();
    assertThat(references.links().imdbId(-1)).isEmpty();
    assertThat(references.links().tmdbId(-1)).isEqualTo(OptionalLong.of(Long.MAX_VALUE));
    assertThat(references.tags().of(3))
        .containsExactly(new TagCount("paris", 40), new TagCount("whimsical", 1));
    assertThat(references.tags().of(6))
        .containsExactly(new TagCount("paris", 2), new TagCount("侍", 2));
    assertThat(references.tags().itemIds()).containsExactly(3, 6);
  }

  @Test
  void whatIsWrittenComesBackAndIsWrittenTheSame() {
    Snapshot opened = Snapshot.open(file);
    assertSome(opened.references());
    Path again = folder.resolve("again.snapshot");
    opened.write(again);
    assertThat(again).hasSameBinaryContentAs(file);
  }

  @Test
  void otherRatingsAndModelsLeaveThemAsTheyAre() {
    Snapshot data = Snapshot.open(file);
    RatingMatrix more =
        data.matrix().with(List.of(UserProfile.builder().userId(1).rate(3, 1).build()));
    assertSome(data.with(more).with(SnapshotWriter.model(data, 5)).references());
  }

  @Test
  void theyAreReadUnlessOtherPartsAloneAreAskedFor() {
    assertThat(Snapshot.open(file, Set.of(SnapshotPart.MODELS)).references().isEmpty()).isTrue();
    assertSome(Snapshot.open(file, Set.of(SnapshotPart.REFERENCES)).references());
  }

  @Test
  void aDataSetBecomesASnapshotWithThem() throws IOException {
    Path set = writtenSet();
    Path alone = Files.createDirectory(folder.resolve("alone")).resolve("set.snapshot");
    Snapshot.read(set, ReadOptions.STRICT).write(alone);
    ItemReferences references = Snapshot.open(alone).references();
    assertThat(references.titles().of(7)).containsExactly("Se7en");
    assertThat(references.links().tmdbId(7)).hasValue(807);
    assertThat(references.tags().of(7)).containsExactly(new TagCount("dark", 2));
    assertThat(Snapshot.read(set, ReadOptions.STRICT, Set.of()).references().isEmpty()).isTrue();
  }

  private Path writtenSet() throws IOException {
    Path set = Files.createDirectory(folder.resolve("set"));
    Files.writeString(set.resolve("ratings.csv"), "userId,movieId,rating\n1,7,3.5\n2,7,4\n");
    Files.writeString(set.resolve("movies.csv"), "7,Seven (a.k.a. Se7en) (1995),Drama\n");
    Files.writeString(set.resolve("links.csv"), "7,0114369,807\n");
    Files.writeString(set.resolve("tags.csv"), "1,7,Dark,1\n2,7,dark,1\n1,7,dark,2\n");
    return set;
  }

  @Test
  void anOlderSnapshotTakesThemFromTheFilesBesideIt() throws IOException {
    Path older = writtenSet().resolve("older.snapshot");
    MadeSnapshot.snapshot().write(older);
    ItemReferences references = Snapshot.open(older).references();
    assertThat(references.titles().of(7)).containsExactly("Se7en");
    assertThat(references.links().imdbId(7)).hasValue(114_369);
    assertThat(references.tags().of(7)).containsExactly(new TagCount("dark", 2));
    assertThat(Snapshot.open(older, Set.of()).references().isEmpty()).isTrue();
  }

  @Test
  void aSnapshotWithThemTakesNothingFromFilesBesideIt() throws IOException {
    Path newer = writtenSet().resolve("newer.snapshot");
    Files.write(newer, whole);
    ItemReferences references = Snapshot.open(newer).references();
    assertSome(references);
    assertThat(references.links().tmdbId(7)).isEmpty();
  }

  @Test
  void aReaderThatDoesNotKnowTheSectionsPassesOverThem() throws IOException {
    SnapshotBytes bytes = new SnapshotBytes(whole);
    KINDS.forEach(kind -> bytes.kind(bytes.sectionOf(kind), UNKNOWN));
    Files.write(file, bytes.signed());
    Snapshot opened = Snapshot.open(file);
    assertThat(opened.references().isEmpty()).isTrue();
    assertThat(opened.matrix().version()).isEqualTo(MadeSnapshot.snapshot().matrix().version());
  }

  private List<Integer> places(int kind) {
    SnapshotBytes bytes = new SnapshotBytes(whole);
    int section = bytes.sectionOf(kind);
    int start = (int) bytes.offset(section);
    return IntStream.range(start, start + (int) bytes.length(section)).boxed().toList();
  }

  @Test
  void everyFlippedByteOfThemIsNoticedByTheirChecksum() throws IOException {
    for (int kind : KINDS) {
      for (int at : places(kind)) {
        Files.write(file, new SnapshotBytes(whole).flip(at, 0x10).unsigned());
        assertThatThrownBy(() -> Snapshot.open(file))
            .isInstanceOf(RecommenderException.class)
            .hasMessageStartingWith(
                "cannot open the snapshot %s: a section is damaged: its checksum is wrong", file);
      }
    }
    assertThat(Snapshot.open(file, Set.of()).matrix().userCount()).isEqualTo(30);
  }

  /** As a faulty writer may make them. */
  @Test
  void nonsenseWithRightChecksumsIsRefusedOrAnswers() throws IOException {
    Random random = new Random(4);
    int refused = 0;
    for (int forgery = 0; forgery < FORGERIES; forgery++) {
      List<Integer> places = places(KINDS.get(random.nextInt(KINDS.size())));
      int at = places.get(random.nextInt(places.size() - Integer.BYTES));
      Files.write(file, new SnapshotBytes(whole).putInt(at, random.nextInt()).signed());
      try {
        ItemReferences references = Snapshot.open(file).references();
        for (long item : references.tags().itemIds()) {
          assertThat(references.tags().of(item))
              .allSatisfy(tag -> assertThat(tag.people()).isPositive());
        }
      } catch (RecommenderException e) {
        assertThat(e).hasMessageStartingWith("cannot open the snapshot " + file + ": its ");
        refused++;
      }
    }
    assertThat(refused).isBetween(FORGERIES / 4, FORGERIES - 1);
  }
}
