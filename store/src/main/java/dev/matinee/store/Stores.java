package dev.matinee.store;

import java.util.Optional;

/** Everything that is kept, on one engine. Safe for use by any number of threads. */
public interface Stores extends AutoCloseable {
  HistoryStore histories();

  RecommendationStore recommendations();

  AccountStore accounts();

  SessionStore sessions();

  ChallengeStore challenges();

  VoiceLinkStore voiceLinks();

  PairingCodeStore pairingCodes();

  OAuthStore oauth();

  PosterStore posters();

  HeardListStore heardLists();

  EveningStore evenings();

  PhoneStore phones();

  MessageStore messages();

  /**
   * Returns if the engine answers and holds what it should.
   *
   * @throws StoreException otherwise; the message says what to do
   */
  void check();

  /**
   * Makes what is missing, such as tables, and leaves what is there as it is.
   *
   * @throws StoreException if the engine refuses or does not answer
   */
  default void createTables() {}

  /** How its calls fared; empty for an engine in this process, which is not called. */
  default Optional<StoreCalls> calls() {
    return Optional.empty();
  }

  /** What all nodes count together; nothing without a cache that they share. */
  default SharedTallies tallies() {
    return SharedTallies.NONE;
  }

  @Override
  void close();
}
