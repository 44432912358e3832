package dev.matinee.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.lists.ListsException;
import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.recommender.data.ReadProgress;
import dev.matinee.testkit.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index of titles that is published with a data set. */
class PublishedTitlesTest {
  private static final DataAddress ADDRESS =
      DataAddress.ofS3("s3://films/sets/small").orElseThrow();

  @TempDir private Path folder;
  @AutoClose private S3Server server;
  @AutoClose private S3DataStore store;
  private PublishedData data;

  @BeforeEach
  void start() throws Exception {
    server = LocalS3.start(folder, ADDRESS.bucket());
    store = LocalS3.open(server);
    data = new PublishedData(store, ADDRESS);
  }

  private Snapshot snapshot(String ratings) throws Exception {
    Path set = Files.createTempDirectory(folder, "set");
    Files.writeString(
        set.resolve("movies.csv"),
        "movieId,title,genres\n1,\"Matrix, The (Matrice) (1999)\",Action|Sci-Fi\n");
    Files.writeString(set.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n" + ratings);
    return Snapshot.read(set, ReadOptions.STRICT);
  }

  private void publish(Snapshot snapshot) throws Exception {
    Path file = Files.createTempDirectory(folder, "aside").resolve("small.snapshot");
    snapshot.write(file);
    Publication publication =
        new Publication(snapshot, 0, Optional.empty(), file, List.of(), "a test of Matinee");
    PublishedVersion unused = data.publish(publication, Clock.systemUTC(), ReadProgress.NONE);
  }

  @Test
  void theTitlesOfAllMoviesThatAreListedOrRatedArePublishedWithTheData() throws Exception {
    Snapshot snapshot = snapshot("1,1,4.0,0\n2,7,3.0,0\n");
    publish(snapshot);

    TitleIndex titles = data.titles(PublishedTitles.of(snapshot).version()).orElseThrow();

    assertThat(titles.find(1))
        .contains(
            new Title(
                1,
                "The Matrix",
                OptionalInt.of(1999),
                List.of("Action", "Sci-Fi"),
                Title.renown(1),
                List.of("Matrice")));
    assertThat(titles.find(7))
        .contains(new Title(7, "No. 7", OptionalInt.empty(), List.of(), 1, List.of()));
    assertThat(titles.size()).isEqualTo(2);
  }

  @Test
  void anotherVersionOfTheDataWithTheSameMoviesHasTheSameIndexUntilTheirRatersDouble()
      throws Exception {
    Snapshot byTwo = snapshot("1,1,4.0,0\n2,1,4.0,0\n");
    Snapshot byThree = snapshot("1,1,2.0,0\n2,1,3.0,0\n3,1,3.0,0\n");
    Snapshot byFour = snapshot("1,1,2.0,0\n2,1,3.0,0\n3,1,3.0,0\n4,1,3.0,0\n");
    publish(byTwo);
    publish(byThree);

    assertThat(data.manifest().versions()).hasSize(2);
    assertThat(PublishedTitles.of(byThree).version())
        .isEqualTo(PublishedTitles.of(byTwo).version());
    assertThat(data.titles(PublishedTitles.of(byThree).version())).isPresent();
    assertThat(data.titles(PublishedTitles.of(byFour).version())).isEmpty();
  }

  @Test
  void whatWasNotPublishedIsNotThere() {
    assertThat(data.titles("0123456789abcdef")).isEmpty();
  }

  @Test
  void aDamagedIndexIsNamed() throws Exception {
    Snapshot snapshot = snapshot("1,1,4.0,0\n");
    publish(snapshot);
    String version = PublishedTitles.of(snapshot).version();
    store.put(
        ADDRESS,
        TitleIndex.path(version),
        Files.write(folder.resolve("other"), TitleIndex.of(List.of()).bytes()));

    assertThatThrownBy(() -> data.titles(version))
        .isInstanceOf(ListsException.class)
        .hasMessageStartingWith("the index of titles " + version + " has the content of ");
  }
}
