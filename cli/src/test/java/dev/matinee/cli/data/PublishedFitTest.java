package dev.matinee.cli.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.FittedData;
import dev.matinee.recommender.Algorithms;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * By which settings the models are trained that {@code data upload} and {@code rebuild} publish.
 */
class PublishedFitTest {
  private static final String ADDRESS = "s3://films/sets/made";

  @TempDir private Path folder;
  @AutoClose private S3Server s3;
  private Map<String, String> properties = Map.of();
  private FittedData data = new FittedData(Path.of(""), Path.of(""));

  @BeforeEach
  void start() throws Exception {
    s3 = S3Server.start(Files.createDirectory(folder.resolve("s3")));
    s3.createBucket("films");
    properties = s3.properties();
    properties.forEach(System::setProperty);
    data = FittedData.write(folder);
  }

  @AfterEach
  void clearProperties() {
    properties.keySet().forEach(System::clearProperty);
  }

  private void upload(String... options) {
    run(options, "data", "upload", data.set().toString(), ADDRESS);
  }

  private void rebuild(String... options) {
    String store = "sqlite:" + folder.resolve("matinee.db");
    run(options, "rebuild", "--data", ADDRESS, "--store", store, "--publish", ADDRESS);
  }

  private void run(String[] options, String... command) {
    data.run(Stream.of(command, options).flatMap(Stream::of).toArray(String[]::new)).succeeds();
  }

  private void rateWithAnAccount() {
    try (Stores stores = SqliteStores.open(folder.resolve("matinee.db"))) {
      Told.change(
          stores,
          UserId.ofAccount("annannannannannann"),
          history -> history.rate(1, new RatedMovie(10, Instant.ofEpochSecond(1_700_000_000))));
    }
  }

  /** The settings of the model that was published last, which must be of its own ratings. */
  private String published() {
    return settings(ADDRESS);
  }

  private String settings(String of) {
    var models = data.run("models", "--data", of, "--json").succeeds().json().get("models");
    assertThat(models).hasSize(1);
    assertThat(models.at("/0/isOfTheseRatings").asBoolean()).isTrue();
    return models.at("/0/settings").asText();
  }

  @Test
  void anUploadPublishesAFittedModelAndKeepsTheChoice() {
    upload();

    assertThat(published()).isEqualTo(FittedData.chosen().settings());
    assertThat(data.kept().find(Algorithms.EASE, data.snapshot().matrix())).isPresent();
  }

  @Test
  void aChoiceThatIsKeptForTheRatingsIsTakenWithoutAFit() {
    data.kept().keep(Algorithms.EASE.withSettings("power=7"), data.snapshot().matrix());

    upload();

    assertThat(published()).contains("power=7.0");
  }

  @Test
  void withoutAFitTheDefaultIsPublishedAndNothingKept() {
    upload("--no-fit");

    assertThat(published()).isEqualTo(Algorithms.EASE.settings());
    assertThat(data.kept().folder()).doesNotExist();
  }

  @Test
  void aRebuildFitsToItsOwnRatings() {
    upload("--no-fit");
    rateWithAnAccount();

    rebuild();

    assertThat(published()).contains(FittedData.CHOSEN);
  }

  @Test
  void aRebuildWithoutAFitTrainsWithTheSettingsOfTheVersion() {
    data.kept().keep(Algorithms.EASE.withSettings("power=7"), data.snapshot().matrix());
    upload();
    rateWithAnAccount();

    rebuild("--no-fit");

    assertThat(published()).contains("power=7.0");
  }

  @Test
  void aRebuildOfADataSetThatIsNoSnapshotHasAModel() {
    String file = folder.resolve("rebuilt.snapshot").toString();
    String store = "sqlite:" + folder.resolve("matinee.db");
    String[] options = {"--no-fit"};

    run(options, "rebuild", "--data", data.set().toString(), "--store", store, "--out", file);

    assertThat(settings(file)).isEqualTo(Algorithms.EASE.settings());
  }
}
