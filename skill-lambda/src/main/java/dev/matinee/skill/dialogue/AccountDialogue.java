package dev.matinee.skill.dialogue;

import dev.matinee.store.StoreException;
import dev.matinee.store.StoreUnavailableException;
import java.util.Optional;

/**
 * What is said about who speaks: the first words, and the end of a link.
 *
 * <p>Safe for use by any number of threads.
 */
public final class AccountDialogue {
  private final LinkedAccounts accounts;
  private final StoreTime time;

  public AccountDialogue(LinkedAccounts accounts, StoreTime time) {
    this.accounts = accounts;
    this.time = time;
  }

  /** The first words. While the store is out of reach, everybody is welcomed as a stranger. */
  public Answer welcome(Optional<String> alexaUserId, Phrases phrases) {
    return isLinked(alexaUserId)
        ? Answer.offering(
            Offer.RECOMMEND,
            phrases.say(Phrase.WELCOME_BACK),
            phrases.say(Phrase.WELCOME_BACK_MORE))
        : new SmallTalk(phrases).welcome();
  }

  /**
   * To "unlink my account".
   *
   * @throws StoreException if the link is not known to be removed
   */
  public Answer unlink(Optional<String> alexaUserId, Phrases phrases) {
    boolean unlinked = time.within(() -> accounts.unlink(alexaUserId));
    return Answer.asking(
        phrases.say(unlinked ? Phrase.UNLINKED : Phrase.NOT_LINKED),
        phrases.say(Phrase.WELCOME_MORE));
  }

  private boolean isLinked(Optional<String> alexaUserId) {
    try {
      return time.within(() -> accounts.of(alexaUserId)).isPresent();
    } catch (StoreUnavailableException unusedBecauseWelcomeNeedsNoStore) {
      return false;
    }
  }
}
