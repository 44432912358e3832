package dev.matinee.web;

import dev.matinee.store.dynamodb.CallLimits;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import java.net.URI;
import java.time.Duration;

/** How to reach a DynamoDB of this machine. */
final class LocalDynamoDb {
  private LocalDynamoDb() {}

  /** With limits that a busy machine keeps, for tests of what is stored. */
  static DynamoDbSettings patient(URI endpoint) {
    return at(endpoint).withLimits(new CallLimits(Duration.ofSeconds(10), Duration.ofSeconds(30)));
  }

  /** With the limits of production, for tests of what happens when they are reached. */
  static DynamoDbSettings at(URI endpoint) {
    return DynamoDbSettings.defaults()
        .withEndpoint(endpoint)
        .withRegion("eu-west-1")
        .withCredentials("test", "test");
  }
}
