package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.packed.ListedMovie;
import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.LambdaResult;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.S3Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged skill names popular movies to a stranger, from what is published in S3. */
class LambdaPopularMoviesIT {
  private static final TitleIndex INDEX =
      TitleIndex.of(
          List.of(
              new Title(1, "Alien", OptionalInt.of(1979), List.of("Horror")),
              new Title(2, "The Matrix", OptionalInt.of(1999), List.of("Sci-Fi")),
              new Title(3, "Big", OptionalInt.of(1988), List.of("Comedy"))));

  private static final PopularMovies POPULAR =
      new PopularMovies(INDEX.version(), "fedcba9876543210", List.of(movie(2), movie(3), movie(1)));

  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Deployment deployment;
  private static Path bucket;
  private static Map<String, String> environment;

  private static ListedMovie movie(long id) {
    return new ListedMovie(
        id, 1, OptionalDouble.empty(), OptionalInt.empty(), "popularity", List.of());
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    deployment = Deployment.unpack(Files.createDirectory(folder.resolve("task")));
    Path objects = Files.createDirectory(folder.resolve("s3"));
    S3Server s3 = opened.add(S3Server.start(objects));
    s3.createBucket("films");
    bucket = objects.resolve("films");
    Dynalite dynalite = opened.add(Dynalite.start());
    DynamoDbStores unused = opened.add(LambdaWorld.openWithTables(dynalite.endpoint()));
    environment = new HashMap<>(LambdaWorld.environment(dynalite.endpoint()));
    environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
    environment.put("MATINEE_TITLES", "s3://films/data");
  }

  private static void publish(String path, byte[] bytes) throws Exception {
    Path file = bucket.resolve("data").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static void withdraw(String path) throws IOException {
    Files.delete(bucket.resolve("data").resolve(path));
  }

  private static String said(LambdaRuntime lambda, String intent, Map<String, String> slots) {
    LambdaResult result =
        lambda.invoke(recommend().intent(intent, slots).user("amzn1.ask.account.STRANGER").json());
    assertThat(result.isError()).as(result.body()).isFalse();
    return SkillAnswer.of(result.body().getBytes(StandardCharsets.UTF_8)).speech();
  }

  @Test
  void whatIsPublishedBeforeTheSnapshotIsNotFetchedAfterIt() throws Exception {
    publish(TitleIndex.path(INDEX.version()), INDEX.bytes());
    publish(PopularMovies.PATH, POPULAR.bytes());
    try (LambdaRuntime lambda =
        LambdaRuntime.snapshot(
            deployment.taskRoot(), MatineeSkillHandler.class.getName(), environment)) {
      withdraw(TitleIndex.path(INDEX.version()));
      withdraw(PopularMovies.PATH);
      lambda.restore();

      assertThat(said(lambda, "AboutMovieIntent", Map.of("title", "alien")))
          .startsWith("Alien, from 1979. Genres: horror.");
    }
  }

  @Test
  void afterARestoreAStrangerIsNamedWhatIsPublished() throws Exception {
    try (LambdaRuntime lambda =
        LambdaRuntime.snapshot(
            deployment.taskRoot(), MatineeSkillHandler.class.getName(), environment)) {
      lambda.restore();
      assertThat(said(lambda, "PopularMoviesIntent", Map.of()))
          .startsWith("I have no popular movies at hand yet. Log in on the web site");

      publish(TitleIndex.path(INDEX.version()), INDEX.bytes());
      publish(PopularMovies.PATH, POPULAR.bytes());

      assertThat(said(lambda, "PopularMoviesIntent", Map.of("amount", "2")))
          .contains("Here are 2 popular movies: The Matrix and Big.");
      assertThat(said(lambda, "SurpriseMeIntent", Map.of()))
          .contains("because many people like it.");
      assertThat(said(lambda, "AboutMovieIntent", Map.of("title", "alien")))
          .startsWith("Alien, from 1979. Genres: horror.");
      assertThat(said(lambda, "RecommendMoviesIntent", Map.of()))
          .isEqualTo("OK, cool. Please tell me your ID and how many movies do you want?");
    }
  }
}
