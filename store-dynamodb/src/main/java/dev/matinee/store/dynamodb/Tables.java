package dev.matinee.store.dynamodb;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** All tables: whether they are there, and how they come. */
final class Tables {
  private static final Duration POLL_PAUSE = Duration.ofMillis(500);
  private static final Duration READY_LIMIT = Duration.ofMinutes(2);

  private final DynamoDbClient client;
  private final DynamoDbSettings settings;

  Tables(DynamoDbClient client, DynamoDbSettings settings) {
    this.client = client;
    this.settings = settings;
  }

  void check() {
    List<String> missing = new ArrayList<>();
    for (TableDesign design : TableDesign.ALL) {
      if (!exists(design)) {
        missing.add(settings.table(design));
      }
    }
    if (!missing.isEmpty()) {
      throw new StoreException(
          "DynamoDB lacks the tables "
              + String.join(", ", missing)
              + "; --create-tables makes them");
    }
  }

  private boolean exists(TableDesign design) {
    String name = settings.table(design);
    return Calls.run("look for the table " + name, () -> describe(name, design));
  }

  private boolean describe(String name, TableDesign design) {
    try {
      requireUsable(client.describeTable(r -> r.tableName(name)).table(), design);
      return true;
    } catch (ResourceNotFoundException absent) {
      return false;
    }
  }

  private static void requireUsable(TableDescription table, TableDesign design) {
    TableStatus status = table.tableStatus();
    if (status != TableStatus.ACTIVE && status != TableStatus.UPDATING) {
      throw new StoreUnavailableException(
          "the table " + table.tableName() + " is not ready: " + status);
    }
    Optional<String> missing = design.index().map(TableIndex::name).filter(isMissing(table));
    if (missing.isPresent()) {
      throw new StoreException(
          String.format(
              "the table %s lacks the index %s; docs/operations.md says how to add it",
              table.tableName(), missing.get()));
    }
  }

  void create() {
    for (TableDesign design : TableDesign.ALL) {
      String name = settings.table(design);
      Calls.run("make the table " + name, () -> createIfAbsent(design.request(name)));
    }
    for (TableDesign design : TableDesign.ALL) {
      String name = settings.table(design);
      Calls.run("make the table " + name, () -> awaitReady(name));
    }
  }

  private static Predicate<String> isMissing(TableDescription table) {
    return name ->
        table.globalSecondaryIndexes().stream().noneMatch(index -> index.indexName().equals(name));
  }

  private boolean createIfAbsent(CreateTableRequest request) {
    try {
      client.createTable(request);
      return true;
    } catch (ResourceInUseException exists) {
      return false;
    }
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
