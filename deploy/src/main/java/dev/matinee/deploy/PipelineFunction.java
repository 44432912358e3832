package dev.matinee.deploy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.LambdaFunction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/** A function of the pipeline, with a log and a role of its own. */
final class PipelineFunction extends Construct {
  static final Duration TIMEOUT = Duration.seconds(60);

  private static final String PACKAGE = "dev.matinee.pipeline.";
  private static final int MEMORY_MIB = 512;

  /** An event that Lambda cannot bring within that time is a dead letter. */
  private static final Duration MOST_AGE = Duration.hours(6);

  private static final int RETRIES = 2;

  private final Function function;
  private final Role role;

  /**
   * @param id also of its log and its name
   * @param handler the class
   * @param deadLetters where events go that it fails on; empty where a queue brings them
   */
  PipelineFunction(
      Construct scope,
      Settings settings,
      Arns arns,
      String id,
      String handler,
      Map<String, String> environment,
      Optional<IQueue> deadLetters) {
    super(scope, id);
    String name = id.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    String logName = "/" + settings.prefix() + "/" + name;
    LogGroup log =
        LogGroup.Builder.create(this, "Log")
            .logGroupName(logName)
            .retention(SiteLogs.retention(settings))
            .removalPolicy(RemovalPolicy.DESTROY)
            .build();
    this.role =
        Role.Builder.create(this, "Role")
            .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
            .description(handler + " of " + settings.domain())
            .build();
    add(arns.allowLog(logName));
    Map<String, String> told = new TreeMap<>(environment);
    told.put("MATINEE_TABLE_PREFIX", settings.prefix());
    Function.Builder builder =
        Function.Builder.create(this, "Function")
            .functionName(settings.prefix().replace('.', '-') + "-" + name)
            .runtime(Runtime.JAVA_21)
            .architecture(Architecture.ARM_64)
            .handler(PACKAGE + handler)
            .code(Code.fromAsset(settings.file(Setting.PIPELINE_ZIP).toString()))
            .memorySize(MEMORY_MIB)
            .timeout(TIMEOUT)
            .environment(told)
            .role(role)
            .logGroup(log);
    deadLetters.ifPresent(
        queue -> builder.deadLetterQueue(queue).maxEventAge(MOST_AGE).retryAttempts(RETRIES));
    this.function = builder.build();
  }

  void add(PolicyStatement statement) {
    role.addToPolicy(statement);
  }

  /**
   * Has the events of objects that are written into the bucket brought.
   *
   * @param keys of the objects, or what these begin with, as patterns of EventBridge have them
   */
  void onObjects(DataBucket bucket, List<Object> keys, IQueue deadLetters) {
    Rule.Builder.create(this, "Objects")
        .eventPattern(
            EventPattern.builder()
                .source(List.of("aws.s3"))
                .detailType(List.of("Object Created"))
                .detail(
                    Map.of(
                        "bucket", Map.of("name", List.of(bucket.name())),
                        "object", Map.of("key", keys)))
                .build())
        .targets(
            List.of(
                LambdaFunction.Builder.create(function)
                    .deadLetterQueue(deadLetters)
                    .maxEventAge(MOST_AGE)
                    .build()))
        .build();
  }

  Function function() {
    return function;
  }
}
