package dev.matinee.skill.dialogue.memory;

import dev.matinee.store.UserId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Whose list a conversation is about. It names no account.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param text the number of a public user of the data set, {@code own} or {@code popular}
 */
public record Whose(String text) {
  /** The speaker's own list. */
  public static final Whose OWN = new Whose("own");

  /** Movies that many people know, which are the same for all. */
  public static final Whose POPULAR = new Whose("popular");

  /** What a list of popular movies has in the place of an owner. */
  public static final UserId POPULAR_OWNER = UserId.ofGuest("popular-movies-of-the-data");

  /** That of a public user of the data set. */
  public static Whose dataSetUser(long number) {
    return new Whose(Long.toString(number));
  }

  /** That of the owner of a list. */
  public static Whose of(UserId owner) {
    if (owner.equals(POPULAR_OWNER)) {
      return POPULAR;
    }
    return owner.isAccount() ? OWN : new Whose(owner.value());
  }

  /** The number of the public user; empty for the other lists. */
  public OptionalLong dataSetUser() {
    return owner().map(UserId::dataSetUser).orElse(OptionalLong.empty());
  }

  /** The public user of the data set; empty for the other lists. */
  public Optional<UserId> owner() {
    return equals(OWN) || isPopular()
        ? Optional.empty()
        : Optional.of(UserId.ofDataSetUser(Long.parseLong(text)));
  }

  public boolean isPopular() {
    return equals(POPULAR);
  }
}
