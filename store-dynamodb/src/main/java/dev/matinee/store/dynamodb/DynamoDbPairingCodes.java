package dev.matinee.store.dynamodb;

import dev.matinee.store.PairingCode;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.PersonGoneException;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** Pairing codes on DynamoDB: one item per code, and one per guesser in the same table. */
final class DynamoDbPairingCodes implements PairingCodeStore {
  private static final String CODE_HASH = TableDesign.PAIRING_CODES.key();
  private static final String USER_ID = "userId";
  private static final String NAME = "name";

  /** No guesser has this hash. */
  private static final String ALL = "all guessers";

  private final DynamoDbClient client;
  private final LivingPeople living;
  private final Table table;
  private final StoredSalt hashes;
  private final GuesserTries tries;
  private final Clock clock;

  DynamoDbPairingCodes(
      DynamoDbClient client, DynamoDbSettings settings, Clock clock, LivingPeople living) {
    this.living = living;
    this.client = client;
    this.table = Table.of(client, settings, TableDesign.PAIRING_CODES);
    this.hashes = new StoredSalt(client, table);
    this.tries = new GuesserTries(client, table, clock);
    this.clock = clock;
  }

  @Override
  public boolean create(PairingCode code) {
    // Of an account that goes just now a code is stored, and redeems nothing.
    if (!living.contain(code.userId())) {
      throw new PersonGoneException(code.userId());
    }
    AttributeValue userId = Attributes.text(code.userId().value());
    AttributeValue expiresAt = Attributes.second(code.expiresAt());
    PutItemRequest put =
        PutItemRequest.builder()
            .tableName(table.name())
            .item(item(code))
            .conditionExpression(
                "attribute_not_exists(#expiresAt) OR #expiresAt <= :now"
                    + " OR (#userId = :userId AND #expiresAt = :expiresAt)")
            .expressionAttributeNames(Map.of("#expiresAt", Item.EXPIRES_AT, "#userId", USER_ID))
            .expressionAttributeValues(
                Map.of(
                    ":now", Attributes.second(clock.instant()),
                    ":userId", userId,
                    ":expiresAt", expiresAt))
            .build();
    return Calls.isDone("create a pairing code", () -> client.putItem(put));
  }

  private Map<String, AttributeValue> item(PairingCode code) {
    Map<String, AttributeValue> item = new HashMap<>();
    item.put(CODE_HASH, Attributes.text(hashes.get().of(code.codeHash())));
    item.put(USER_ID, Attributes.text(code.userId().value()));
    item.put(Item.EXPIRES_AT, Attributes.second(code.expiresAt()));
    code.name().ifPresent(name -> item.put(NAME, Attributes.text(name)));
    return item;
  }

  @Override
  public Optional<PairingCode> redeem(String codeHash) {
    DeleteItemRequest delete =
        DeleteItemRequest.builder()
            .tableName(table.name())
            .key(table.key(hashes.get().of(codeHash)))
            .returnValues(ReturnValue.ALL_OLD)
            .build();
    Map<String, AttributeValue> item =
        Calls.run("redeem a pairing code", () -> client.deleteItem(delete)).attributes();
    return item.isEmpty()
        ? Optional.empty()
        : Optional.of(code(codeHash, new Item(item)))
            .filter(code -> !code.isExpired(clock.instant()))
            .filter(code -> living.contain(code.userId()));
  }

  private static PairingCode code(String codeHash, Item item) {
    try {
      return new PairingCode(
          codeHash,
          new UserId(item.text(USER_ID)),
          item.second(Item.EXPIRES_AT),
          item.optionalText(NAME));
    } catch (IllegalArgumentException e) {
      throw new StoreException("the stored pairing code is damaged", e);
    }
  }

  @Override
  public int triesLeft(String guesserHash) {
    return tries.left(guesserHash, MAX_TRIES);
  }

  @Override
  public boolean countWrongTry(String guesserHash) {
    return tries.take(guesserHash, MAX_TRIES);
  }

  @Override
  public boolean countTryOfAll() {
    return tries.take(ALL, MAX_TRIES_OF_ALL);
  }
}
