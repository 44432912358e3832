package dev.matinee.store.dynamodb;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.UserId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** The tables whose key is the user id. */
final class UserTables {
  static final String KEY = "userId";

  private static final Duration POLL_PAUSE = Duration.ofMillis(500);
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);

  private final DynamoDbClient client;
  private final List<String> names;

  UserTables(DynamoDbClient client, DynamoDbSettings settings) {
    this.client = client;
    this.names =
        List.of(settings.table(HistoryItem.TABLE), settings.table(RecommendationItem.TABLE));
  }

  static Map<String, AttributeValue> key(UserId userId) {
    return Map.of(KEY, Attributes.text(userId.value()));
  }

  void check() {
    List<String> missing = new ArrayList<>();
    for (String name : names) {
      if (!exists(name)) {
        missing.add(name);
      }
    }
    if (!missing.isEmpty()) {
      throw new StoreException(
          "DynamoDB lacks the tables "
              + String.join(", ", missing)
              + "; --create-tables makes them");
    }
  }

  private boolean exists(String name) {
    return Calls.run("look for the table " + name, () -> describe(name));
  }

  private boolean describe(String name) {
    try {
      TableStatus status = client.describeTable(r -> r.tableName(name)).table().tableStatus();
      if (status != TableStatus.ACTIVE && status != TableStatus.UPDATING) {
        throw new StoreUnavailableException("the table " + name + " is not ready: " + status);
      }
      return true;
    } catch (ResourceNotFoundException absent) {
      return false;
    }
  }

  void create() {
    for (String name : names) {
      Calls.run("make the table " + name, () -> createIfAbsent(name));
    }
    for (String name : names) {
      Calls.run("make the table " + name, () -> awaitReady(name));
    }
  }

  private boolean createIfAbsent(String name) {
    try {
      client.createTable(request(name));
      return true;
    } catch (ResourceInUseException exists) {
      return false;
    }
  }

  private static CreateTableRequest request(String name) {
    AttributeDefinition attribute =
        AttributeDefinition.builder()
            .attributeName(KEY)
            .attributeType(ScalarAttributeType.S)
            .build();
    KeySchemaElement key =
        KeySchemaElement.builder().attributeName(KEY).keyType(KeyType.HASH).build();
    return CreateTableRequest.builder()
        .tableName(name)
        .attributeDefinitions(List.of(attribute))
        .keySchema(List.of(key))
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .build();
  }

  private boolean awaitReady(String name) {
    try (DynamoDbWaiter waiter = waiter()) {
      waiter.waitUntilTableExists(r -> r.tableName(name));
      return true;
    } catch (SdkClientException e) {
      throw new StoreUnavailableException("the table " + name + " is not ready", e);
    }
  }

  private DynamoDbWaiter waiter() {
    WaiterOverrideConfiguration patience =
        WaiterOverrideConfiguration.builder()
            .backoffStrategyV2(BackoffStrategy.fixedDelayWithoutJitter(POLL_PAUSE))
            .waitTimeout(READY_LIMIT)
            .maxAttempts((int) READY_LIMIT.dividedBy(POLL_PAUSE))
            .build();
    return DynamoDbWaiter.builder().client(client).overrideConfiguration(patience).build();
  }
}
