package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.RecommendedMovie;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.LambdaResult;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.OpenedResources;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The packaged skill in AWS Lambda's own runtime, over the protocol of DynamoDB. */
@TestMethodOrder(OrderAnnotation.class)
class LambdaIT {
  private static final String SKILL_ID = "amzn1.ask.skill.3f8c1d52-6f0e-4a57-9d3e-5b1c7a90e2d4";

  private static Deployment deployment;
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Dynalite dynalite;
  private static LambdaRuntime lambda;

  private final Conversation conversation = new Conversation(LambdaIT::call);

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    deployment = Deployment.unpack(folder);
    dynalite = opened.add(Dynalite.start());
    fill();
    lambda = opened.add(deployment.start(environment()));
  }

  private static void fill() {
    DynamoDbSettings settings =
        DynamoDbSettings.defaults()
            .withEndpoint(dynalite.endpoint())
            .withRegion("eu-west-1")
            .withCredentials("test", "test");
    try (DynamoDbStores stores = DynamoDbStores.open(settings)) {
      stores.createTables();
      RecommendedMovie matrix = Lists.movie("The Matrix", 1999);
      stores.recommendations().save(Lists.of(1, matrix, Lists.movie("Fast & Furious", 2009)));
      stores.recommendations().save(Lists.ofLength(2, 240));
    }
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("MATINEE_SKILL_ID", SKILL_ID);
    environment.put("MATINEE_PUBLIC_URL", "https://movies.example.org/");
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_ACCESS_KEY_ID", "test");
    environment.put("AWS_SECRET_ACCESS_KEY", "test");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", dynalite.endpoint().toString());
    return environment;
  }

  private static byte[] call(byte[] event) {
    LambdaResult result = lambda.invoke(new String(event, StandardCharsets.UTF_8));
    assertThat(result.isError()).as(result.body()).isFalse();
    return result.body().getBytes(StandardCharsets.UTF_8);
  }

  private SkillAnswer say(SavedRequest request) {
    return conversation.say(request.skillId(SKILL_ID));
  }

  @Test
  @Order(1)
  void theWholeDialogueIsHeld() {
    assertThat(say(SavedRequest.of("LaunchRequest")).speech())
        .isEqualTo(
            "Welcome to the movie recommendation system. This is Movie Matinee. You can say:"
                + " recommend me five movies, or: surprise me. What can I do for you?");
    assertThat(say(recommend()).speech())
        .isEqualTo("OK, cool. Please tell me your ID and how many movies do you want?");
    assertThat(say(recommend().memberId("1")).elicits()).isEqualTo("amount");
    assertThat(say(recommend().amount("?")).speech()).contains("try again");
    assertThat(say(recommend().amount("2")).speech())
        .startsWith("Here are 2 movies for user 1: The Matrix and Fast and Furious.");
    assertThat(say(SavedRequest.of("RepeatIntent")).speech()).startsWith("Here are 2 movies");
    assertThat(say(recommend().memberId("2").amount("11")).speech())
        .contains("Movie 9 and Movie 10.", "The web site has more. You find it at")
        .doesNotContain("Movie 11");
    assertThat(say(recommend().memberId("3").amount("5")).speech())
        .contains("visit the web site first", "You find it at movies.example.org.");

    SkillAnswer goodbye = say(SavedRequest.of("StopIntent"));
    assertThat(goodbye.speech())
        .isEqualTo("Thank you for using the movie skill. See you next time!");
    assertThat(goodbye.endsSession()).isTrue();
    assertThat(say(SavedRequest.of("SessionEndedRequest")).envelope().has("response")).isFalse();
  }

  @Test
  @Order(2)
  void aRequestForAnotherSkillFails() {
    LambdaResult result = lambda.invoke(SavedRequest.of("LaunchRequest").json());

    assertThat(result.isError()).isTrue();
    assertThat(result.body()).contains(RefusedSkillIdException.class.getName());
  }

  @Test
  @Order(3)
  void aMissingSkillIdStopsTheStart() {
    Map<String, String> environment = environment();
    environment.remove("MATINEE_SKILL_ID");

    try (LambdaRuntime misconfigured = deployment.start(environment)) {
      LambdaResult result = misconfigured.invoke(SavedRequest.of("LaunchRequest").json());

      assertThat(result.isError()).isTrue();
      assertThat(result.body()).contains("MATINEE_SKILL_ID must be amzn1.ask.skill.");
    }
  }

  @Test
  @Order(4)
  void aStoreThatIsDownIsApologisedFor() {
    dynalite.close();

    SkillAnswer answer = say(recommend().memberId("1").amount("2"));

    assertThat(answer.speech()).startsWith("Sorry, I cannot reach the recommendations");
    assertThat(answer.endsSession()).isTrue();
    assertThat(lambda.log()).contains("IntentRequest failed with").doesNotContain("TESTUSER");
  }
}
