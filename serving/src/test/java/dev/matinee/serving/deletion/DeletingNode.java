package dev.matinee.serving.deletion;

import dev.matinee.store.Account;
import dev.matinee.store.PersonRows;
import dev.matinee.store.Stores;
import dev.matinee.store.Username;
import dev.matinee.store.dynamodb.CallLimits;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.store.sqlite.SqliteStores;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that deletes accounts one after the other, as the site does, and says of each when it
 * is done: the path of the file or the endpoint of DynamoDB's protocol, and the names.
 */
final class DeletingNode {
  private DeletingNode() {}

  public static void main(String[] arguments) {
    try (Stores stores = open(arguments[0])) {
      for (int i = 1; i < arguments.length; i++) {
        Account account = stores.accounts().find(new Username(arguments[i])).orElseThrow();
        PersonRows.of(stores, account).delete();
        System.out.println(i);
      }
    }
  }

  private static Stores open(String store) {
    return store.startsWith("http:")
        ? DynamoDbStores.open(dynamoDb(URI.create(store)))
        : SqliteStores.open(Path.of(store));
  }

  /** With limits that a busy machine keeps. */
  static DynamoDbSettings dynamoDb(URI endpoint) {
    return DynamoDbSettings.defaults()
        .withEndpoint(endpoint)
        .withRegion("eu-west-1")
        .withCredentials("test", "test")
        .withLimits(new CallLimits(Duration.ofSeconds(10), Duration.ofSeconds(30)));
  }
}
