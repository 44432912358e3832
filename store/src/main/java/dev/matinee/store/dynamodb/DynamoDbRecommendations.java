package dev.matinee.store.dynamodb;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoredList;
import dev.matinee.store.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** Recommendation lists on DynamoDB: one item per person. */
final class DynamoDbRecommendations implements RecommendationStore {
  private final DynamoDbClient client;
  private final String table;
  private final String historyTable;
  private final BatchRead batchRead;

  DynamoDbRecommendations(DynamoDbClient client, DynamoDbSettings settings) {
    this.client = client;
    this.table = settings.table(RecommendationItem.TABLE);
    this.historyTable = settings.table(HistoryItem.TABLE);
    this.batchRead = new BatchRead(client, settings.limits().call());
  }

  @Override
  public Optional<RecommendationList> find(UserId userId) {
    Map<String, AttributeValue> item =
        Calls.run(
            "read recommendations",
            () ->
                client
                    .getItem(
                        r -> r.tableName(table).key(UserTables.key(userId)).consistentRead(true))
                    .item());
    return item.isEmpty() ? Optional.empty() : Optional.of(RecommendationItem.read(userId, item));
  }

  @Override
  public Optional<StoredList> findWithHistoryVersion(UserId userId) {
    Map<String, Map<String, AttributeValue>> found =
        batchRead.run(Map.of(table, wholeItem(userId), historyTable, versionOnly(userId)));
    return Optional.ofNullable(found.get(table))
        .map(item -> RecommendationItem.read(userId, item))
        .map(list -> new StoredList(list, historyVersion(userId, found)));
  }

  private static KeysAndAttributes wholeItem(UserId userId) {
    return KeysAndAttributes.builder()
        .keys(List.of(UserTables.key(userId)))
        .consistentRead(true)
        .build();
  }

  /** Spares the way of a history of up to 400 KB. */
  private static KeysAndAttributes versionOnly(UserId userId) {
    return wholeItem(userId).toBuilder()
        .projectionExpression("#version")
        .expressionAttributeNames(Map.of("#version", HistoryItem.VERSION))
        .build();
  }

  private long historyVersion(UserId userId, Map<String, Map<String, AttributeValue>> found) {
    Map<String, AttributeValue> history = found.get(historyTable);
    return history == null ? 0 : HistoryItem.readVersion(userId, history);
  }

  @Override
  public boolean save(RecommendationList list) {
    try {
      Calls.run("write recommendations", () -> client.putItem(put(list)));
      return true;
    } catch (ConditionalCheckFailedException laterListIsThere) {
      return false;
    }
  }

  private PutItemRequest put(RecommendationList list) {
    return PutItemRequest.builder()
        .tableName(table)
        .item(RecommendationItem.of(list))
        .conditionExpression("attribute_not_exists(#version) OR #version <= :version")
        .expressionAttributeNames(Map.of("#version", RecommendationItem.HISTORY_VERSION))
        .expressionAttributeValues(Map.of(":version", Attributes.number(list.historyVersion())))
        .build();
  }
}
