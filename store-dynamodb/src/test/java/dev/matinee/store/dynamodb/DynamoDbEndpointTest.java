package dev.matinee.store.dynamodb;

import dev.matinee.store.Stores;
import dev.matinee.store.StoresContract;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract over whatever server the environment names, in tables of its own. */
@EnabledIfEnvironmentVariable(
    named = "AWS_ENDPOINT_URL_DYNAMODB",
    matches = ".+",
    disabledReason = "AWS_ENDPOINT_URL_DYNAMODB names no server")
class DynamoDbEndpointTest extends StoresContract {
  private static final DynamoDbSettings SETTINGS =
      DynamoDbSettings.defaults().withTablePrefix("contract-" + UUID.randomUUID());

  @BeforeAll
  static void createTables() {
    try (DynamoDbStores stores = DynamoDbStores.open(SETTINGS)) {
      stores.createTables();
    }
  }

  @Override
  protected Stores open(Clock clock) {
    return DynamoDbStores.open(SETTINGS, clock);
  }
}
