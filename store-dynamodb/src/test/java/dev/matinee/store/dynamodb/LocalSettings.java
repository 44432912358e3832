package dev.matinee.store.dynamodb;

import java.net.URI;
import java.time.Duration;

/** Settings for a server on this machine, which takes any credentials. */
public final class LocalSettings {
  private LocalSettings() {}

  /** With the limits that production has. */
  public static DynamoDbSettings of(URI endpoint) {
    return DynamoDbSettings.defaults()
        .withEndpoint(endpoint)
        .withRegion("eu-west-1")
        .withCredentials("local", "local");
  }

  /** With limits for tests of what is stored, which a busy machine is not to fail. */
  public static DynamoDbSettings patient(URI endpoint) {
    return of(endpoint).withLimits(new CallLimits(Duration.ofSeconds(10), Duration.ofSeconds(30)));
  }
}
