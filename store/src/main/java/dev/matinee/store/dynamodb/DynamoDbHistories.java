package dev.matinee.store.dynamodb;

import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import dev.matinee.store.WriteId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Histories on DynamoDB: one item per person. */
final class DynamoDbHistories implements HistoryStore {
  private final DynamoDbClient client;
  private final String table;

  DynamoDbHistories(DynamoDbClient client, DynamoDbSettings settings) {
    this.client = client;
    this.table = settings.table(HistoryItem.TABLE);
  }

  @Override
  public History read(UserId userId) {
    Map<String, AttributeValue> item = readItem(userId);
    return item.isEmpty() ? History.empty(userId) : HistoryItem.read(userId, item);
  }

  private Map<String, AttributeValue> readItem(UserId userId) {
    return Calls.run(
        "read a history",
        () ->
            client
                .getItem(r -> r.tableName(table).key(UserTables.key(userId)).consistentRead(true))
                .item());
  }

  @Override
  public void write(History next, WriteId writeId) {
    try {
      Calls.run("write a history", () -> client.putItem(put(next, writeId)));
    } catch (ConditionalCheckFailedException refused) {
      if (!isStored(next, writeId, refused)) {
        throw new VersionConflictException(next.userId(), next.version());
      }
    }
  }

  private PutItemRequest put(History next, WriteId writeId) {
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(table)
            .item(HistoryItem.of(next, writeId))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (next.version() == 1) {
      return put.conditionExpression("attribute_not_exists(#key)")
          .expressionAttributeNames(Map.of("#key", UserTables.KEY))
          .build();
    }
    return put.conditionExpression("#version = :previous")
        .expressionAttributeNames(Map.of("#version", HistoryItem.VERSION))
        .expressionAttributeValues(Map.of(":previous", Attributes.number(next.version() - 1)))
        .build();
  }

  /**
   * Whether the stored item is what was to be written: then an earlier attempt had come through and
   * only its answer was lost.
   */
  private boolean isStored(History next, WriteId writeId, ConditionalCheckFailedException refused) {
    Map<String, AttributeValue> stored =
        refused.hasItem() ? refused.item() : readItem(next.userId());
    return Attributes.text(writeId.value()).equals(stored.get(HistoryItem.LAST_WRITE_ID))
        && Attributes.number(next.version()).equals(stored.get(HistoryItem.VERSION));
  }
}
