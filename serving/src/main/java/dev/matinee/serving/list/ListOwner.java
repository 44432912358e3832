package dev.matinee.serving.list;

import dev.matinee.recommender.UserProfile;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.store.History;
import dev.matinee.store.UserId;
import java.util.Set;
import java.util.function.Function;

/**
 * Whose list is wanted, and what is known of them. Immutable.
 *
 * @param userId in any name space
 * @param historyVersion of the history that the profile was made of; 0 for data-set users
 * @param profile makes what is recommended for, by what the list is wanted of; not asked where the
 *     list is at hand
 * @param saved movies that the person saved for later
 * @param kept whether the list is worth storing
 * @param stale whether the newest history could not be read, so that this may be an older one
 */
public record ListOwner(
    UserId userId,
    long historyVersion,
    Function<ListWish, UserProfile> profile,
    Set<Long> saved,
    boolean kept,
    boolean stale) {
  /** A public user of the model's data set. */
  public static ListOwner ofDataSetUser(LiveModel model, long userId) {
    return new ListOwner(
        UserId.ofDataSetUser(userId), 0, wish -> model.profile(userId), Set.of(), true, false);
  }

  /** A guest or account holder. The list of a guest is made anew in milliseconds. */
  public static ListOwner of(LiveModel model, History history) {
    return new ListOwner(
        history.userId(),
        history.version(),
        wish ->
            wish.saved()
                ? PersonProfile.withSaved(model, history)
                : PersonProfile.of(model, history),
        history.saved().times().keySet(),
        !history.userId().isGuest(),
        false);
  }

  /**
   * The same of a history that was read from a store that may be out of reach.
   *
   * @param stale whether the history may not be the newest
   */
  public static ListOwner of(LiveModel model, History history, boolean stale) {
    ListOwner owner = of(model, history);
    return new ListOwner(
        owner.userId, owner.historyVersion, owner.profile, owner.saved, owner.kept, stale);
  }

  /** The same, whose list stays in the memory of this node: a store has room for one of each. */
  public ListOwner unstored() {
    return new ListOwner(userId, historyVersion, profile, saved, false, stale);
  }

  /** The same, whose list is stored for readers without a model, also where a guest owns it. */
  public ListOwner stored() {
    return new ListOwner(userId, historyVersion, profile, saved, true, stale);
  }
}
