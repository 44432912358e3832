package dev.matinee.store.sqlite;

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
import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Stores;
import dev.matinee.store.VoiceLinkStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * The stores in one SQLite file. What was written survives a crash of the process or of the machine
 * at any instant: the log is written ahead and synced before a write returns.
 *
 * <p>Safe for use by any number of threads, and by several processes on one file: readers never
 * wait, writers take turns.
 */
public final class SqliteStores implements Stores {
  /** Between two looks for what has expired. */
  private static final Duration EXPIRY_PAUSE = Duration.ofMinutes(5);

  private final Database database;
  private final Expired expired;
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

  private SqliteStores(Database database, Clock clock) {
    this.database = database;
    this.expired = new Expired(database, clock);
    this.histories = new SqliteHistories(database, clock);
    this.recommendations = new SqliteRecommendations(database, clock);
    this.accounts = new SqliteAccounts(database);
    this.sessions = new SqliteSessions(database, clock);
    this.challenges = new SqliteChallenges(database, clock);
    this.voiceLinks = new SqliteVoiceLinks(database);
    this.pairingCodes = new SqlitePairingCodes(database, clock);
    this.oauth = new SqliteOAuth(database, clock);
    this.posters = new SqlitePosters(database);
    this.heardLists = new SqliteHeardLists(database);
    this.evenings = new SqliteEvenings(database, clock);
    this.phones = new SqlitePhones(database, clock);
    this.messages = new SqliteMessages(database);
  }

  /**
   * Opens a file, and makes it and the folders above it where they are missing, for its owner
   * alone. An older schema is brought up to date, and what has expired is removed, then and while
   * the file is open.
   *
   * @throws StoreException if the file holds anything else than these stores, or was written by a
   *     later version of them; it is left as it is
   * @throws StoreUnavailableException if another process keeps it locked
   */
  public static SqliteStores open(Path file) {
    return open(file, Clock.systemUTC());
  }

  /**
   * Opens a file as {@link #open(Path)} does.
   *
   * @param clock says what has expired
   */
  public static SqliteStores open(Path file, Clock clock) {
    return open(file, clock, EXPIRY_PAUSE);
  }

  static SqliteStores open(Path file, Clock clock, Duration expiryPause) {
    Path absolute = file.toAbsolutePath();
    FileHeader.require(absolute);
    NativeFolder.require();
    try {
      PrivateFile.makeFolders(absolute);
      PrivateFile.make(absolute);
    } catch (IOException e) {
      throw new StoreException("cannot make " + absolute + ": " + e, e);
    }
    Schema.prepare(absolute);
    SqliteStores stores = new SqliteStores(new Database(absolute), clock);
    stores.expired.start(expiryPause);
    return stores;
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
  public void check() {
    if (!database.read(Schema::isCurrent)) {
      throw new StoreException("the store's file was replaced or changed by another program");
    }
  }

  @Override
  public void close() {
    expired.close();
    database.close();
  }
}
