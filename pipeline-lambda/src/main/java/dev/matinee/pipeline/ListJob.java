package dev.matinee.pipeline;

import dev.matinee.published.DataAddress;
import dev.matinee.published.ListRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.emrserverless.model.JobDriver;
import software.amazon.awssdk.services.emrserverless.model.StartJobRunRequest;

/**
 * The job that makes lists, as EMR Serverless is asked for it. Immutable.
 *
 * @param application that it runs in
 * @param role that it has
 * @param jar of the program, an address in S3
 * @param data that lists are made by
 * @param pipeline where requests are
 * @param processEnvironment variables of its processes
 */
record ListJob(
    String application,
    String role,
    String jar,
    DataAddress data,
    DataAddress pipeline,
    Map<String, String> processEnvironment) {
  private static final String PROGRAM = "dev.matinee.spark.Batch";
  private static final String MANIFEST = "manifest.json";
  private static final String PREFIX = "MATINEE_TABLE_PREFIX";
  private static final String REGION = "AWS_REGION";
  private static final String NAME = "matinee-lists";

  /** A job that takes longer has got stuck. */
  private static final long MOST_MINUTES = 180;

  /** What is written is not written again, so a second attempt goes on where the first ended. */
  private static final int ATTEMPTS = 2;

  /** The lists of a few people are made by one process. */
  private static final Map<String, String> SMALL =
      Map.of(
          "spark.dynamicAllocation.initialExecutors", "1",
          "spark.dynamicAllocation.maxExecutors", "1");

  ListJob {
    processEnvironment = Map.copyOf(processEnvironment);
  }

  /**
   * As a function is told.
   *
   * @throws IllegalArgumentException if a value is missing or wrong; names it and what is allowed
   */
  static ListJob of(Variables told) {
    Map<String, String> processes = new TreeMap<>();
    processes.put(REGION, told.required(REGION, "[a-z0-9-]+", "a region"));
    String prefix = told.environment().getOrDefault(PREFIX, "");
    if (!prefix.isEmpty()) {
      processes.put(PREFIX, told.required(PREFIX, "[A-Za-z0-9._-]+", "a prefix of tables"));
    }
    return new ListJob(
        told.required("MATINEE_JOB_APPLICATION", "[0-9a-z]{1,64}", "the id of an application"),
        told.required("MATINEE_JOB_ROLE", "arn:[^ ]+", "the ARN of a role"),
        told.required("MATINEE_JOB_JAR", "s3://[^ ]+", "the address of a jar in S3"),
        told.place("MATINEE_DATA"),
        told.pipeline(),
        processes);
  }

  /**
   * What an object asks for: a manifest, which is written last of all data, the lists of all
   * people; a request, those of a few. Empty for other objects.
   */
  Optional<StartJobRunRequest> askedBy(ObjectCreated object) {
    if (object.is(data, MANIFEST)) {
      return Optional.of(start(object, List.of(), Map.of()));
    }
    return Optional.of(object)
        .filter(it -> it.bucket().equals(pipeline.bucket()))
        .flatMap(it -> ListRequests.name(pipeline, it.key(), false))
        .map(
            name ->
                start(
                    object, List.of("--pipeline", pipeline.toString(), "--request", name), SMALL));
  }

  private StartJobRunRequest start(
      ObjectCreated object, List<String> people, Map<String, String> settings) {
    List<String> arguments =
        new ArrayList<>(List.of("published", "--data", data.toString(), "--store", "dynamodb"));
    arguments.addAll(people);
    return StartJobRunRequest.builder()
        .applicationId(application)
        .clientToken(object.token())
        .executionRoleArn(role)
        .name(NAME)
        .executionTimeoutMinutes(MOST_MINUTES)
        .retryPolicy(retry -> retry.maxAttempts(ATTEMPTS))
        .jobDriver(
            JobDriver.fromSparkSubmit(
                submit ->
                    submit
                        .entryPoint(jar)
                        .entryPointArguments(arguments)
                        .sparkSubmitParameters(parameters(settings))))
        .build();
  }

  private String parameters(Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    processEnvironment.forEach(
        (name, value) -> {
          all.put("spark.emr-serverless.driverEnv." + name, value);
          all.put("spark.executorEnv." + name, value);
        });
    StringBuilder parameters = new StringBuilder("--class " + PROGRAM);
    all.forEach((name, value) -> parameters.append(" --conf ").append(name + "=" + value));
    return parameters.toString();
  }
}
