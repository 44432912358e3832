package dev.matinee.store.dynamodb;

import dev.matinee.store.Phone;
import dev.matinee.store.PhoneStore;
import dev.matinee.store.UserId;
import dev.matinee.store.VersionConflictException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Telephone numbers on DynamoDB: one item per person. The salt of hashes is with the messages. */
final class DynamoDbPhones implements PhoneStore {
  /** Items of a page: few enough to come within the time of one call. */
  private static final int PAGE = 200;

  private final DynamoDbClient client;
  private final LivingPeople living;
  private final Table table;
  private final StoredSalt hashes;
  private final Clock clock;

  DynamoDbPhones(
      DynamoDbClient client, DynamoDbSettings settings, Clock clock, LivingPeople living) {
    this.client = client;
    this.living = living;
    this.table = Table.of(client, settings, TableDesign.PHONES);
    this.hashes = new StoredSalt(client, Table.of(client, settings, TableDesign.MESSAGES));
    this.clock = clock;
  }

  @Override
  public String hash(String secret) {
    return hashes.get().of(secret);
  }

  @Override
  public Optional<Phone> find(UserId userId) {
    return table
        .find("read a number", table.key(userId.value()))
        .map(PhoneItem::read)
        .filter(phone -> !phone.isExpired(clock.instant()));
  }

  @Override
  public void write(Phone next) {
    PutItemRequest put = next.version() == 1 ? first(next) : later(next);
    if (!Calls.isDone("write a number", () -> client.putItem(put))) {
      throw new VersionConflictException(next);
    }
    living.require(next.userId(), () -> forget(next.userId()));
  }

  /** In the place of none, or of one that has expired. */
  private PutItemRequest first(Phone phone) {
    return PutItemRequest.builder()
        .tableName(table.name())
        .item(PhoneItem.of(phone))
        .conditionExpression("attribute_not_exists(#version) OR #expiresAt <= :now")
        .expressionAttributeNames(
            Map.of("#version", PhoneItem.VERSION, "#expiresAt", Item.EXPIRES_AT))
        .expressionAttributeValues(Map.of(":now", Attributes.second(clock.instant())))
        .build();
  }

  private PutItemRequest later(Phone phone) {
    return PutItemRequest.builder()
        .tableName(table.name())
        .item(PhoneItem.of(phone))
        .conditionExpression("#version = :before")
        .expressionAttributeNames(Map.of("#version", PhoneItem.VERSION))
        .expressionAttributeValues(Map.of(":before", Attributes.number(phone.version() - 1)))
        .build();
  }

  @Override
  public void forget(UserId userId) {
    table.delete("delete a number", table.key(userId.value()));
  }

  @Override
  public void scan(Consumer<Phone> reader) {
    Map<String, AttributeValue> last = Map.of();
    do {
      ScanResponse page = page(last);
      page.items().stream()
          .map(item -> PhoneItem.read(new Item(item)))
          .filter(phone -> !phone.isExpired(clock.instant()))
          .forEach(reader);
      last = page.lastEvaluatedKey();
    } while (!last.isEmpty());
  }

  private ScanResponse page(Map<String, AttributeValue> after) {
    ScanRequest.Builder scan =
        ScanRequest.builder().tableName(table.name()).consistentRead(true).limit(PAGE);
    if (!after.isEmpty()) {
      scan.exclusiveStartKey(after);
    }
    return Calls.run("read all numbers", () -> client.scan(scan.build()));
  }
}
