package dev.matinee.store.dynamodb;

import dev.matinee.store.Stores;
import dev.matinee.store.StoresContract;
import dev.matinee.testkit.Dynalite;
import java.time.Clock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract over DynamoDB's protocol, as dynalite speaks it. */
class DynamoDbStoresTest extends StoresContract {
  private static Dynalite dynalite;

  @BeforeAll
  static void startDynalite() {
    dynalite = Dynalite.start();
    try (DynamoDbStores stores = DynamoDbStores.open(LocalSettings.patient(dynalite.endpoint()))) {
      stores.createTables();
    }
  }

  @AfterAll
  static void stopDynalite() {
    if (dynalite != null) {
      dynalite.close();
    }
  }

  @Override
  protected Stores open(Clock clock) {
    return DynamoDbStores.open(LocalSettings.patient(dynalite.endpoint()), clock);
  }
}
