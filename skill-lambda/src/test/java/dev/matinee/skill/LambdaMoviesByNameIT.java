package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.similar.SimilarMovies;
import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.store.History;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.storedlists.TitledRecommendations;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.LambdaResult;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.S3Server;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged skill knows films by name, from what is published in S3. */
class LambdaMoviesByNameIT {
  private static final String MODEL = "fedcba9876543210";
  private static final TitleIndex INDEX =
      TitleIndex.of(
          List.of(
              new Title(1, "Alien", OptionalInt.of(1979), List.of("Horror")),
              new Title(2, "The Matrix", OptionalInt.of(1999), List.of("Sci-Fi")),
              new Title(3, "Jaws", OptionalInt.of(1975), List.of())));

  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Deployment deployment;
  private static Path bucket;
  private static Map<String, String> environment;
  private static DynamoDbStores stores;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    deployment = Deployment.unpack(Files.createDirectory(folder.resolve("task")));
    Path objects = Files.createDirectory(folder.resolve("s3"));
    S3Server s3 = opened.add(S3Server.start(objects));
    s3.createBucket("films");
    bucket = objects.resolve("films");
    Dynalite dynalite = opened.add(Dynalite.start());
    stores = opened.add(LambdaWorld.openWithTables(dynalite.endpoint()));
    stores.histories().create(LambdaWorld.ANN);
    stores.voiceLinks().save(new VoiceLink(LambdaWorld.ANN_ALEXA, LambdaWorld.ANN, Instant.EPOCH));
    environment = new HashMap<>(LambdaWorld.environment(dynalite.endpoint()));
    environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
    environment.put("MATINEE_TITLES", "s3://films/data");
    saveList();
  }

  /** A packed list of one movie, by a model. */
  private static void saveList() {
    RecommendedMovie plain = Lists.movie("Jaws", OptionalInt.of(1975));
    RecommendedMovie jaws =
        new RecommendedMovie(
            3,
            plain.title(),
            plain.year(),
            List.of(),
            plain.score(),
            plain.predictedRating(),
            plain.match(),
            plain.origin(),
            List.of());
    RecommendationList list =
        new RecommendationList(LambdaWorld.ANN, 0, MODEL, Instant.EPOCH, List.of(jaws));
    var packing =
        new TitledRecommendations(
            stores.recommendations(), version -> Optional.of(INDEX), () -> Optional.of(INDEX));
    assertThat(packing.save(list)).isTrue();
  }

  private static void publish(String path, byte[] bytes) throws Exception {
    Path file = bucket.resolve("data").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static String said(LambdaRuntime lambda, String intent, Map<String, String> slots) {
    LambdaResult result =
        lambda.invoke(recommend().intent(intent, slots).user(LambdaWorld.ANN_ALEXA).json());
    assertThat(result.isError()).as(result.body()).isFalse();
    return SkillAnswer.of(result.body().getBytes(StandardCharsets.UTF_8)).speech();
  }

  @Test
  void afterARestoreFilmsAreFoundByNameAndWhatIsSaidOfThemIsKept() throws Exception {
    try (LambdaRuntime lambda =
        LambdaRuntime.snapshot(
            deployment.taskRoot(), MatineeSkillHandler.class.getName(), environment)) {
      publish(TitleIndex.path(INDEX.version()), INDEX.bytes());
      lambda.restore();

      assertThat(said(lambda, "RateByNameIntent", Map.of("title", "the matrix", "stars", "5")))
          .startsWith("The Matrix gets five stars from you.");
      assertThat(said(lambda, "SaveMovieIntent", Map.of("title", "alien")))
          .startsWith("Alien is on your watchlist.");
      assertThat(said(lambda, "AboutMovieIntent", Map.of("title", "no such film")))
          .startsWith("I do not know a movie of that name.");

      assertThat(said(lambda, "SimilarMoviesIntent", Map.of("title", "the matrix")))
          .startsWith("I do not have any movies like others at hand yet.");
      SimilarMovies similar = SimilarMovies.of(INDEX.version(), Map.of(2L, List.of(1L, 3L)));
      publish(SimilarMovies.path(MODEL), similar.bytes());
      assertThat(said(lambda, "SimilarMoviesIntent", Map.of("title", "the matrix")))
          .startsWith("If you like The Matrix, try these: Jaws.");
    }
    History told = stores.histories().read(LambdaWorld.ANN);
    assertThat(told.ratings()).containsOnlyKeys(2L);
    assertThat(told.saved().times()).containsOnlyKeys(1L);
  }
}
