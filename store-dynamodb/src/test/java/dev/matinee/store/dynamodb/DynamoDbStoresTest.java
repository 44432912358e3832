package dev.matinee.store.dynamodb;

import dev.matinee.store.Stores;
import dev.matinee.store.StoresContract;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.OpenedResources;
import java.time.Clock;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

/** The contract over DynamoDB's protocol, as dynalite speaks it. */
class DynamoDbStoresTest extends StoresContract {
  @AutoClose private static final OpenedResources opened = new OpenedResources();

  private static Dynalite dynalite;

  @BeforeAll
  static void startDynalite() {
    dynalite = opened.add(Dynalite.start());
    try (DynamoDbStores stores = DynamoDbStores.open(LocalSettings.patient(dynalite.endpoint()))) {
      stores.createTables();
    }
  }

  @Override
  protected Stores open(Clock clock) {
    return DynamoDbStores.open(LocalSettings.patient(dynalite.endpoint()), clock);
  }
}
