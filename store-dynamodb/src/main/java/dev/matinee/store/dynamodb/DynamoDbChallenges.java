package dev.matinee.store.dynamodb;

import dev.matinee.store.Challenge;
import dev.matinee.store.ChallengeStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Challenges on DynamoDB: one item each in the table of sessions, which who takes it removes. */
final class DynamoDbChallenges implements ChallengeStore {
  private static final String ACCOUNT = "account";

  /** Apart from the sessions, whatever hashes both are. */
  private static final String PREFIX = "challenge:";

  private final DynamoDbClient client;
  private final LivingPeople living;
  private final Table table;
  private final Clock clock;

  DynamoDbChallenges(
      DynamoDbClient client, DynamoDbSettings settings, Clock clock, LivingPeople living) {
    this.living = living;
    this.client = client;
    this.table = Table.of(client, settings, TableDesign.SESSIONS);
    this.clock = clock;
  }

  @Override
  public void create(Challenge challenge) {
    Map<String, AttributeValue> item = new HashMap<>(table.key(PREFIX + challenge.hash()));
    challenge.account().ifPresent(id -> item.put(ACCOUNT, Attributes.text(id.value())));
    item.put(Item.EXPIRES_AT, Attributes.second(challenge.expiresAt()));
    table.put("write a challenge", item);
    challenge.account().ifPresent(account -> living.require(account, () -> take(challenge.hash())));
  }

  @Override
  public Optional<Challenge> take(String hash) {
    DeleteItemRequest delete =
        DeleteItemRequest.builder()
            .tableName(table.name())
            .key(table.key(PREFIX + hash))
            .returnValues(ReturnValue.ALL_OLD)
            .build();
    Map<String, AttributeValue> item =
        Calls.run("take a challenge", () -> client.deleteItem(delete)).attributes();
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(challenge(hash, new Item(item)))
            .filter(challenge -> !challenge.isExpired(clock.instant()));
  }

  private static Challenge challenge(String hash, Item item) {
    try {
      return new Challenge(
          hash, item.optionalText(ACCOUNT).map(UserId::new), item.second(Item.EXPIRES_AT));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored challenge is damaged", e);
    }
  }
}
