package dev.matinee.store.dynamodb;

import dev.matinee.store.StoreUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads one item from each of several tables at once. DynamoDB may leave keys unread; they are
 * asked for again until the time for one call is used up.
 */
final class BatchRead {
  private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final DynamoDbClient client;
  private final Duration limit;

  /**
   * @param limit for everything that one read takes
   */
  BatchRead(DynamoDbClient client, Duration limit) {
    this.client = client;
    this.limit = limit;
  }

  /** The items found, by table. */
  Map<String, Map<String, AttributeValue>> run(Map<String, KeysAndAttributes> wanted) {
    long deadline = System.nanoTime() + limit.toNanos();
    Map<String, Map<String, AttributeValue>> found = new HashMap<>();
    Map<String, KeysAndAttributes> unread = wanted;
    while (true) {
      BatchGetItemResponse answer = ask(unread, remaining(deadline));
      answer.responses().forEach((table, items) -> keep(found, table, items));
      unread = answer.unprocessedKeys();
      if (unread.isEmpty()) {
        return found;
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
    }
  }

  private static Duration remaining(long deadline) {
    Duration left = Duration.ofNanos(deadline - System.nanoTime());
    if (left.toMillis() < 1) {
      throw new StoreUnavailableException("DynamoDB kept leaving keys unread");
    }
    return left;
  }

  private BatchGetItemResponse ask(Map<String, KeysAndAttributes> keys, Duration remaining) {
    return Calls.run(
        "read recommendations",
        () ->
            client.batchGetItem(
                r -> r.requestItems(keys).overrideConfiguration(o -> o.apiCallTimeout(remaining))));
  }

  private static void keep(
      Map<String, Map<String, AttributeValue>> found,
      String table,
      List<Map<String, AttributeValue>> items) {
    if (!items.isEmpty()) {
      found.put(table, items.get(0));
    }
  }
}
