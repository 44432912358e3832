package dev.matinee.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.emrserverless.model.SparkSubmit;
import software.amazon.awssdk.services.emrserverless.model.StartJobRunRequest;

class ListJobTest {
  private static final Map<String, String> TOLD =
      Map.of(
          "AWS_REGION", "eu-west-1",
          "MATINEE_JOB_APPLICATION", "00f1example",
          "MATINEE_JOB_ROLE", "arn:aws:iam::123456789012:role/lists",
          "MATINEE_JOB_JAR", "s3://code/batch.jar",
          "MATINEE_DATA", "s3://films/data",
          "MATINEE_PIPELINE", "s3://films/pipeline",
          "MATINEE_TABLE_PREFIX", "small");

  private static final ListJob JOB = ListJob.of(new Variables(TOLD));

  private static ObjectCreated object(String key) {
    return new ObjectCreated("films", key, "v1");
  }

  @Test
  void aManifestAsksForTheListsOfAllPeople() {
    StartJobRunRequest request = JOB.askedBy(object("data/manifest.json")).orElseThrow();

    assertThat(request.applicationId()).isEqualTo("00f1example");
    assertThat(request.clientToken()).isEqualTo(object("data/manifest.json").token());
    assertThat(request.executionRoleArn()).isEqualTo("arn:aws:iam::123456789012:role/lists");
    assertThat(request.retryPolicy().maxAttempts()).isEqualTo(2);
    SparkSubmit submit = request.jobDriver().sparkSubmit();
    assertThat(submit.entryPoint()).isEqualTo("s3://code/batch.jar");
    assertThat(submit.entryPointArguments())
        .containsExactly("published", "--data", "s3://films/data", "--store", "dynamodb");
    assertThat(submit.sparkSubmitParameters())
        .isEqualTo(
            "--class dev.matinee.spark.Batch"
                + " --conf spark.emr-serverless.driverEnv.AWS_REGION=eu-west-1"
                + " --conf spark.emr-serverless.driverEnv.MATINEE_TABLE_PREFIX=small"
                + " --conf spark.executorEnv.AWS_REGION=eu-west-1"
                + " --conf spark.executorEnv.MATINEE_TABLE_PREFIX=small");
  }

  @Test
  void aRequestAsksForTheListsOfItsPeopleFromOneExecutor() {
    SparkSubmit submit =
        JOB.askedBy(object("pipeline/requests/a-1.json")).orElseThrow().jobDriver().sparkSubmit();

    assertThat(submit.entryPointArguments())
        .endsWith("--pipeline", "s3://films/pipeline", "--request", "a-1.json");
    assertThat(submit.sparkSubmitParameters())
        .contains(" --conf spark.dynamicAllocation.maxExecutors=1 ");
  }

  @ParameterizedTest
  @CsvSource({
    "films, data/v1/matinee.snapshot",
    "films, other/manifest.json",
    "other, data/manifest.json",
    "other, pipeline/requests/a-1.json",
    "films, pipeline/requests/",
    "films, pipeline/results/a-1.json"
  })
  void otherObjectsAskForNothing(String bucket, String key) {
    assertThat(JOB.askedBy(new ObjectCreated(bucket, key, "v1"))).isEmpty();
  }

  @Test
  void aMissingVariableIsNamed() {
    Map<String, String> told = new HashMap<>(TOLD);
    told.remove("MATINEE_JOB_JAR");
    assertThatThrownBy(() -> ListJob.of(new Variables(told)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("MATINEE_JOB_JAR must be the address of a jar in S3, got ''");
    assertThatThrownBy(() -> ListJob.of(new Variables(Map.of("AWS_REGION", "?"))))
        .hasMessage("AWS_REGION must be a region, got '?'");
  }
}
