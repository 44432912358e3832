package dev.matinee.store.dynamodb;

import java.net.URI;

/** Settings for a server on this machine, which takes any credentials. */
public final class LocalSettings {
  private LocalSettings() {}

  public static DynamoDbSettings of(URI endpoint) {
    return DynamoDbSettings.defaults()
        .withEndpoint(endpoint)
        .withRegion("eu-west-1")
        .withCredentials("local", "local");
  }
}
