package dev.matinee.store.dynamodb;

import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import dev.matinee.store.WriteId;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
  private final Table table;
  private final Clock clock;

  DynamoDbHistories(DynamoDbClient client, DynamoDbSettings settings, Clock clock) {
    this.client = client;
    this.clock = clock;
    this.table = Table.of(client, settings, TableDesign.HISTORIES);
  }

  @Override
  public History read(UserId userId) {
    return readItem(userId)
        .map(item -> HistoryItem.read(userId, item, clock.instant()))
        .orElse(History.empty(userId));
  }

  private Optional<Item> readItem(UserId userId) {
    return table.find("read a history", table.key(userId.value()));
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
            .tableName(table.name())
            .item(HistoryItem.of(next, writeId, now))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (next.version() == 1) {
      return put.conditionExpression("attribute_not_exists(#key) OR #expiresAt <= :now")
          .expressionAttributeNames(Map.of("#key", table.keyName(), "#expiresAt", Item.EXPIRES_AT))
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
        refused.hasItem()
            ? refused.item()
            : readItem(next.userId()).map(Item::attributes).orElse(Map.of());
    return Attributes.text(writeId.value()).equals(stored.get(HistoryItem.LAST_WRITE_ID))
        && Attributes.number(next.version()).equals(stored.get(HistoryItem.VERSION));
  }

  @Override
  public void delete(UserId userId) {
    table.delete("delete a history", table.key(userId.value()));
  }

  @Override
  public void scanAccounts(Consumer<History> reader) {
    Map<String, AttributeValue> last = Map.of();
    do {
      ScanResponse page = scan(last);
      page.items().forEach(item -> reader.accept(account(new Item(item))));
      last = page.lastEvaluatedKey();
    } while (!last.isEmpty());
  }

  private ScanResponse scan(Map<String, AttributeValue> after) {
    ScanRequest.Builder scan =
        ScanRequest.builder()
            .tableName(table.name())
            .consistentRead(true)
            .limit(PAGE)
            .filterExpression("begins_with(#key, :account)")
            .expressionAttributeNames(Map.of("#key", table.keyName()))
            .expressionAttributeValues(Map.of(":account", Attributes.text("a-")));
    if (!after.isEmpty()) {
      scan.exclusiveStartKey(after);
    }
    return Calls.run("read the histories of all accounts", () -> client.scan(scan.build()));
  }

  private History account(Item item) {
    return HistoryItem.read(new UserId(item.text(table.keyName())), item, clock.instant());
  }
}
