package dev.matinee.store.dynamodb;

import dev.matinee.store.AccountStore;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.PosterStore;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.SessionStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Stores;
import dev.matinee.store.VoiceLinkStore;
import java.time.Clock;
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

  private DynamoDbStores(DynamoDbClient client, DynamoDbSettings settings, Clock clock) {
    this.client = client;
    this.settings = settings;
    this.histories = new DynamoDbHistories(client, settings, clock);
    this.recommendations = new DynamoDbRecommendations(client, settings, clock);
  }

  /**
   * Makes the client. Nothing is sent yet, and no table is made: see {@link #check} and {@link
   * #createTables}.
   *
   * @throws StoreException if no region is set
   */
  public static DynamoDbStores open(DynamoDbSettings settings) {
    return open(settings, Clock.systemUTC());
  }

  /**
   * Makes the client as {@link #open(DynamoDbSettings)} does.
   *
   * @param clock says what has expired
   */
  public static DynamoDbStores open(DynamoDbSettings settings, Clock clock) {
    return new DynamoDbStores(StoreClient.open(settings), settings, clock);
  }

  @Override
  public HistoryStore histories() {
    return histories;
  }

  @Override
  public RecommendationStore recommendations() {
    return recommendations;
  }

  @Override
  public AccountStore accounts() {
    throw new UnsupportedOperationException("accounts on DynamoDB");
  }

  @Override
  public SessionStore sessions() {
    throw new UnsupportedOperationException("sessions on DynamoDB");
  }

  @Override
  public VoiceLinkStore voiceLinks() {
    throw new UnsupportedOperationException("voiceLinks on DynamoDB");
  }

  @Override
  public PairingCodeStore pairingCodes() {
    throw new UnsupportedOperationException("pairingCodes on DynamoDB");
  }

  @Override
  public PosterStore posters() {
    throw new UnsupportedOperationException("posters on DynamoDB");
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
