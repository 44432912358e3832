package dev.matinee.web.list;

import dev.matinee.recommender.UserProfile;
import dev.matinee.store.History;
import dev.matinee.store.UserId;
import dev.matinee.web.model.LiveModel;

/**
 * Whose list is wanted, and what is known of them. Immutable.
 *
 * @param userId in any name space
 * @param historyVersion of the history that the profile was made of; 0 for data-set users
 * @param profile what is recommended for
 */
public record ListOwner(UserId userId, long historyVersion, UserProfile profile) {
  /** A public user of the model's data set. */
  public static ListOwner ofDataSetUser(LiveModel model, long userId) {
    return new ListOwner(UserId.ofDataSetUser(userId), 0, model.profile(userId));
  }

  /** A guest or account holder. */
  public static ListOwner of(History history) {
    return new ListOwner(history.userId(), history.version(), profile(history));
  }

  private static UserProfile profile(History history) {
    UserProfile.Builder profile = UserProfile.builder();
    history.ratings().forEach((movie, rating) -> profile.rate(movie, rating.stars()));
    history.watched().forEach(profile::watched);
    history.hidden().forEach(profile::hide);
    history.genres().forEach(profile::prefer);
    return profile.build();
  }

  /** Whether the list is worth keeping: a guest's is made anew in milliseconds. */
  boolean isKept() {
    return !userId.isGuest();
  }
}
