package dev.matinee.store.dynamodb;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * Reads items from several tables at once, or many from one. DynamoDB may leave keys unread; they
 * are asked for again until the time for one call is used up.
 */
final class BatchRead {
  /** As many as DynamoDB takes in one call. */
  private static final int MAX_KEYS = 100;

  private final DynamoDbClient client;
  private final Duration limit;

  /**
   * @param limit for everything that one read takes
   */
  BatchRead(DynamoDbClient client, Duration limit) {
    this.client = client;
    this.limit = limit;
  }

  /** The items found of any number of keys of one table, in any order. */
  List<Item> all(String what, Table table, Collection<Map<String, AttributeValue>> keys) {
    List<Item> found = new ArrayList<>();
    for (List<Map<String, AttributeValue>> part : Parts.of(keys, MAX_KEYS)) {
      KeysAndAttributes wanted =
          KeysAndAttributes.builder().keys(part).consistentRead(true).build();
      found.addAll(run(what, Map.of(table.name(), wanted)).getOrDefault(table.name(), List.of()));
    }
    return found;
  }

  /** The items found, by table. */
  Map<String, List<Item>> run(String what, Map<String, KeysAndAttributes> wanted) {
    BatchTime time = new BatchTime(limit);
    Map<String, List<Item>> found = new HashMap<>();
    Map<String, KeysAndAttributes> unread = wanted;
    while (true) {
      BatchGetItemResponse answer = ask(what, unread, time.remaining());
      answer.responses().forEach((table, items) -> keep(found, table, items));
      unread = answer.unprocessedKeys();
      if (unread.isEmpty()) {
        return found;
      }
      time.pause();
    }
  }

  private BatchGetItemResponse ask(
      String what, Map<String, KeysAndAttributes> keys, Duration remaining) {
    return Calls.run(
        what,
        () ->
            client.batchGetItem(
                r -> r.requestItems(keys).overrideConfiguration(o -> o.apiCallTimeout(remaining))));
  }

  private static void keep(
      Map<String, List<Item>> found, String table, List<Map<String, AttributeValue>> items) {
    items.forEach(item -> found.computeIfAbsent(table, t -> new ArrayList<>()).add(new Item(item)));
  }
}
