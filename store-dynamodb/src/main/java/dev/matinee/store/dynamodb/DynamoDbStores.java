package dev.matinee.store.dynamodb;

import dev.matinee.store.AccountStore;
import dev.matinee.store.ChallengeStore;
import dev.matinee.store.EveningStore;
import dev.matinee.store.HeardListStore;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.MessageStore;
import dev.matinee.store.OAuthStore;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.PhoneStore;
import dev.matinee.store.PosterStore;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.SessionStore;
import dev.matinee.store.StoreCalls;
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Stores;
import dev.matinee.store.VoiceLinkStore;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The stores on DynamoDB. Every read is strongly consistent but those of the links and the grants
 * of an account and of the name of a person, every write is a write of one item, conditional
 * wherever two could meet. What expires has an attribute {@code expiresAt}, an epoch second, which
 * readers check; a table's time to live may be set on it, and is never set from here. A call takes
 * no longer than its {@link CallLimits}; {@link #check} and {@link #createTables} belong to a start
 * and are more patient. While DynamoDB does not answer, calls fail at once but for one now and
 * then.
 *
 * <p>Safe for use by any number of threads. Its client is made once, with the object, and reused.
 */
public final class DynamoDbStores implements Stores {
  private final CallGuard guard = new CallGuard(CallGuard.PAUSE);
  private final DynamoDbClient client;
  private final DynamoDbSettings settings;
  private final HistoryStore histories;
  private final RecommendationStore recommendations;
  private final AccountStore accounts;
  private final SessionStore sessions;
  private final ChallengeStore challenges;
  private final VoiceLinkStore voiceLinks;
  private final PairingCodeStore pairingCodes;
  private final OAuthStore oauth;
  private final PosterStore posters;
  private final HeardListStore heardLists;
  private final EveningStore evenings;
  private final PhoneStore phones;
  private final MessageStore messages;

  private DynamoDbStores(DynamoDbSettings settings, Clock clock) {
    this.client = new GuardedClient(StoreClient.open(settings), settings.limits().call(), guard);
    this.settings = settings;
    this.histories = new DynamoDbHistories(client, settings, clock);
    LivingPeople living = new LivingPeople(histories);
    this.recommendations = new DynamoDbRecommendations(client, settings, clock);
    this.accounts = new DynamoDbAccounts(client, settings);
    this.sessions = new DynamoDbSessions(client, settings, clock, living);
    this.challenges = new DynamoDbChallenges(client, settings, clock, living);
    this.voiceLinks = new DynamoDbVoiceLinks(client, settings, living);
    this.pairingCodes = new DynamoDbPairingCodes(client, settings, clock, living);
    this.oauth = new DynamoDbOAuth(client, settings, clock, living);
    this.posters = new DynamoDbPosters(client, settings);
    this.heardLists = new DynamoDbHeardLists(client, settings, clock);
    this.evenings = new DynamoDbEvenings(client, settings, clock, living);
    this.phones = new DynamoDbPhones(client, settings, clock, living);
    this.messages = new DynamoDbMessages(client, settings, living);
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
    return new DynamoDbStores(settings, clock);
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
    return accounts;
  }

  @Override
  public SessionStore sessions() {
    return sessions;
  }

  @Override
  public ChallengeStore challenges() {
    return challenges;
  }

  @Override
  public VoiceLinkStore voiceLinks() {
    return voiceLinks;
  }

  @Override
  public PairingCodeStore pairingCodes() {
    return pairingCodes;
  }

  @Override
  public OAuthStore oauth() {
    return oauth;
  }

  @Override
  public PosterStore posters() {
    return posters;
  }

  @Override
  public HeardListStore heardLists() {
    return heardLists;
  }

  @Override
  public EveningStore evenings() {
    return evenings;
  }

  @Override
  public PhoneStore phones() {
    return phones;
  }

  @Override
  public MessageStore messages() {
    return messages;
  }

  @Override
  public Optional<StoreCalls> calls() {
    return Optional.of(guard.calls());
  }

  /**
   * {@inheritDoc}
   *
   * @throws StoreException if a table is missing
   * @throws StoreUnavailableException if a table is not ready yet, or DynamoDB does not answer
   */
  @Override
  public void check() {
    atStart(Tables::check);
  }

  /**
   * Makes the tables that are missing, billed by request, and waits until all are ready. Those that
   * are there stay as they are.
   *
   * @throws StoreException if DynamoDB refuses
   * @throws StoreUnavailableException if DynamoDB does not answer, or they are not ready in time
   */
  @Override
  public void createTables() {
    atStart(Tables::create);
  }

  /** With a client of its own, whose patience is that of a start and not that of a page. */
  private void atStart(Consumer<Tables> work) {
    DynamoDbSettings patient = settings.withLimits(CallLimits.START);
    try (DynamoDbClient starting = StoreClient.open(patient)) {
      work.accept(new Tables(starting, patient));
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
