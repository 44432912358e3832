package dev.matinee.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Whose lists a user of Alexa hears, or one person of a household whose voice Alexa knows.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param alexaUserId as Alexa names them to this skill; {@link #voice} of both ids where a voice
 *     profile speaks
 * @param userId the account
 * @param linkedAt to the second
 * @param grantId the {@link OAuthGrant} that it came with, where somebody linked in the Alexa app;
 *     then a token speaks for the account, and the link says which grant ends with it
 * @param name by which others of the household may speak of the person; empty where it is not known
 */
public record VoiceLink(
    String alexaUserId,
    UserId userId,
    Instant linkedAt,
    Optional<String> grantId,
    Optional<String> name) {
  private static final char BETWEEN = ' ';

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

  /**
   * The key of the link of a person whose voice Alexa knows, at the devices of one Alexa user.
   *
   * @param alexaUserId whose devices they are
   * @param personId as Alexa names the voice profile to this skill
   */
  public static String voice(String alexaUserId, String personId) {
    return alexaUserId + BETWEEN + personId;
  }

  /** {@return the Alexa user of the key of a link of a voice; empty for other keys} */
  public static Optional<String> deviceOf(String key) {
    int end = key.indexOf(BETWEEN);
    return end < 0 ? Optional.empty() : Optional.of(key.substring(0, end));
  }

  /** A link of a person whose name is not known. */
  public VoiceLink(String alexaUserId, UserId userId, Instant linkedAt, Optional<String> grantId) {
    this(alexaUserId, userId, linkedAt, grantId, Optional.empty());
  }

  /** A link by a pairing code, of a person whose name is not known. */
  public VoiceLink(String alexaUserId, UserId userId, Instant linkedAt) {
    this(alexaUserId, userId, linkedAt, Optional.empty());
  }
}
