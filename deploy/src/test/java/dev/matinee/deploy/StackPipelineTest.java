package dev.matinee.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the stack has where lists are made on EMR Serverless, and told by text message. */
class StackPipelineTest {
  private static final String START = "matinee-start-lists";
  private static final String TELL = "matinee-tell-lists";
  private static final String SEND = "matinee-send-texts";

  /** By their names. */
  private static Map<String, JsonNode> functions() {
    Map<String, JsonNode> functions = new TreeMap<>();
    Template.pipeline()
        .resources("AWS::Lambda::Function")
        .values()
        .forEach(
            function ->
                functions.put(
                    function.at("/Properties/FunctionName").asText(), function.get("Properties")));
    return functions;
  }

  /** What a function, a job or the site may do beside the tables and logs: action and resource. */
  private static List<String> rights(String role) {
    List<String> rights = new ArrayList<>();
    Template.pipeline().resources("AWS::IAM::Policy").values().stream()
        .map(policy -> policy.get("Properties"))
        .filter(policy -> policy.at("/Roles/0/Ref").asText().startsWith(role))
        .flatMap(policy -> policy.at("/PolicyDocument/Statement").valueStream())
        .forEach(
            statement ->
                Template.values(statement.get("Action")).stream()
                    .filter(action -> !action.matches("(dynamodb|logs):.*"))
                    .map(action -> action + " " + shortened(statement.get("Resource")))
                    .forEach(rights::add));
    return rights.stream().sorted().toList();
  }

  /** What tells one resource from another: the last name in it, and of several the last. */
  private static String shortened(JsonNode resource) {
    String text = resource.toString();
    return text.replaceAll("([A-Za-z]+)[0-9A-F]{8}\\b", "$1")
        .replaceAll(".*\"(/[^\"]+\\*)\".*", "$1")
        .replaceAll(".*GetAtt\":\\[\"([A-Za-z]+)\",\"[A-Za-z]+\"].*", "$1")
        .replaceAll("^\"(arn:[^\"]+)\"$", "$1");
  }

  @Test
  void withoutTheSettingThereIsNothingOfIt() {
    for (Template plain : List.of(Template.balanced(), Template.addressed())) {
      for (String type :
          List.of("AWS::EMRServerless::Application", "AWS::SQS::Queue", "AWS::Events::Rule")) {
        assertThat(plain.resources(type)).as(type).isEmpty();
      }
      assertThat(plain.root().toString())
          .doesNotContain("sms-voice", "MATINEE_TEXT", "MATINEE_PIPELINE", "EventBridge");
    }
  }

  @Test
  void aJobRunsInAnApplicationThatStopsByItself() {
    JsonNode application = Template.pipeline().only("AWS::EMRServerless::Application");

    assertThat(application.get("ReleaseLabel").asText()).isEqualTo("emr-spark-8.1.0");
    assertThat(application.get("Type").asText()).isEqualTo("Spark");
    assertThat(application.at("/MaximumCapacity/Cpu").asText()).isEqualTo("40 vCPU");
    assertThat(application.at("/MaximumCapacity/Memory").asText()).isEqualTo("160 GB");
    assertThat(application.at("/AutoStopConfiguration/IdleTimeoutMinutes").asInt()).isEqualTo(5);
  }

  @Test
  void thereIsAFunctionForEachStepOfTheOnePackage() {
    assertThat(functions()).containsOnlyKeys(START, TELL, SEND);
    assertThat(functions().values())
        .extracting(function -> function.get("Handler").asText())
        .containsExactlyInAnyOrder(
            "dev.matinee.pipeline.StartListsHandler",
            "dev.matinee.pipeline.TellListsHandler",
            "dev.matinee.pipeline.SendTextsHandler");
    assertThat(functions().values())
        .extracting(function -> function.get("Code").toString())
        .containsOnly(functions().get(START).get("Code").toString());
    JsonNode told = functions().get(SEND).at("/Environment/Variables");
    assertThat(told.get("MATINEE_TEXT_ORIGIN").asText()).isEqualTo(Template.ORIGIN);
    assertThat(told.get("MATINEE_TEXT_BUDGET").asText()).isEqualTo("500");
    assertThat(told.get("MATINEE_TEXT_COUNTRIES").asText()).isEqualTo("DE,AT");
    assertThat(told.get("MATINEE_PUBLIC_URL").asText()).isEqualTo("https://movies.example.org");
  }

