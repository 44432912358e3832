package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.titles.Title;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.storedlists.TitledRecommendations;
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
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged skill reads packed lists, whose titles are published in S3. */
class LambdaTitlesIT {
  private static final String APOLOGY = "Sorry, I cannot reach the recommendations";

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
    environment = new HashMap<>(LambdaWorld.environment(dynalite.endpoint()));
    environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
    environment.put("MATINEE_TITLES", "s3://films/data");
  }

  /** Stores the packed list of a user of the data set; its index is not published yet. */
  private static TitleIndex save(long user, String title) {
    RecommendationList list = LambdaWorld.listOf(UserId.ofDataSetUser(user), title);
    TitleIndex index =
        TitleIndex.of(
            list.movies().stream()
                .map(each -> new Title(each.id(), each.title(), each.year(), each.genres()))
                .toList());
    var lists =
        new TitledRecommendations(
            stores.recommendations(), version -> Optional.of(index), () -> Optional.of(index));
    assertThat(lists.save(list)).isTrue();
    assertThat(stores.recommendations().find(list.userId()).orElseThrow().packed()).isPresent();
    return index;
  }

  private static void publish(TitleIndex index) throws IOException {
    Path file = bucket.resolve("data").resolve(TitleIndex.path(index.version()));
    Files.createDirectories(file.getParent());
    Files.write(file, index.bytes());
  }

  private static void withdraw(TitleIndex index) throws IOException {
    Files.delete(bucket.resolve("data").resolve(TitleIndex.path(index.version())));
  }

  private static String recommended(LambdaRuntime lambda, long user) {
    LambdaResult result =
        lambda.invoke(recommend().memberId(String.valueOf(user)).amount("2").json());
    assertThat(result.isError()).as(result.body()).isFalse();
    return SkillAnswer.of(result.body().getBytes(StandardCharsets.UTF_8)).speech();
  }

  @Test
  void aPackedListIsReadOutWithItsTitlesWhichAreFetchedOnce() throws Exception {
    TitleIndex index = save(11, "Eleven ");
    publish(index);
    try (LambdaRuntime lambda = deployment.start(environment)) {
      assertThat(recommended(lambda, 11))
          .startsWith("Here are 2 movies for user 11: Eleven 1 and Eleven 2.");
      withdraw(index);

      assertThat(recommended(lambda, 11))
          .startsWith("Here are 2 movies for user 11: Eleven 1 and Eleven 2.");
    }
  }

  @Test
  void theIndexOfAnotherVersionOfTheDataIsFetchedWhenAListNamesIt() throws Exception {
    publish(save(21, "Before "));
    try (LambdaRuntime lambda = deployment.start(environment)) {
      assertThat(recommended(lambda, 21)).contains("Before 1 and Before 2.");
      publish(save(22, "After "));

      assertThat(recommended(lambda, 22)).contains("After 1 and After 2.");
      assertThat(recommended(lambda, 21)).contains("Before 1 and Before 2.");
    }
  }

  @Test
  void titlesThatCannotBeFetchedAreApologisedForUntilTheyCan() throws Exception {
    TitleIndex index = save(41, "Late ");
    try (LambdaRuntime lambda = deployment.start(environment)) {
      assertThat(recommended(lambda, 41)).startsWith(APOLOGY);
      assertThat(lambda.log())
          .contains(
              "failed with dev.matinee.store.StoreUnavailableException",
              "at dev.matinee.skill.titles.S3Objects");
      publish(index);

      assertThat(recommended(lambda, 41)).contains("Late 1 and Late 2.");
    }
  }

  @Test
  void aPlaceOfTitlesThatIsNoneStopsTheStart() {
    Map<String, String> wrong = new HashMap<>(environment);
    wrong.put("MATINEE_TITLES", "films");
    try (LambdaRuntime lambda = deployment.start(wrong)) {
      LambdaResult result = lambda.invoke(SavedRequest.of("LaunchRequest").json());

      assertThat(result.isError()).isTrue();
      assertThat(result.body()).contains("MATINEE_TITLES must be s3://bucket/prefix, got");
    }
  }
}
