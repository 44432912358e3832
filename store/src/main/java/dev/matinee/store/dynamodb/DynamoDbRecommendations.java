package dev.matinee.store.dynamodb;

import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoredList;
import dev.matinee.store.UserId;
import java.time.Clock;
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
  private final Clock clock;

  DynamoDbRecommendations(DynamoDbClient client, DynamoDbSettings settings, Clock clock) {
    this.client = client;
    this.clock = clock;
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
    return item.isEmpty()
        ? Optional.empty()
        : RecommendationItem.read(userId, item, clock.instant());
  }

  @Override
  public Optional<StoredList> findWithHistoryVersion(UserId userId) {
    Map<String, Map<String, AttributeValue>> found =
        batchRead.run(Map.of(table, wholeItem(userId), historyTable, versionOnly(userId)));
    return Optional.ofNullable(found.get(table))
        .flatMap(item -> RecommendationItem.read(userId, item, clock.instant()))
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
        .projectionExpression("#version, #expiresAt")
        .expressionAttributeNames(
            Map.of("#version", HistoryItem.VERSION, "#expiresAt", Item.EXPIRES_AT))
        .build();
  }

  private long historyVersion(UserId userId, Map<String, Map<String, AttributeValue>> found) {
    Map<String, AttributeValue> history = found.get(historyTable);
    return history == null ? 0 : HistoryItem.readVersion(userId, history, clock.instant());
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
        .conditionExpression(
            "attribute_not_exists(#version) OR #version <= :version OR #expiresAt <= :now")
        .expressionAttributeNames(
            Map.of("#version", RecommendationItem.HISTORY_VERSION, "#expiresAt", Item.EXPIRES_AT))
        .expressionAttributeValues(
            Map.of(
                ":version", Attributes.number(list.historyVersion()),
                ":now", Attributes.second(clock.instant())))
        .build();
  }

  @Override
  public void delete(UserId userId) {
    Calls.run(
        "delete recommendations",
        () -> client.deleteItem(r -> r.tableName(table).key(UserTables.key(userId))));
  }
}
