package dev.matinee.store.dynamodb;

import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** How many tries each guesser has left: one item per guesser, which expires with its window. */
final class GuesserTries {
  private static final String TRIES_LEFT = "triesLeft";
  private static final int ROUNDS = 3;

  private final DynamoDbClient client;
  private final Table table;
  private final Clock clock;

  GuesserTries(DynamoDbClient client, Table table, Clock clock) {
    this.client = client;
    this.table = table;
    this.clock = clock;
  }

  int left(String guesserHash, int most) {
    Instant now = clock.instant();
    return table
        .find("read the tries of a guesser", key(guesserHash))
        .map(item -> left(item, now, most))
        .orElse(most);
  }

  private static int left(Item item, Instant now, int most) {
    try {
      return item.isExpired(now) ? most : Math.toIntExact(item.number(TRIES_LEFT));
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw new StoreException("the stored tries of a guesser are damaged", e);
    }
  }

  /**
   * Takes one of at most so many, if there is one. Where the last window ended, one try at a time
   * begins the next one, and the others look again.
   */
  boolean take(String guesserHash, int most) {
    for (int round = 0; round < ROUNDS; round++) {
      if (takeOfThisWindow(guesserHash) || beginWindow(guesserHash, most)) {
        return true;
      }
      if (left(guesserHash, most) == 0) {
        return false;
      }
    }
    throw new StoreUnavailableException("the tries of a guesser are being changed too often");
  }

  private boolean takeOfThisWindow(String guesserHash) {
    UpdateItemRequest update =
        UpdateItemRequest.builder()
            .tableName(table.name())
            .key(key(guesserHash))
            .updateExpression("SET #left = #left - :one")
            .conditionExpression("#left >= :one AND #expiresAt > :now")
            .expressionAttributeNames(Map.of("#left", TRIES_LEFT, "#expiresAt", Item.EXPIRES_AT))
            .expressionAttributeValues(
                Map.of(":one", Attributes.number(1), ":now", Attributes.second(clock.instant())))
            .build();
    return Calls.isDone("count a try", () -> client.updateItem(update));
  }

  private boolean beginWindow(String guesserHash, int most) {
    Instant now = clock.instant();
    PutItemRequest put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(
                Map.of(
                    table.keyName(),
                    Attributes.text(guesserKey(guesserHash)),
                    TRIES_LEFT,
                    Attributes.number(most - 1L),
                    Item.EXPIRES_AT,
                    Attributes.second(now.plus(PairingCodeStore.TRY_WINDOW))))
            .conditionExpression("attribute_not_exists(#expiresAt) OR #expiresAt <= :now")
            .expressionAttributeNames(Map.of("#expiresAt", Item.EXPIRES_AT))
            .expressionAttributeValues(Map.of(":now", Attributes.second(now)))
            .build();
    return Calls.isDone("count a try", () -> client.putItem(put));
  }

  private Map<String, AttributeValue> key(String guesserHash) {
    return table.key(guesserKey(guesserHash));
  }

  /** Apart from the codes, whatever hashes both are. */
  private static String guesserKey(String guesserHash) {
    return "guesser:" + guesserHash;
  }
}
