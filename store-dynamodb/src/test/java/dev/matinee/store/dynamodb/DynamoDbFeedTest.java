package dev.matinee.store.dynamodb;

import dev.matinee.store.FeedAfterKillContract;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.WriterProcess;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.OpenedResources;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The feed over DynamoDB's protocol, whose writers are killed. */
@Tag("faults")
class DynamoDbFeedTest extends FeedAfterKillContract {
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
  protected Stores open() {
    return DynamoDbStores.open(LocalSettings.patient(dynalite.endpoint()));
  }

  @Override
  protected WriterProcess writer(UserId user) throws IOException {
    return WriterProcess.start(DynamoDbWriter.class, dynalite.endpoint().toString(), user.value());
  }
}
