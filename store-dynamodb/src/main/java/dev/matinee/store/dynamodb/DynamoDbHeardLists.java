package dev.matinee.store.dynamodb;

import dev.matinee.store.HeardList;
import dev.matinee.store.HeardListStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** What was heard, on DynamoDB: one item per account. */
final class DynamoDbHeardLists implements HeardListStore {
  private static final String USER_ID = TableDesign.HEARD_LISTS.key();
  private static final String MOVIES = "movies";
  private static final String HEARD_AT = "heardAt";

  private final DynamoDbClient client;
  private final Table table;
  private final Clock clock;

  DynamoDbHeardLists(DynamoDbClient client, DynamoDbSettings settings, Clock clock) {
    this.client = client;
    this.clock = clock;
    this.table = Table.of(client, settings, TableDesign.HEARD_LISTS);
  }

  @Override
  public Optional<HeardList> find(UserId userId) {
    return table
        .find("read what was heard", table.key(userId.value()))
        .filter(item -> !Tombstone.is(item))
        .map(DynamoDbHeardLists::heard);
  }

  private static HeardList heard(Item item) {
    try {
      List<Long> movies =
          item.collection(MOVIES).l().stream().map(AttributeValue::n).map(Long::valueOf).toList();
      return new HeardList(new UserId(item.text(USER_ID)), movies, item.second(HEARD_AT));
    } catch (IllegalArgumentException e) {
      throw new StoreException("what is stored as heard is damaged", e);
    }
  }

  @Override
  public void save(HeardList heard) {
    PutItemRequest put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(
                Map.of(
                    USER_ID, Attributes.text(heard.userId().value()),
                    MOVIES, Attributes.list(heard.movies(), Attributes::number),
                    HEARD_AT, Attributes.second(heard.heardAt())))
            .conditionExpression("attribute_not_exists(#gone)")
            .expressionAttributeNames(Map.of("#gone", Tombstone.GONE))
            .build();
    // false where the account is gone
    Calls.isDone("write what was heard", () -> client.putItem(put));
  }

  @Override
  public void forget(UserId userId) {
    Tombstone.put("delete what was heard", table, userId, clock.instant());
  }
}
