package dev.matinee.store.dynamodb;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * Where the tables are. What is left empty comes from the AWS SDK's own variables: {@code
 * AWS_REGION}, {@code AWS_ENDPOINT_URL_DYNAMODB}, {@code AWS_ACCESS_KEY_ID} and so on.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param tablePrefix the tables are {@code prefix-histories} and so on; 1 to 100 of {@code A-Z a-z
 *     0-9 . _ -}
 * @param endpoint instead of the region's own
 * @param region such as {@code eu-west-1}
 * @param credentials instead of the SDK's chain of sources
 * @param limits how long a call may take
 * @param keepsConnections whether a connection may serve a later call too
 */
public record DynamoDbSettings(
    String tablePrefix,
    Optional<URI> endpoint,
    Optional<String> region,
    Optional<AwsCredentialsProvider> credentials,
    CallLimits limits,
    boolean keepsConnections) {
  /** The variable that {@link #fromEnvironment} reads. */
  public static final String PREFIX_VARIABLE = "MATINEE_TABLE_PREFIX";

  private static final String DEFAULT_PREFIX = "matinee";
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  /**
   * @throws IllegalArgumentException if a table cannot have that prefix
   */
  public DynamoDbSettings {
    if (!PREFIX.matcher(tablePrefix).matches()) {
      throw new IllegalArgumentException(
          PREFIX_VARIABLE
              + " must be 1 to 100 letters, digits, dots, underscores or hyphens, got '"
              + tablePrefix
              + "'");
    }
  }

  /** The tables {@code matinee-...}, found as the SDK's variables say. */
  public static DynamoDbSettings defaults() {
    return new DynamoDbSettings(
        DEFAULT_PREFIX,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        CallLimits.DEFAULT,
        true);
  }

  /**
   * The defaults with the table prefix of {@code MATINEE_TABLE_PREFIX}, where that is set.
   *
   * @throws IllegalArgumentException if a table cannot have that prefix
   */
  public static DynamoDbSettings fromEnvironment(Map<String, String> environment) {
    return defaults().withTablePrefix(environment.getOrDefault(PREFIX_VARIABLE, DEFAULT_PREFIX));
  }

  public DynamoDbSettings withTablePrefix(String prefix) {
    return new DynamoDbSettings(prefix, endpoint, region, credentials, limits, keepsConnections);
  }

  public DynamoDbSettings withEndpoint(URI address) {
    return new DynamoDbSettings(
        tablePrefix, Optional.of(address), region, credentials, limits, keepsConnections);
  }

  public DynamoDbSettings withRegion(String name) {
    return new DynamoDbSettings(
        tablePrefix, endpoint, Optional.of(name), credentials, limits, keepsConnections);
  }

  /** With fixed credentials, as servers for tests take them. */
  public DynamoDbSettings withCredentials(String accessKeyId, String secretAccessKey) {
    AwsCredentialsProvider fixed =
        StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, secretAccessKey));
    return new DynamoDbSettings(
        tablePrefix, endpoint, region, Optional.of(fixed), limits, keepsConnections);
  }

  public DynamoDbSettings withLimits(CallLimits other) {
    return new DynamoDbSettings(
        tablePrefix, endpoint, region, credentials, other, keepsConnections);
  }

  /** For a client whose connections may be dead when it is used again. */
  public DynamoDbSettings withoutKeptConnections() {
    return new DynamoDbSettings(tablePrefix, endpoint, region, credentials, limits, false);
  }

  String table(TableDesign design) {
    return design.tableName(tablePrefix);
  }
}
