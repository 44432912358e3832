package dev.matinee.deploy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/**
 * Where data sets and snapshots lie: closed to the public, reached over TLS only, with the versions
 * that were replaced kept for a month. It outlives the stack.
 */
final class DataBucket extends Construct {
  private static final String LIST = "ListBucket";

  /** Where the site asks for lists. */
  static final String REQUESTS = "requests/";

  /** Where jobs say that lists are there. */
  static final String RESULTS = "results/";

  private static final String PIPELINE = "pipeline";
  private static final int ASKED_DAYS = 7;
  private static final int KEPT_DAYS = 30;
  private static final int UNFINISHED_DAYS = 7;
  private static final double OLDEST_TLS = 1.2;

  private final Bucket bucket;
  private final String folder;

  /**
   * @param folder of the data set
   */
  DataBucket(Construct scope, String folder) {
    super(scope, "Data");
    this.folder = folder;
    this.bucket =
        Bucket.Builder.create(this, "Bucket")
            .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
            .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
            .encryption(BucketEncryption.S3_MANAGED)
            .enforceSsl(true)
            .minimumTlsVersion(OLDEST_TLS)
            .versioned(true)
            .lifecycleRules(List.of(expiry()))
            .removalPolicy(RemovalPolicy.RETAIN)
            .build();
  }

  private static LifecycleRule expiry() {
    return LifecycleRule.builder()
        .noncurrentVersionExpiration(Duration.days(KEPT_DAYS))
        .abortIncompleteMultipartUploadAfter(Duration.days(UNFINISHED_DAYS))
        .build();
  }

  String name() {
    return bucket.getBucketName();
  }

  /** As MATINEE_DATA has it. */
  String address() {
    return "s3://" + name() + "/" + folder;
  }

  /**
   * What allows some operations on the folder's files, and to list these alone.
   *
   * @param operations by their names in S3's protocol, such as {@code GetObject}
   */
  List<PolicyStatement> allow(List<String> operations) {
    List<String> actions =
        operations.stream().filter(name -> !name.equals(LIST)).map(name -> "s3:" + name).toList();
    PolicyStatement files = Arns.allow(actions, bucket.arnForObjects(folder + "/*"));
    return operations.contains(LIST) ? List.of(files, list()) : List.of(files);
  }

  /** What allows some operations on titles, movies like others and popular movies alone. */
  PolicyStatement allowTitles(List<String> operations) {
    List<String> actions = operations.stream().map(name -> "s3:" + name).toList();
    return Arns.allow(
        actions,
        bucket.arnForObjects(folder + "/titles/*"),
        bucket.arnForObjects(folder + "/similar/*"),
        bucket.arnForObjects(folder + "/popular/*"));
  }

  /** Where lists are asked for, as MATINEE_PIPELINE has it. */
  String pipelineAddress() {
    return "s3://" + name() + "/" + PIPELINE;
  }

  /** What keys of a folder there begin with. */
  String pipelineKey(String path) {
    return PIPELINE + "/" + path;
  }

  /** The key of what is written last when data are published. */
  String manifest() {
    return folder + "/manifest.json";
  }

  /** What allows an operation on requests, or on results. */
  PolicyStatement allowPipeline(String operation, String path) {
    return Arns.allow(List.of("s3:" + operation), bucket.arnForObjects(pipelineKey(path) + "*"));
  }

  /**
   * Tells EventBridge of each object, and removes requests and results when they are old. The CDK's
   * own way has a function that may change any bucket.
   */
  void tellEvents() {
    bucket.addLifecycleRule(
        LifecycleRule.builder()
            .prefix(pipelineKey(""))
            .expiration(Duration.days(ASKED_DAYS))
            .build());
    CfnBucket described = (CfnBucket) Objects.requireNonNull(bucket.getNode().getDefaultChild());
    described.setNotificationConfiguration(
        CfnBucket.NotificationConfigurationProperty.builder()
            .eventBridgeConfiguration(
                CfnBucket.EventBridgeConfigurationProperty.builder()
                    .eventBridgeEnabled(true)
                    .build())
            .build());
  }

  private PolicyStatement list() {
    return PolicyStatement.Builder.create()
        .actions(List.of("s3:" + LIST))
        .resources(List.of(bucket.getBucketArn()))
        // S3 says that a file is missing only to who may list; such a request has no prefix.
        .conditions(
            Map.of("StringLikeIfExists", Map.of("s3:prefix", List.of(folder, folder + "/*"))))
        .build();
  }
}
