package dev.matinee.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matinee.cli.MatineeRun;
import dev.matinee.recommender.Algorithm;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.AlsConfig;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchPublishCommandTest {
  private static final String ADDRESS = "s3://films/sets/tastes";

  /** Two vectors of one number each say little of three kinds of movies. */
  private static final Algorithm POOR =
      Algorithms.ALS.withSettings(new AlsConfig(1, 50, 1, 1, 5, 1, 1, 50, 5).toText());

  @TempDir private Path folder;
  @AutoClose private S3Server s3;
  private Map<String, String> properties = Map.of();

  @BeforeEach
  void start() throws Exception {
    s3 = S3Server.start(Files.createDirectory(folder.resolve("s3")));
    s3.createBucket("films");
    properties = s3.properties();
    properties.forEach(System::setProperty);
  }

  @AfterEach
  void clearProperties() {
    properties.keySet().forEach(System::clearProperty);
  }

  /** Three kinds of movies, and people who love one kind each. */
  private Snapshot tastes() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int user = 1; user <= 150; user++) {
      for (int movie = 1; movie <= 60; movie++) {
        if ((user * 7 + movie * 11) % 5 > 1) {
          String rating = user % 3 == movie % 3 ? "4.5" : (user + movie) % 2 + ".5";
          rows.append("%d,%d,%s,%d%n".formatted(user, movie, rating, 1000 + movie));
        }
      }
    }
    Path file = Files.writeString(folder.resolve("tastes.csv"), rows);
    return Snapshot.read(file, ReadOptions.STRICT);
  }

  private Path candidate(Algorithm algorithm) throws IOException {
    Snapshot data = tastes();
    Path file = folder.resolve(algorithm.label() + ".snapshot");
    algorithm
        .model(data.matrix(), data.catalogue(), TrainingProgress.NONE)
        .map(data::with)
        .orElseThrow()
        .write(file);
    return file;
  }

  private static MatineeRun publish(Path candidate) {
    String command =
        "batch publish --master local[2] --split random:0.3:1 --to %s --data %s"
            .formatted(ADDRESS, candidate);
    return MatineeRun.of(command.split(" "));
  }

  private static JsonNode manifest() {
    return MatineeRun.of("models", "--data", ADDRESS, "--json").succeeds().json().get("manifest");
  }

  @Test
  @Tag("faults")
  void aWorseModelIsKeptAndDoesNotCountAndOneThatIsAsGoodIsPublished() throws IOException {
    Requirements.file(
        Requirements.projectRoot().resolve("recommender-spark/target/recommender-spark.jar"),
        "the part on Spark, built");
    MatineeRun first = publish(candidate(Algorithms.EASE)).succeeds();
    assertThat(first.out()).containsPattern("(?m)^candidate +[0-9.]+ ").doesNotContain("against");
    String live = manifest().get("current").asText();

    MatineeRun worse = publish(candidate(POOR));
    assertThat(worse.exitCode()).as(worse.err()).isEqualTo(3);
    assertThat(worse.err()).contains("not published: worse: ndcg -", "against ease; kept as ");
    assertThat(manifest().get("current").asText()).isEqualTo(live);

    MatineeRun again = publish(candidate(Algorithms.EASE)).succeeds();
    assertThat(again.out()).contains("ndcg +0.0000 [+0.0000, +0.0000] against ease");
    JsonNode manifest = manifest();
    JsonNode newest = manifest.get("versions").get(2);
    assertThat(manifest.get("current")).isEqualTo(newest.get("version"));
    assertThat(newest.get("parent").asText()).isEqualTo(live);
    assertThat(newest.get("model").get("metrics").get("ndcg").asDouble()).isPositive();
    assertThat(newest.get("model").get("protocol").asText()).contains("0.3", "seed 1");
    assertThat(MatineeRun.of("models", "--data", ADDRESS).succeeds().out())
        .containsPattern("(?m)^\\* +" + newest.get("version").asText() + " +ease +0[.][0-9]{4} ")
        .containsPattern("(?m)^ +held back, worse: ndcg -");

    MatineeRun back = MatineeRun.of("data", "rollback", ADDRESS).succeeds();
    assertThat(back.out()).contains(live);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --to x                           | --to must be s3://bucket/prefix, got x
          --to s3://films/x --split half   | --split: split must be
          """)
  void whatCannotBeIsSaidBeforeSparkStarts(String arguments, String message) {
    MatineeRun.of(("batch publish " + arguments).split(" ")).failsWith(2, message);
  }

  @Test
  void dataWithoutAModelCannotBePublished() {
    Requirements.file(
        Requirements.projectRoot().resolve("recommender-spark/target/recommender-spark.jar"),
        "the part on Spark, built");

    MatineeRun.of("batch", "publish", "--to", ADDRESS)
        .failsWith(2, "--data must have one model of its own ratings, got 0; batch train --out");
  }
}