  @Test
  void objectsOfTheBucketStartThem() {
    assertThat(
            Template.pipeline().only("AWS::S3::Bucket").at("/NotificationConfiguration").toString())
        .isEqualTo("{\"EventBridgeConfiguration\":{\"EventBridgeEnabled\":true}}");
    Map<String, JsonNode> rules = new TreeMap<>();
    Template.pipeline()
        .resources("AWS::Events::Rule")
        .values()
        .forEach(
            rule -> {
              JsonNode pattern = rule.at("/Properties/EventPattern");
              assertThat(pattern.get("source").toString()).isEqualTo("[\"aws.s3\"]");
              assertThat(pattern.get("detail-type").toString()).isEqualTo("[\"Object Created\"]");
              rules.put(pattern.at("/detail/object/key").toString(), rule.get("Properties"));
            });
    assertThat(rules)
        .containsOnlyKeys(
            "[\"data/manifest.json\",{\"prefix\":\"pipeline/requests/\"}]",
            "[{\"prefix\":\"pipeline/results/\"}]");
    assertThat(rules.values())
        .extracting(rule -> rule.get("Targets"))
        .allSatisfy(
            targets -> {
              assertThat(targets).hasSize(1);
              assertThat(targets.get(0).at("/DeadLetterConfig/Arn").toString())
                  .contains("DeadEvents");
            });
  }

  @Test
  void whatFailsIsTriedAgainAndThenKept() {
    assertThat(functions().get(START).at("/DeadLetterConfig/TargetArn").toString())
        .contains("DeadEvents");
    assertThat(functions().get(TELL).at("/DeadLetterConfig/TargetArn").toString())
        .contains("DeadEvents");
    JsonNode mapping = Template.pipeline().only("AWS::Lambda::EventSourceMapping");
    assertThat(mapping.get("FunctionResponseTypes").toString())
        .isEqualTo("[\"ReportBatchItemFailures\"]");
    JsonNode queue =
        Template.pipeline().resources("AWS::SQS::Queue").values().stream()
            .map(resource -> resource.get("Properties"))
            .filter(properties -> properties.has("RedrivePolicy"))
            .findAny()
            .orElseThrow();
    assertThat(queue.at("/RedrivePolicy/maxReceiveCount").asInt()).isEqualTo(5);
    assertThat(queue.at("/RedrivePolicy/deadLetterTargetArn").toString()).contains("DeadTexts");
    assertThat(queue.get("VisibilityTimeout").asInt())
        .isGreaterThanOrEqualTo(6 * functions().get(SEND).get("Timeout").asInt());
    assertThat(Template.pipeline().resources("AWS::SQS::Queue").values())
        .filteredOn(each -> each.at("/Properties/MessageRetentionPeriod").asInt() == 1_209_600)
        .hasSize(2);
  }

  @Test
  void eachPartMayDoWhatItDoesAndNothingMore() {
    assertThat(rights("PipelineJobsStartListsRole"))
        .containsExactly(
            "emr-serverless:StartJobRun PipelineJobsApplication",
            "iam:PassRole PipelineJobsRole",
            "sqs:SendMessage PipelineDeadEvents");
    assertThat(rights("PipelineTextsTellListsRole"))
        .containsExactly(
            "s3:GetObject /pipeline/results/*",
            "sqs:SendMessage PipelineDeadEvents",
            "sqs:SendMessage PipelineTextsReady");
    assertThat(rights("PipelineTextsSendTextsRole"))
        .contains("sms-voice:SendTextMessage " + Template.ORIGIN)
        .filteredOn(right -> !right.matches("(sqs|sms-voice):.* (PipelineTextsReady|arn:.*)"))
        .containsExactly("s3:GetObject /data/popular/*");
    assertThat(rights("PipelineJobsRole"))
        .contains("s3:GetObject /pipeline/requests/*", "s3:PutObject /pipeline/results/*")
        .allMatch(right -> right.startsWith("s3:"));
    assertThat(rights("Role"))
        .contains(
            "s3:PutObject /pipeline/requests/*", "sms-voice:SendTextMessage " + Template.ORIGIN);
  }

  @Test
  void theTablesOfEachAreThoseThatItIsSaidToAsk() {
    assertThat(new TreeSet<>(StackAccessTest.tables(Template.pipeline(), "PipelineJobsRole")))
        .isEqualTo(StackAccessTest.calls(PartAccess.JOB));
    assertThat(
            new TreeSet<>(
                StackAccessTest.tables(Template.pipeline(), "PipelineTextsSendTextsRole")))
        .isEqualTo(StackAccessTest.calls(PartAccess.TEXTS));
    assertThat(StackAccessTest.tables(Template.pipeline(), "PipelineJobsStartListsRole")).isEmpty();
    assertThat(StackAccessTest.tables(Template.pipeline(), "PipelineTextsTellListsRole")).isEmpty();
  }

  @Test
  void theSiteAsksAndSendsCodes() {
    String script = Template.pipeline().only("AWS::EC2::LaunchTemplate").toString();

    assertThat(script)
        .contains("MATINEE_TEXT_MESSAGES=aws", "MATINEE_TEXT_ORIGIN=" + Template.ORIGIN)
        .contains("MATINEE_PIPELINE=s3://")
        .contains("MATINEE_TEXT_INBOUND_KEY=/matinee/text-inbound-key");
  }
}
