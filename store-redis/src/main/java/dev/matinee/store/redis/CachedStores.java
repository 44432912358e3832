package dev.matinee.store.redis;

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
import dev.matinee.store.SharedTallies;
import dev.matinee.store.StoreCalls;
import dev.matinee.store.Stores;
import dev.matinee.store.VoiceLinkStore;
import java.time.Clock;
import java.util.Optional;

/**
 * Stores behind Redis. Lists, sessions and the versions of histories have copies there; everything
 * is written to the truth first, and all else is asked of it alone. Safe for use by any number of
 * threads.
 */
record CachedStores(
    Stores truth,
    RedisLink link,
    HistoryStore histories,
    RecommendationStore recommendations,
    SessionStore sessions,
    SharedTallies tallies)
    implements Stores {
  /**
   * Puts Redis before stores.
   *
   * @param prefix of all keys
   * @param clock says what has expired, and how old a copy is
   */
  static CachedStores of(Stores truth, RedisAddress address, String prefix, Clock clock) {
    RedisLink link = RedisLink.to(address, clock);
    Copies copies = new Copies(link, prefix);
    Lease lease = new Lease(clock);
    CachedVersions versions = new CachedVersions(copies, lease);
    return new CachedStores(
        truth,
        link,
        new CachedHistories(truth.histories(), versions),
        new CachedRecommendations(truth.recommendations(), copies, clock),
        new CachedSessions(truth.sessions(), copies, versions, lease, clock),
        new RedisTallies(link, prefix));
  }

  @Override
  public AccountStore accounts() {
    return truth.accounts();
  }

  @Override
  public ChallengeStore challenges() {
    return truth.challenges();
  }

  @Override
  public VoiceLinkStore voiceLinks() {
    return truth.voiceLinks();
  }

  @Override
  public PairingCodeStore pairingCodes() {
    return truth.pairingCodes();
  }

  @Override
  public OAuthStore oauth() {
    return truth.oauth();
  }

  @Override
  public PosterStore posters() {
    return truth.posters();
  }

  @Override
  public HeardListStore heardLists() {
    return truth.heardLists();
  }

  @Override
  public EveningStore evenings() {
    return truth.evenings();
  }

  @Override
  public PhoneStore phones() {
    return truth.phones();
  }

  @Override
  public MessageStore messages() {
    return truth.messages();
  }

  @Override
  public void check() {
    truth.check();
  }

  @Override
  public void createTables() {
    truth.createTables();
  }

  @Override
  public Optional<StoreCalls> calls() {
    return truth.calls();
  }

  @Override
  public void close() {
    link.close();
    truth.close();
  }
}
