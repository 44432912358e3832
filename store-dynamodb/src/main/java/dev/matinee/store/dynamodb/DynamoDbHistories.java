package dev.matinee.store.dynamodb;

import dev.matinee.store.History;
import dev.matinee.store.HistoryFeed;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.HistoryEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
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
  private final HistoryFeed feed;

  DynamoDbHistories(DynamoDbClient client, DynamoDbSettings settings, Clock clock) {
    this.client = client;
    this.clock = clock;
    this.table = Table.of(client, settings, TableDesign.HISTORIES);
    this.feed = new DynamoDbFeed(table);
  }

  @Override
  public History read(UserId userId) {
    return readItem(userId)
        .filter(item -> !HistoryItem.isGone(item.attributes()))
        .map(item -> HistoryItem.read(userId, item, clock.instant()))
        .orElse(History.empty(userId));
  }

  private Optional<Item> readItem(UserId userId) {
    return table.find("read a history", table.key(userId.value()));
  }

  @Override
  public boolean create(UserId account) {
    Map<String, AttributeValue> row = HistoryItem.row(History.empty(account), clock.instant());
    PutItemRequest put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(row)
            .conditionExpression("attribute_not_exists(#key)")
            .expressionAttributeNames(Map.of("#key", table.keyName()))
            .build();
    return Calls.isDone("make the row of a history", () -> client.putItem(put))
        || readItem(account).filter(item -> !HistoryItem.isGone(item.attributes())).isPresent();
  }

  @Override
  public void write(History next, HistoryEvent event) {
    try {
      Calls.run("write a history", () -> client.putItem(put(next, event)));
    } catch (ConditionalCheckFailedException refused) {
      requireStored(next, event, stored(next, refused));
    }
  }

  private PutItemRequest put(History next, HistoryEvent event) {
    Instant now = clock.instant();
    PutItemRequest.Builder put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(HistoryItem.of(next, event, now))
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    if (makesRow(next)) {
      return put.conditionExpression("attribute_not_exists(#key) OR #expiresAt <= :now")
          .expressionAttributeNames(Map.of("#key", table.keyName(), "#expiresAt", Item.EXPIRES_AT))
          .expressionAttributeValues(Map.of(":now", Attributes.second(now)))
          .build();
    }
    return put.conditionExpression("#version = :previous AND attribute_not_exists(#gone)")
        .expressionAttributeNames(Map.of("#version", HistoryItem.VERSION, "#gone", ChangedIn.GONE))
        .expressionAttributeValues(Map.of(":previous", Attributes.number(next.version() - 1)))
        .build();
  }

  private static boolean makesRow(History next) {
    return next.version() == 1 && !next.userId().isAccount();
  }

  /** What is there instead; some servers do not send it along with their refusal. */
  private Map<String, AttributeValue> stored(
      History next, ConditionalCheckFailedException refused) {
    return refused.hasItem()
        ? refused.item()
        : readItem(next.userId()).map(Item::attributes).orElse(Map.of());
  }

  /**
   * Returns if the stored item is what was to be written: then an earlier attempt had come through
   * and only its answer was lost.
   */
  private static void requireStored(
      History next, HistoryEvent event, Map<String, AttributeValue> stored) {
    boolean ours =
        Attributes.text(event.id()).equals(stored.get(HistoryItem.LAST_WRITE_ID))
            && Attributes.number(next.version()).equals(stored.get(HistoryItem.VERSION));
    if (ours) {
      return;
    }
    boolean withoutRow = stored.isEmpty() && next.userId().isAccount();
    throw withoutRow || HistoryItem.isGone(stored)
        ? new PersonGoneException(next.userId())
        : new VersionConflictException(next);
  }

  @Override
  public void delete(UserId userId, ChangeCause cause) {
    table.put("delete a history", HistoryItem.tombstone(userId, cause, clock.instant()));
  }

  /** Spares the way of the history. */
  @Override
  public boolean isGone(UserId userId) {
    GetItemRequest mark =
        GetItemRequest.builder()
            .tableName(table.name())
            .key(table.key(userId.value()))
            .consistentRead(true)
            .projectionExpression("#gone")
            .expressionAttributeNames(Map.of("#gone", ChangedIn.GONE))
            .build();
    return HistoryItem.isGone(
        Calls.run("look whether a person is gone", () -> client.getItem(mark)).item());
  }

  @Override
  public HistoryFeed feed() {
    return feed;
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
            .filterExpression("begins_with(#key, :account) AND attribute_not_exists(#gone)")
            .expressionAttributeNames(Map.of("#key", table.keyName(), "#gone", ChangedIn.GONE))
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
