package dev.matinee.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.notifications.text.MessageTexts;
import dev.matinee.pipeline.LocalPipeline;
import dev.matinee.pipeline.SendTextsHandler;
import dev.matinee.pipeline.StartListsHandler;
import dev.matinee.pipeline.TellListsHandler;
import dev.matinee.skill.dialogue.title.SaidTitle;
import dev.matinee.store.UserId;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.RecordedRequest;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.S3Server;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.voice.Conversation;
import dev.matinee.voice.InteractionModel;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The whole way on this machine, with the packaged functions, a real site and a real Spark: new
 * data and a questionnaire have lists made, and one message tells of them, which the skill reads.
 */
@Tag("faults")
class PipelineIT {
  @AutoClose private final OpenedResources opened = new OpenedResources();

  @TempDir private Path folder;
  private LocalPipeline pipeline;
  private Map<String, String> aws;

  @BeforeEach
  void start() throws Exception {
    SparkJob.require();
    pipeline = opened.add(new LocalPipeline(folder));
    aws = new HashMap<>(pipeline.environment());
    // This site is reached without a proxy.
    aws.remove("MATINEE_PUBLIC_URL");
  }

  private MatineeProcess matinee(String home) throws Exception {
    MatineeProcess matinee = new MatineeProcess(Files.createDirectory(folder.resolve(home)));
    aws.forEach(matinee::with);
    return matinee.with("MATINEE_STORE", "dynamodb");
  }

  /** Runs a job that was asked for, and gives what it printed. */
  private String job(int number) throws Exception {
    pipeline.asked.clear();
    return new SparkJob(pipeline.jobs.started().get(number)).run(folder, aws);
  }

  /** That a job asks the tables for what its role allows, beside a look whether they are there. */
  private void assertCallsOfJob(String... calls) {
    assertThat(pipeline.asked.requests().stream().flatMap(RecordedRequest::calls).distinct())
        .filteredOn(call -> !call.startsWith("DescribeTable "))
        .containsExactlyInAnyOrder(calls);
  }

  private Conversation talk() throws Exception {
    Map<String, String> environment = new HashMap<>(aws);
    environment.put("MATINEE_SKILL_ID", PackagedSkill.SKILL_ID);
    PackagedSkill skill = opened.add(PackagedSkill.start(folder.resolve("skill"), environment));
    Conversation conversation =
        Conversation.start(skill, InteractionModel.load(Locale.US), PackagedSkill.SKILL_ID);
    conversation.say("open movie matinee");
    return conversation;
  }

  private boolean isListed(UserId person) {
    return pipeline.stores.recommendations().find(person).isPresent();
  }

  /** As if the node had ended before it stored the list that it made for its page. */
  private void loseList(UserId person) {
    assertThat(Eventually.comesTrue(() -> isListed(person))).isTrue();
    try (DynamoDbClient client =
        DynamoDbClient.builder()
            .endpointOverride(URI.create(aws.get("AWS_ENDPOINT_URL_DYNAMODB")))
            .region(Region.of(aws.get("AWS_REGION")))
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(S3Server.USER, S3Server.USER)))
            .build()) {
      client.deleteItem(
          request ->
              request
                  .tableName("matinee-recommendations")
                  .key(Map.of("userId", AttributeValue.fromS(person.value()))));
    }
    assertThat(isListed(person)).isFalse();
  }

  @Test
  void aQuestionnaireLeadsToOneMessageWithTheTitlesThatTheSkillReads() throws Exception {
    LambdaRuntime startLists = pipeline.start(StartListsHandler.class);
    ScriptRun upload =
        matinee("upload")
            .run(
                "data",
                "upload",
                "--no-fit",
                Requirements.mlLatestSmall().toString(),
                LocalPipeline.DATA.toString());
    assertThat(upload.exitCode()).as(upload.err()).isZero();

    pipeline.bring("data/", startLists);

    assertThat(pipeline.jobs.started()).hasSize(1);
    assertThat(job(0)).contains("lists        610 made, 0 were there, 0 refused");
    assertCallsOfJob(
        "Scan matinee-histories",
        "GetItem matinee-recommendations",
        "PutItem matinee-recommendations");

    try (ServerProcess server = matinee("site").serve()) {
      TextedVisitor eve = TextedVisitor.signUp(server.port(), pipeline.stores.accounts());
      eve.answer();
      eve.confirm(pipeline.texts.await("code is"));
      loseList(eve.id());
      int[] brought = new int[1];
      assertThat(
              Eventually.comesTrue(
                  () -> (brought[0] += pipeline.bring("pipeline/requests/", startLists)) > 0))
          .isTrue();
      assertThat(brought[0]).isEqualTo(2);
      assertThat(pipeline.jobs.started()).hasSize(2);

      assertThat(job(1)).contains("lists        1 made, 0 were there, 0 refused");

      tell();
      List<String> titles = eve.titles(5);
      assertMessage(titles);
      Conversation conversation = talk();
      String heard = conversation.say("my code is " + eve.pairingCode()).speech();
      assertThat(heard).contains(SaidTitle.of(titles.get(0)));
      assertThat(conversation.say("recommend five movies").speech())
          .containsSubsequence(titles.stream().map(SaidTitle::of).toList());
    }
  }

  private void tell() {
    LambdaRuntime tellLists = pipeline.start(TellListsHandler.class);
    LambdaRuntime sendTexts = pipeline.start(SendTextsHandler.class);
    assertThat(pipeline.bring("pipeline/results/", tellLists)).isEqualTo(2);
    assertThat(pipeline.queue.drain(sendTexts)).isEqualTo(2);
  }

  private void assertMessage(List<String> titles) {
    String link = "https://films.example/m";
    assertThat(pipeline.texts.texts("Your list is ready"))
        .containsExactly(
            new MessageTexts(link)
                .ready(Locale.ENGLISH, titles.subList(0, MessageTexts.MAX_TITLES)));
  }
}
