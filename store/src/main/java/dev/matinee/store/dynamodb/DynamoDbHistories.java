package dev.matinee.store.dynamodb;

import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import dev.matinee.store.WriteId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Histories on DynamoDB: one item per person. */
final class DynamoDbHistories implements HistoryStore {
  /** Items of a page: few enough to come within the time of one call. */
  private static final int PAGE = 50;

  private final DynamoDbClient client;
  private final String table;
  private final Clock clock;

  DynamoDbHistories(DynamoDbClient client, DynamoDbSettings settings, Clock clock) {
    this.client = client;
    this.clock = clock;
    this.table = settings.table(HistoryItem.TABLE);
  }

  @Override
  public History read(UserId userId) {
    return HistoryItem.read(userId, readItem(userId), clock.instant());
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
        throw new VersionConflictException(next);
      }
    }
  }

  private PutItemRequest put(History next, WriteId writeId) {
    Instant now = clock.instant();
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(table)
            .item(HistoryItem.of(next, writeId, now))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (next.version() == 1) {
      return put.conditionExpression("attribute_not_exists(#key) OR #expiresAt <= :now")
          .expressionAttributeNames(Map.of("#key", UserTables.KEY, "#expiresAt", Item.EXPIRES_AT))
          .expressionAttributeValues(Map.of(":now", Attributes.second(now)))
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

  @Override
  public void delete(UserId userId) {
    Calls.run(
        "delete a history",
        () -> client.deleteItem(r -> r.tableName(table).key(UserTables.key(userId))));
  }

  @Override
  public void scanAccounts(Consumer<History> reader) {
    Map<String, AttributeValue> last = Map.of();
    do {
      ScanResponse page = scan(last);
      page.items().forEach(item -> reader.accept(account(item)));
      last = page.lastEvaluatedKey();
    } while (!last.isEmpty());
  }

  private ScanResponse scan(Map<String, AttributeValue> after) {
    ScanRequest.Builder scan =
        ScanRequest.builder()
            .tableName(table)
            .consistentRead(true)
            .limit(PAGE)
            .filterExpression("begins_with(#key, :account)")
            .expressionAttributeNames(Map.of("#key", UserTables.KEY))
            .expressionAttributeValues(Map.of(":account", Attributes.text("a-")));
    if (!after.isEmpty()) {
      scan.exclusiveStartKey(after);
    }
    return Calls.run("read the histories of all accounts", () -> client.scan(scan.build()));
  }

  private History account(Map<String, AttributeValue> item) {
    return HistoryItem.read(new UserId(new Item(item).text(UserTables.KEY)), item, clock.instant());
  }
}
