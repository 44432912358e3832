package dev.matinee.store;

import java.util.List;
import java.util.Optional;

/**
 * Keeps one link per user of Alexa, and one per {@linkplain VoiceLink#voice voice} that Alexa knows
 * there. Implementations are safe for use by any number of threads.
 */
public interface VoiceLinkStore {
  /**
   * The link of a user of Alexa.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  Optional<VoiceLink> find(String alexaUserId);

  /**
   * Stores a link, in place of another of the same user of Alexa. It is durable when this returns.
   *
   * @throws PersonGoneException if the account is gone; nothing is stored then
   * @throws StoreUnavailableException if it is not known whether it was stored
   */
  void save(VoiceLink link);

  /**
   * Removes the link of a user of Alexa; where there is none, nothing happens.
   *
   * @throws StoreUnavailableException if it is not known whether it was removed
   */
  void delete(String alexaUserId);

  /**
   * The links of the {@linkplain VoiceLink#voice voices} that Alexa knows at the devices of a user
   * of Alexa, oldest first; not that of the user.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  List<VoiceLink> voicesOf(String alexaUserId);

  /**
   * The links to an account, oldest first. An engine may take a moment until it lists a change.
   *
   * @throws StoreUnavailableException if the store does not answer
   */
  List<VoiceLink> linksOf(UserId userId);
}
