package dev.matinee.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.MatineeRun;
import dev.matinee.cli.sample.BuiltInSample;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.published.DataAddress;
import dev.matinee.published.PublishedData;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.S3ModelSource;
import dev.matinee.serving.similar.MoviesLike;
import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Films like others are published with the data, under the version that a node's lists name, and
 * the popular films.
 */
class PublishedSimilarMoviesTest {
  private static final DataAddress ADDRESS = DataAddress.ofS3("s3://films/sample").orElseThrow();

  @TempDir private Path folder;
  @AutoClose private S3Server s3;
  private Map<String, String> properties = Map.of();
  private Path sample;

  @BeforeEach
  void start() throws Exception {
    s3 = S3Server.start(Files.createDirectory(folder.resolve("s3")));
    s3.createBucket("films");
    properties = s3.properties();
    properties.forEach(System::setProperty);
    sample = folder.resolve("sample.snapshot");
    Snapshot.of(BuiltInSample.load()).write(sample);
  }

  @AfterEach
  void clearProperties() {
    properties.keySet().forEach(System::clearProperty);
  }

  /** As a node answers that reads what was published. */
  private static void assertThatANodeAndTheSkillAgree() throws Exception {
    LiveModel node =
        new S3ModelSource(
                ADDRESS,
                ReadOptions.STRICT,
                Algorithms.standard(),
                Duration.ofMinutes(1),
                S3DataStore::open)
            .load();
    try (S3DataStore store = S3DataStore.open()) {
      PublishedData data = new PublishedData(store, ADDRESS);
      SimilarMovies similar = data.similar(node.version()).orElseThrow();
      TitleIndex titles = data.titles(similar.titles()).orElseThrow();
      long best = node.popular().get(0).id();
      assertThat(similar.of(best))
          .isEqualTo(MoviesLike.of(node.recommender(), best, SimilarMovies.MOST))
          .isNotEmpty()
          .allMatch(id -> titles.find(id).isPresent());
      assertThat(titles.find(best).orElseThrow().renown()).isGreaterThan(6);
      PopularMovies popular = data.popular().orElseThrow();
      assertThat(popular.model()).isEqualTo(node.version());
      assertThat(popular.titles()).isEqualTo(similar.titles());
      assertThat(popular.movies().get(0).id()).isEqualTo(best);
    }
  }

  @Test
  void anUploadPublishesThem() throws Exception {
    MatineeRun.of("data", "upload", "--no-fit", sample.toString(), ADDRESS.toString()).succeeds();

    assertThatANodeAndTheSkillAgree();
  }

  @Test
  void aRebuildPublishesThem() throws Exception {
    Path store = folder.resolve("matinee.db");
    SqliteStores.open(store).close();
    MatineeRun.of("data", "upload", "--no-fit", sample.toString(), ADDRESS.toString()).succeeds();
    MatineeRun.of(
            "rebuild",
            "--no-fit",
            "--data",
            ADDRESS.toString(),
            "--store",
            "sqlite:" + store,
            "--publish",
            ADDRESS.toString())
        .succeeds();

    assertThatANodeAndTheSkillAgree();
  }

  @Test
  void dataWithoutAModelHaveNone() throws Exception {
    MatineeRun.of("data", "upload", "--algorithm", "none", sample.toString(), ADDRESS.toString())
        .succeeds();

    assertThat(folder.resolve("s3/films/sample/titles")).isNotEmptyDirectory();
    assertThat(folder.resolve("s3/films/sample/similar")).doesNotExist();
    try (S3DataStore store = S3DataStore.open()) {
      PublishedData data = new PublishedData(store, ADDRESS);
      PopularMovies popular = data.popular().orElseThrow();
      assertThat(data.titles(popular.titles()).orElseThrow().find(popular.movies().get(0).id()))
          .isPresent();
    }
  }
}
