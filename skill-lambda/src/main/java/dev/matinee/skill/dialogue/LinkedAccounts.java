package dev.matinee.skill.dialogue;

import dev.matinee.store.PairingCode;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.VoiceLinkStore;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which account an Alexa user speaks for: the one whose pairing code they said.
 *
 * <p>Safe for use by any number of threads.
 */
public final class LinkedAccounts {
  private final VoiceLinkStore links;
  private final PairingCodeStore codes;
  private final Clock clock;

  public LinkedAccounts(VoiceLinkStore links, PairingCodeStore codes, Clock clock) {
    this.links = links;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * The account of an Alexa user.
   *
   * @throws StoreException if the links cannot be read
   */
  Optional<UserId> of(Optional<String> alexaUserId) {
    return alexaUserId.flatMap(links::find).map(VoiceLink::userId);
  }

  /**
   * Links an Alexa user with the account that made a code, in place of another account.
   *
   * @param code eight digits
   * @throws StoreException if that is not known to have happened; the code may be used up
   */
  PairingResult pair(String alexaUserId, String code) {
    // Before the code is looked at, so that many tries at once are not more than allowed.
    if (!codes.countWrongTry(hashOf("alexa user " + alexaUserId))) {
      return PairingResult.TOO_MANY_TRIES;
    }
    Optional<PairingCode> found = codes.redeem(hashOf(code));
    found.ifPresent(
        right -> links.save(new VoiceLink(alexaUserId, right.userId(), clock.instant())));
    return found.isPresent() ? PairingResult.LINKED : PairingResult.NO_SUCH_CODE;
  }

  /**
   * Removes the link of an Alexa user.
   *
   * @return whether there was one
   * @throws StoreException if it is not known to be removed
   */
  boolean unlink(Optional<String> alexaUserId) {
    Optional<VoiceLink> link = alexaUserId.flatMap(links::find);
    link.ifPresent(found -> links.delete(found.alexaUserId()));
    return link.isPresent();
  }

  /** The same as the site keeps of a code: SHA-256 in hexadecimal digits. */
  private static String hashOf(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
