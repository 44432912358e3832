package dev.matinee.store.dynamodb;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Deletes many items of one table. DynamoDB may leave some undeleted; they are sent again until the
 * time for one call is used up.
 */
final class BatchDelete {
  /** As many as DynamoDB takes in one call. */
  private static final int MAX_KEYS = 25;

  private final DynamoDbClient client;
  private final Duration limit;

  /**
   * @param limit for each part that DynamoDB takes in one call
   */
  BatchDelete(DynamoDbClient client, Duration limit) {
    this.client = client;
    this.limit = limit;
  }

  void run(String what, Table table, Collection<Map<String, AttributeValue>> keys) {
    for (List<Map<String, AttributeValue>> part : Parts.of(keys, MAX_KEYS)) {
      delete(what, Map.of(table.name(), part.stream().map(BatchDelete::request).toList()));
    }
  }

  private void delete(String what, Map<String, List<WriteRequest>> requests) {
    BatchTime time = new BatchTime(limit);
    Map<String, List<WriteRequest>> undone = send(what, requests, time.remaining());
    while (!undone.isEmpty()) {
      time.pause();
      undone = send(what, undone, time.remaining());
    }
  }

  private static WriteRequest request(Map<String, AttributeValue> key) {
    return WriteRequest.builder().deleteRequest(d -> d.key(key)).build();
  }

  private Map<String, List<WriteRequest>> send(
      String what, Map<String, List<WriteRequest>> requests, Duration remaining) {
    return Calls.run(
            what,
            () ->
                client.batchWriteItem(
                    r ->
                        r.requestItems(requests)
                            .overrideConfiguration(o -> o.apiCallTimeout(remaining))))
        .unprocessedItems();
  }
}
