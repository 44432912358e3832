package dev.matinee.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import dev.matinee.recommender.RatingMatrix;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.SnapshotPart;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing, going back and rebuilding, as an operator types it. */
class RebuildCommandTest {
  private static final String ADDRESS = "s3://films/sets/tiny";
  private static final long RATED_AT = 1_700_000_000;

  @TempDir private Path folder;
  @AutoClose private S3Server s3;
  private Map<String, String> properties = Map.of();

  @BeforeEach
  void start() throws Exception {
    s3 = S3Server.start(Files.createDirectory(folder.resolve("s3")));
    s3.createBucket("films");
    properties = s3.properties();
    properties.forEach(System::setProperty);
    writeTinySet();
  }

  @AfterEach
  void clearProperties() {
    properties.keySet().forEach(System::clearProperty);
  }

  private void writeTinySet() throws Exception {
    Path set = Files.createDirectory(folder.resolve("tiny"));
    Files.writeString(set.resolve("movies.csv"), "movieId,title,genres\n7,One (1999),Drama\n");
    Files.writeString(set.resolve("links.csv"), "movieId,imdbId,tmdbId\n7,0133093,603\n");
    Files.writeString(
        set.resolve("ratings.csv"),
        "userId,movieId,rating,timestamp\n1,7,4.5,10\n2,7,3.0,11\n2,8,2.0,12\n");
  }

  private String store() {
    return "sqlite:" + folder.resolve("matinee.db");
  }

  private void rateWithAnAccount() {
    try (Stores stores = SqliteStores.open(folder.resolve("matinee.db"))) {
      Told.change(
          stores,
          UserId.ofAccount("annannannannannann"),
          history -> history.rate(7, new RatedMovie(10, Instant.ofEpochSecond(RATED_AT))));
    }
  }

  private String upload() {
    return MatineeRun.of("data", "upload", folder.resolve("tiny").toString(), ADDRESS)
        .succeeds()
        .out()
        .strip();
  }

  private static JsonNode versions() {
    return MatineeRun.of("data", "versions", ADDRESS, "--json").succeeds().json();
  }

  @Test
  void anUploadIsAVersionThatDataFinds() {
    String version = upload();

    JsonNode manifest = versions();
    assertThat(manifest.get("current").asText()).isEqualTo(version);
    assertThat(manifest.at("/versions/0/users").asInt()).isEqualTo(2);
    assertThat(manifest.at("/versions/0/createdBy").asText()).startsWith("Matinee ");
    assertThat(manifest.at("/versions/0/files").findValuesAsText("name"))
        .containsExactlyInAnyOrder("matinee.snapshot", "movies.csv", "links.csv", "ratings.csv");
    JsonNode info = MatineeRun.of("data", "info", "--data", ADDRESS, "--json").succeeds().json();
    assertThat(info.get("name").asText()).isEqualTo("tiny");
    assertThat(info.get("ratings").asInt()).isEqualTo(3);
    assertThat(MatineeRun.of("data", "versions", ADDRESS).succeeds().out())
        .contains("* ", version, "tiny");
  }

  @Test
  void ratingsWithTheirTimesComeBackToo() {
    upload();

    MatineeRun.of("evaluate", "--data", ADDRESS, "--split", "temporal:0.4", "--algorithm", "bias")
        .succeeds();
  }

  @Test
  void rollbackLeadsBackAndForth() throws Exception {
    String first = upload();
    Files.writeString(
        folder.resolve("tiny").resolve("ratings.csv"),
        "userId,movieId,rating,timestamp\n1,7,4.5,10\n2,7,3.0,11\n");
    String second = upload();
    assertThat(versions().get("current").asText()).isEqualTo(second);

    assertThat(MatineeRun.of("data", "rollback", ADDRESS).succeeds().out().strip())
        .isEqualTo(first);
    MatineeRun.of("data", "rollback", ADDRESS).failsWith(1, "is the first at " + ADDRESS);
    assertThat(MatineeRun.of("data", "rollback", ADDRESS, "--to", second).succeeds().out().strip())
        .isEqualTo(second);
    MatineeRun.of("data", "rollback", ADDRESS, "--to", "tomorrow")
        .failsWith(1, "there is no version tomorrow at " + ADDRESS);
  }

  @Test
  void aRebuildIsPublishedWithWhatAccountsRatedAsOneFile() {
    upload();
    rateWithAnAccount();

    String version =
        MatineeRun.of("rebuild", "--data", ADDRESS, "--store", store(), "--publish", ADDRESS)
            .succeeds()
            .out()
            .strip();

    JsonNode rebuilt = versions().at("/versions/1");
    assertThat(rebuilt.get("version").asText()).isEqualTo(version);
    assertThat(rebuilt.get("users").asInt()).isEqualTo(2);
    assertThat(rebuilt.get("accounts").asInt()).isEqualTo(1);
    assertThat(rebuilt.get("ratings").asInt()).isEqualTo(4);
    assertThat(rebuilt.get("files").findValuesAsText("name")).containsExactly("matinee.snapshot");
  }

  @Test
  void aRebuildIntoAFileMayBeRebuiltAgain() {
    rateWithAnAccount();
    Path file = folder.resolve("rebuilt.snapshot");
    String tiny = folder.resolve("tiny").toString();

    for (String base : new String[] {tiny, file.toString()}) {
      JsonNode written =
          MatineeRun.of("rebuild", "--data", base, "--store", store(), "--out", file + "", "--json")
              .succeeds()
              .json();

      assertThat(written.get("out").asText()).isEqualTo(file.toString());
      assertThat(written.get("accounts").asInt()).isEqualTo(1);
      RatingMatrix rebuilt = Snapshot.open(file, SnapshotPart.all()).matrix();
      assertThat(rebuilt.ratingCount()).isEqualTo(4);
      assertThat(rebuilt.profile(1).ratedAt(0)).isEqualTo(10);
      assertThat(rebuilt.profile(rebuilt.userIds()[0]).ratedAt(0)).isEqualTo(RATED_AT);
    }
  }

  @Test
  void usersBelowZeroAreTakenForAccountsSoADataSetMustNotHaveThem() throws Exception {
    Path set = Files.writeString(folder.resolve("odd.csv"), "-5,1,3.0\n6,1,4.0\n");

    MatineeRun.of("rebuild", "--data", set.toString(), "--store", store(), "--out", "x")
        .failsWith(1, "user ids below 0 stand for accounts");
    MatineeRun.of("data", "upload", set.toString(), ADDRESS)
        .failsWith(1, "user ids below 0 stand for accounts");
  }

  @Test
  void theTargetMustBeSaid() {
    MatineeRun.of("rebuild").failsWith(2, "either --out or --publish must be given");
    MatineeRun.of("rebuild", "--out", "x", "--publish", ADDRESS)
        .failsWith(2, "either --out or --publish must be given");
    MatineeRun.of("rebuild", "--publish", "films").failsWith(2, "--publish must be s3://");
  }
}
