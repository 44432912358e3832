package dev.matinee.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import dev.matinee.published.DataAddress;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.SnapshotPart;
import dev.matinee.recommender.data.ItemReferences;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.recommender.data.TagCount;
import dev.matinee.serving.model.S3ModelSource;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.S3Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, other titles and tags go where the ratings go. */
class PublishedSideDataTest {
  private static final DataAddress ADDRESS = DataAddress.ofS3("s3://films/sets/tiny").orElseThrow();

  @TempDir private Path folder;
  @AutoClose private S3Server s3;
  private Map<String, String> properties = Map.of();
  private Path set;

  @BeforeEach
  void start() throws Exception {
    s3 = S3Server.start(Files.createDirectory(folder.resolve("s3")));
    s3.createBucket("films");
    properties = s3.properties();
    properties.forEach(System::setProperty);
    set = Files.createDirectory(folder.resolve("tiny"));
    Files.writeString(set.resolve("movies.csv"), "7,Seven (a.k.a. Se7en) (1995),Drama\n");
    Files.writeString(set.resolve("links.csv"), "7,0114369,807\n");
    Files.writeString(set.resolve("tags.csv"), "1,7,Dark,5\n1,7,dark,6\n2,7,dark,7\n2,7,rain,8\n");
    Files.writeString(set.resolve("ratings.csv"), "1,7,4.5,10\n2,7,3.0,11\n");
  }

  @AfterEach
  void clearProperties() {
    properties.keySet().forEach(System::clearProperty);
  }

  private static void assertAll(ItemReferences references) {
    assertThat(references.titles().of(7)).containsExactly("Se7en");
    assertThat(references.links().imdbId(7)).hasValue(114_369);
    assertThat(references.links().tmdbId(7)).hasValue(807);
    assertThat(references.tags().of(7))
        .containsExactly(new TagCount("dark", 2), new TagCount("rain", 1));
  }

  /** What a node has that begins now. */
  private static ItemReferences ofANode() throws Exception {
    S3ModelSource source =
        new S3ModelSource(
            ADDRESS,
            ReadOptions.STRICT,
            Algorithms.POPULARITY,
            Duration.ofMinutes(1),
            S3DataStore::open);
    return source.load().references();
  }

  private Path ofTheVersion(String version, String name) {
    return folder.resolve("s3/films/sets/tiny").resolve(version).resolve(name);
  }

  private String upload() {
    return MatineeRun.of("data", "upload", set.toString(), ADDRESS.toString())
        .succeeds()
        .out()
        .strip();
  }

  private String store() {
    Path file = folder.resolve("matinee.db");
    SqliteStores.open(file).close();
    return "sqlite:" + file;
  }

  private Path rebuilt(String data) {
    Path file = folder.resolve("rebuilt").resolve("tiny.snapshot");
    MatineeRun.of("rebuild", "--data", data, "--store", store(), "--out", file.toString())
        .succeeds();
    return file;
  }

  @Test
  void aNodeNeedsTheSnapshotOfAVersionAlone() throws Exception {
    String version = upload();
    for (String other : new String[] {"movies.csv", "links.csv", "tags.csv", "ratings.csv"}) {
      Files.delete(ofTheVersion(version, other));
    }

    assertAll(ofANode());
  }

  @Test
  void aSnapshotInAFolderOfItsOwnHasThem() throws Exception {
    Path alone = Files.createDirectory(folder.resolve("alone")).resolve("tiny.snapshot");
    MatineeRun.of("data", "snapshot", "--data", set.toString(), "--out", alone.toString())
        .succeeds();

    assertAll(Snapshot.open(alone).references());
    JsonNode info =
        MatineeRun.of("data", "info", "--data", alone.toString(), "--json").succeeds().json();
    assertThat(info.get("sideData").toString())
        .isEqualTo(
            "{\"imdbLinks\":1,\"tmdbLinks\":1,\"otherTitles\":1,\"otherTitledItems\":1,"
                + "\"tags\":2,\"differentTags\":2,\"taggedItems\":1}");
    assertThat(MatineeRun.of("data", "info", "--data", alone.toString()).succeeds().out())
        .containsPattern("links +1 items at IMDb, 1 at TMDB")
        .containsPattern("titles +1 others of 1 items")
        .containsPattern("tags +2 of 1 items, 2 different");
  }

  @Test
  void aRebuildKeepsThoseOfItsSource() throws Exception {
    upload();

    assertAll(Snapshot.open(rebuilt(set.toString())).references());
    assertAll(Snapshot.open(rebuilt(ADDRESS.toString())).references());
  }

  @Test
  void aVersionThatHasThemInFilesBesideItsSnapshotIsReadAndRebuiltAsOneFile() throws Exception {
    publishAsBefore();

    assertAll(ofANode());
    assertAll(Snapshot.open(rebuilt(ADDRESS.toString())).references());
  }

  /** A version as 0.1.0 published it, with a snapshot that has the ratings and movies alone. */
  private void publishAsBefore() throws Exception {
    Path snapshot = folder.resolve("matinee.snapshot");
    Set<SnapshotPart> others = EnumSet.complementOf(EnumSet.of(SnapshotPart.REFERENCES));
    Snapshot.read(set, ReadOptions.STRICT, others).write(snapshot);
    StringBuilder files = new StringBuilder(described(snapshot, "SNAPSHOT"));
    for (String name : new String[] {"movies.csv", "links.csv", "tags.csv"}) {
      files.append(",").append(described(set.resolve(name), "REFERENCE"));
    }
    String manifest =
        """
        {"format": 1, "current": "v1", "versions": [{"version": "v1", "dataSet": "tiny",
         "createdAt": "2026-11-21T00:00:00Z", "createdBy": "Matinee 0.1.0", "users": 2,
         "accounts": 0, "items": 1, "ratings": 2, "files": [%s]}]}
        """
            .formatted(files);
    try (S3DataStore store = S3DataStore.open()) {
      DataAddress version = new DataAddress(ADDRESS.bucket(), ADDRESS.key("v1"));
      store.put(version, "matinee.snapshot", snapshot);
      for (String name : new String[] {"movies.csv", "links.csv", "tags.csv"}) {
        store.put(version, name, set.resolve(name));
      }
      assertThat(
              store.replace(
                  ADDRESS,
                  "manifest.json",
                  manifest.getBytes(StandardCharsets.UTF_8),
                  Optional.empty()))
          .isTrue();
    }
  }

  private static String described(Path file, String use) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
    return """
        {"name": "%s", "use": "%s", "bytes": %d, "sha256": "%s"}"""
        .formatted(file.getFileName(), use, bytes.length, HexFormat.of().formatHex(digest));
  }
}
