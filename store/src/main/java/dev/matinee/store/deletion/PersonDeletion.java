package dev.matinee.store.deletion;

import dev.matinee.store.Account;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.StoreUnavailableException;
import dev.matinee.store.Stores;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;

/**
 * Removes what is kept of an account. The {@linkplain HistoryStore#delete history goes first}: from
 * the mark in its place on, every table refuses what belongs to the person, so that no write in
 * flight brings anything back, and a node that finds the mark can {@linkplain #finish go on} where
 * a node was stopped.
 *
 * <p>Pairing codes and challenges are found by their secrets alone: they end with the account, and
 * their rows within minutes.
 *
 * <p>Safe for use by any number of threads.
 */
public final class PersonDeletion {
  private final Stores stores;

  /** Over the stores. */
  public PersonDeletion(Stores stores) {
    this.stores = stores;
  }

  /**
   * Removes all that is left of an account whose history was deleted. Again, it changes nothing.
   *
   * @throws StoreUnavailableException if it is not known whether all was removed
   */
  public void finish(UserId userId) {
    stores.accounts().find(userId).ifPresentOrElse(this::finish, () -> forget(userId));
  }

  /** The same of an account that was found. It goes last: by it its sessions are found. */
  public void finish(Account found) {
    stores
        .accounts()
        .find(found.username())
        .filter(latest -> latest.userId().equals(found.userId()))
        .map(Account::sessions)
        .ifPresent(stores.sessions()::delete);
    forget(found.userId());
    stores.accounts().delete(found);
  }

  private void forget(UserId userId) {
    stores.oauth().revokeAll(userId);
    stores.voiceLinks().linksOf(userId).stream()
        .map(VoiceLink::alexaUserId)
        .forEach(stores.voiceLinks()::delete);
    stores.heardLists().forget(userId);
    stores.evenings().forget(userId);
    stores.phones().forget(userId);
    stores.messages().forget(userId);
    stores.recommendations().forget(userId);
  }
}
