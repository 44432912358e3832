package dev.matinee.deploy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.services.emrserverless.CfnApplication;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.s3.assets.Asset;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

/**
 * Jobs on EMR Serverless that make lists: the application, what a job may do, and the function that
 * starts one when data were published or a person asked for a list.
 */
final class ListJobs extends Construct {
  /** Spark 4.1. */
  static final String RELEASE = "emr-spark-8.1.0";

  private static final String SERVICE = "emr-serverless.amazonaws.com";
  private static final int MEMORY_OF_PROCESSOR = 4;
  private static final int DISK_OF_PROCESSOR = 10;
  private static final int IDLE_MINUTES = 5;
  private static final int RUNS_AT_ONCE = 5;
  private static final int WAITING_MINUTES = 720;

  private final CfnApplication application;

  ListJobs(Construct scope, Settings settings, DataBucket data, Arns arns, IQueue deadLetters) {
    super(scope, "Jobs");
    this.application = application(settings);
    Asset jar =
        Asset.Builder.create(this, "Jar").path(settings.file(Setting.BATCH_JAR).toString()).build();
    Role role = role(settings, data, arns, jar);
    Map<String, String> told = new TreeMap<>();
    told.put("MATINEE_DATA", data.address());
    told.put("MATINEE_PIPELINE", data.pipelineAddress());
    told.put("MATINEE_JOB_APPLICATION", application.getAttrApplicationId());
    told.put("MATINEE_JOB_ROLE", role.getRoleArn());
    told.put("MATINEE_JOB_JAR", jar.getS3ObjectUrl());
    PipelineFunction start =
        new PipelineFunction(
            this,
            settings,
            arns,
            "StartLists",
            "StartListsHandler",
            told,
            Optional.of(deadLetters));
    start.add(Arns.allow(List.of("emr-serverless:StartJobRun"), application.getAttrArn()));
    start.add(pass(role));
    start.onObjects(
        data,
        List.of(data.manifest(), Map.of("prefix", data.pipelineKey(DataBucket.REQUESTS))),
        deadLetters);
  }

  private CfnApplication application(Settings settings) {
    int processors = settings.number(Setting.JOB_PROCESSORS);
    return CfnApplication.Builder.create(this, "Application")
        .name(settings.prefix() + "-lists")
        .releaseLabel(RELEASE)
        .type("Spark")
        .architecture("ARM64")
        .maximumCapacity(
            CfnApplication.MaximumAllowedResourcesProperty.builder()
                .cpu(processors + " vCPU")
                .memory(processors * MEMORY_OF_PROCESSOR + " GB")
                .disk(processors * DISK_OF_PROCESSOR + " GB")
                .build())
        .autoStartConfiguration(
            CfnApplication.AutoStartConfigurationProperty.builder().enabled(true).build())
        .autoStopConfiguration(
            CfnApplication.AutoStopConfigurationProperty.builder()
                .enabled(true)
                .idleTimeoutMinutes(IDLE_MINUTES)
                .build())
        .schedulerConfiguration(
            CfnApplication.SchedulerConfigurationProperty.builder()
                .maxConcurrentRuns(RUNS_AT_ONCE)
                .queueTimeoutMinutes(WAITING_MINUTES)
                .build())
        .build();
  }

  private Role role(Settings settings, DataBucket data, Arns arns, Asset jar) {
    Role role =
        Role.Builder.create(this, "Role")
            .assumedBy(
                ServicePrincipal.Builder.create(SERVICE)
                    .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                    .build())
            .description("Jobs that make the lists of " + settings.domain())
            .build();
    arns.allow(PartAccess.JOB, settings.prefix()).forEach(role::addToPolicy);
    data.allow(PartAccess.JOB_FILES).forEach(role::addToPolicy);
    role.addToPolicy(data.allowPipeline("GetObject", DataBucket.REQUESTS));
    role.addToPolicy(data.allowPipeline("PutObject", DataBucket.RESULTS));
    role.addToPolicy(
        Arns.allow(List.of("s3:GetObject"), jar.getBucket().arnForObjects(jar.getS3ObjectKey())));
    return role;
  }

  /** The job's role to EMR Serverless, and to no other service. */
  private static PolicyStatement pass(Role role) {
    return PolicyStatement.Builder.create()
        .actions(List.of("iam:PassRole"))
        .resources(List.of(role.getRoleArn()))
        .conditions(Map.of("StringEquals", Map.of("iam:PassedToService", SERVICE)))
        .build();
  }

  /** As CloudWatch names it. */
  String applicationId() {
    return application.getAttrApplicationId();
  }
}
