package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Whose lists a user of Alexa hears.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param alexaUserId as Alexa names them to this skill
 * @param userId the account
 * @param linkedAt to the second
 */
public record VoiceLink(String alexaUserId, UserId userId, Instant linkedAt) {
  /**
   * @throws IllegalArgumentException if the user id is no account's, or the other one is empty
   */
  public VoiceLink {
    if (alexaUserId.isEmpty()) {
      throw new IllegalArgumentException("alexaUserId must not be empty");
    }
    if (!userId.isAccount()) {
      throw new IllegalArgumentException("userId must be an account, got " + userId);
    }
    linkedAt = linkedAt.truncatedTo(ChronoUnit.SECONDS);
  }
}
