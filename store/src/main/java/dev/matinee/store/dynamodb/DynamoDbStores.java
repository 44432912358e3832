package dev.matinee.store.dynamodb;

import dev.matinee.store.HistoryStore;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Stores;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The stores on DynamoDB. Every read is strongly consistent, every write is one conditional write
 * of one item. A call takes no longer than its {@link CallLimits}; {@link #check} and {@link
 * #createTables} belong to a start and are more patient.
 *
 * <p>Safe for use by any number of threads. Its client is made once, with the object, and reused.
 */
public final class DynamoDbStores implements Stores {
  private final DynamoDbClient client;
  private final DynamoDbSettings settings;
  private final HistoryStore histories;
  private final RecommendationStore recommendations;

  private DynamoDbStores(DynamoDbClient client, DynamoDbSettings settings) {
    this.client = client;
    this.settings = settings;
    this.histories = new DynamoDbHistories(client, settings);
    this.recommendations = new DynamoDbRecommendations(client, settings);
  }

  /**
   * Makes the client. Nothing is sent yet, and no table is made: see {@link #check} and {@link
   * #createTables}.
   *
   * @throws StoreException if no region is set
   */
  public static DynamoDbStores open(DynamoDbSettings settings) {
    return new DynamoDbStores(StoreClient.open(settings), settings);
  }

  @Override
  public HistoryStore histories() {
    return histories;
  }

  @Override
  public RecommendationStore recommendations() {
    return recommendations;
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException if a table is missing
   * @throws StoreUnavailableException if a table is not ready yet, or DynamoDB does not answer
   */
  @Override
  public void check() {
    atStart(UserTables::check);
  }

  /**
   * Makes the tables that are missing, billed by request, and waits until all are ready. Those that
   * are there stay as they are.
   *
   * @throws StoreException if DynamoDB refuses
   * @throws StoreUnavailableException if DynamoDB does not answer, or they are not ready in time
   */
  public void createTables() {
    atStart(UserTables::create);
  }

  /** With a client of its own, whose patience is that of a start and not that of a page. */
  private void atStart(Consumer<UserTables> work) {
    DynamoDbSettings patient = settings.withLimits(CallLimits.START);
    try (DynamoDbClient starting = StoreClient.open(patient)) {
      work.accept(new UserTables(starting, patient));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
