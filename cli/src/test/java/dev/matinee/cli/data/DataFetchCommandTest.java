package dev.matinee.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.MatineeRun;
import dev.matinee.cli.archive.LocalArchives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFetchCommandTest {
  private static final String RATINGS = "userId,movieId,rating,timestamp\n7,1,4.0,1\n8,1,3.5,2\n";
  private static final String MOVIES = "movieId,title,genres\n1,\"Matrix, The (1999)\",Action\n";

  @TempDir private Path home;
  @AutoClose private LocalArchives archives;

  @BeforeEach
  void offerAnArchive() throws IOException {
    archives =
        new LocalArchives()
            .offer(
                "ml-1m.zip", Map.of("wrapped/ratings.csv", RATINGS, "wrapped/movies.csv", MOVIES));
  }

  @Test
  void theSetIsUnpackedIntoTheStateFolderAndReadable() {
    MatineeRun run = fetch("ml-1m").succeeds();

    Path folder = home.resolve("data/ml-1m");
    assertThat(run.out().strip()).isEqualTo(folder.toString());
    assertThat(
            MatineeRun.of("data", "info", "--data", folder.toString(), "--json")
                .json()
                .get("users"))
        .hasToString("2");
  }

  @Test
  void aFetchedSetIsFoundByItsName() {
    fetch("ml-1m").succeeds();

    MatineeRun run =
        MatineeRun.with(Map.of("MATINEE_HOME", home.toString()))
            .run("data", "info", "--data", "ml-1m", "--json");

    assertThat(run.succeeds().json().get("name")).hasToString("\"ml-1m\"");
  }

  @Test
  void theFolderCanBeChosen() {
    Path folder = home.resolve("elsewhere/small");

    fetch("ml-1m", "--out", folder.toString()).succeeds();

    assertThat(folder.resolve("ratings.csv")).hasContent(RATINGS);
  }

  @Test
  void aSetThatIsThereIsLeftAlone() throws IOException {
    Path mine = Files.createDirectories(home.resolve("data/ml-1m")).resolve("mine");
    Files.writeString(mine, "kept");

    assertThat(fetch("ml-1m").succeeds().err()).contains("there already");
    assertThat(mine).hasContent("kept");
  }

  @Test
  void aChecksumInEitherUsualFormIsTaken() {
    archives.offerChecksum("ml-1m.zip", "MD5 (ml-1m.zip) = " + archives.checksum("ml-1m.zip"));

    fetch("ml-1m").succeeds();
  }

  @Test
  void aDamagedArchiveIsRefusedAndLeavesNothingBehind() {
    archives.offerChecksum("ml-1m.zip", "0".repeat(32) + "  ml-1m.zip");

    fetch("ml-1m").failsWith(1, "ml-1m.zip is damaged", "0".repeat(32));
    assertThat(filesInHome()).isEmpty();
  }

  @Test
  void anEntryOutsideOfTheFolderIsRefusedAndNothingIsWritten() throws IOException {
    archives.offer("ml-1m.zip", Map.of("ratings.csv", RATINGS, "../../../escaped.csv", MOVIES));

    fetch("ml-1m").failsWith(1, "outside of its folder", "escaped.csv");
    assertThat(filesInHome()).isEmpty();
  }

  @Test
  void aServerThatDoesNotAnswerIsNamedWithTheWayByHand() {
    archives.close();

    fetch("ml-1m")
        .failsWith(
            1,
            "no connection to " + archives.address() + "ml-1m.zip.md5",
            "By hand: unpack "
                + archives.address()
                + "ml-1m.zip into "
                + home.resolve("data/ml-1m"));
  }

  @Test
  void aServerWithoutTheArchiveIsAFailure() {
    fetch("ml-25m").failsWith(1, "ml-25m.zip.md5 answered with status 404");
  }

  @Test
  void anUnknownNameIsBadUsageAndTheNamesAreListed() {
    fetch("ml-3m").failsWith(2, "NAME must be one of ml-latest-small, ml-latest", "got ml-3m");
  }

  private MatineeRun fetch(String name, String... more) {
    String[] fixed = {"data", "fetch", name, "--mirror", archives.address().toString()};
    String[] all = Stream.concat(Stream.of(fixed), Stream.of(more)).toArray(String[]::new);
    return MatineeRun.with(Map.of("MATINEE_HOME", home.toString())).run(all);
  }

  private Stream<Path> filesInHome() {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
