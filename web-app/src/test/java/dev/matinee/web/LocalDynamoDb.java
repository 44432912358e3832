package dev.matinee.web;

import dev.matinee.store.dynamodb.DynamoDbSettings;
import java.net.URI;

/** How to reach a DynamoDB of this machine, with the limits of production. */
final class LocalDynamoDb {
  private LocalDynamoDb() {}

  static DynamoDbSettings at(URI endpoint) {
    return DynamoDbSettings.defaults()
        .withEndpoint(endpoint)
        .withRegion("eu-west-1")
        .withCredentials("test", "test");
  }
}
