package dev.matinee.web.testsite;

import dev.matinee.store.History;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.CallLimits;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** How to reach a DynamoDB of this machine. */
public final class LocalDynamoDb {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private LocalDynamoDb() {}

  /** With limits that a busy machine keeps, for tests of what is stored. */
  public static DynamoDbSettings patient(URI endpoint) {
    return at(endpoint).withLimits(new CallLimits(Duration.ofSeconds(10), Duration.ofSeconds(30)));
  }

  /** With the limits of production, for tests of what happens when they are reached. */
  public static DynamoDbSettings at(URI endpoint) {
    return DynamoDbSettings.defaults()
        .withEndpoint(endpoint)
        .withRegion("eu-west-1")
        .withCredentials("test", "test");
  }

  /** Waits until a store is used again that was left alone while it did not answer. */
  public static void awaitAnswer(Stores stores) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        History unused = stores.histories().read(UserId.ofDataSetUser(1));
        return;
      } catch (StoreUnavailableException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }
}
