package dev.matinee.store.dynamodb;

import dev.matinee.store.Account;
import dev.matinee.store.AccountStore;
import dev.matinee.store.UserId;
import dev.matinee.store.Username;
import dev.matinee.store.VersionConflictException;
import dev.matinee.store.WriteId;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** Accounts on DynamoDB: one item per name. */
final class DynamoDbAccounts implements AccountStore {
  private static final String READ = "read an account";

  private final DynamoDbClient client;
  private final Table table;

  DynamoDbAccounts(DynamoDbClient client, DynamoDbSettings settings) {
    this.client = client;
    this.table = Table.of(client, settings, TableDesign.ACCOUNTS);
  }

  @Override
  public Optional<Account> find(Username username) {
    return table
        .find(READ, table.key(username.key()))
        .map(item -> AccountItem.read(username.toString(), item));
  }

  /** The index tells the name alone, and may be late; what counts is in the account. */
  @Override
  public Optional<Account> find(UserId userId) {
    String id = userId.value();
    return table.findByIndex("find the name of a person", AccountItem.USER_ID, id).stream()
        .map(entry -> entry.text(table.keyName()))
        .flatMap(name -> table.find(READ, table.key(name)).stream())
        .map(item -> AccountItem.read(id, item))
        .filter(account -> account.userId().equals(userId))
        .findFirst();
  }

  @Override
  public boolean create(Account account) {
    PutItemRequest put =
        put(account, WriteId.random())
            .conditionExpression("attribute_not_exists(#key)")
            .expressionAttributeNames(Map.of("#key", table.keyName()))
            .build();
    try {
      Calls.run("create an account", () -> client.putItem(put));
      return true;
    } catch (ConditionalCheckFailedException taken) {
      return userId(account).equals(stored(account, taken).get(AccountItem.USER_ID));
    }
  }

  @Override
  public void write(Account next, WriteId writeId) {
    PutItemRequest put =
        put(next, writeId)
            .conditionExpression("#version = :previous AND #userId = :userId")
            .expressionAttributeNames(
                Map.of("#version", AccountItem.VERSION, "#userId", AccountItem.USER_ID))
            .expressionAttributeValues(
                Map.of(":previous", Attributes.number(next.version() - 1), ":userId", userId(next)))
            .build();
    try {
      Calls.run("write an account", () -> client.putItem(put));
    } catch (ConditionalCheckFailedException refused) {
      if (!isStored(next, writeId, stored(next, refused))) {
        throw new VersionConflictException(next);
      }
    }
  }

  private PutItemRequest.Builder put(Account account, WriteId writeId) {
    return PutItemRequest.builder()
        .tableName(table.name())
        .item(AccountItem.of(account, writeId))
        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
  }

  private static AttributeValue userId(Account account) {
    return Attributes.text(account.userId().value());
  }

  /** What is there instead; some servers do not send it along with their refusal. */
  private Map<String, AttributeValue> stored(
      Account account, ConditionalCheckFailedException refused) {
    return refused.hasItem()
        ? refused.item()
        : table
            .find(READ, table.key(account.username().key()))
            .map(Item::attributes)
            .orElse(Map.of());
  }

  /** Whether an earlier attempt had come through and only its answer was lost. */
  private static boolean isStored(
      Account next, WriteId writeId, Map<String, AttributeValue> stored) {
    return userId(next).equals(stored.get(AccountItem.USER_ID))
        && Attributes.text(writeId.value()).equals(stored.get(AccountItem.LAST_WRITE_ID))
        && Attributes.number(next.version()).equals(stored.get(AccountItem.VERSION));
  }

  @Override
  public void delete(Account account) {
    DeleteItemRequest delete =
        DeleteItemRequest.builder()
            .tableName(table.name())
            .key(table.key(account.username().key()))
            .conditionExpression("#userId = :userId")
            .expressionAttributeNames(Map.of("#userId", AccountItem.USER_ID))
            .expressionAttributeValues(Map.of(":userId", userId(account)))
            .build();
    // false where it is not theirs, or gone
    Calls.isDone("delete an account", () -> client.deleteItem(delete));
  }
}
