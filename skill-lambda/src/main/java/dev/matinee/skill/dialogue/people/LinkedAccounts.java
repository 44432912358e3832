package dev.matinee.skill.dialogue.people;

import dev.matinee.store.OAuthGrant;
import dev.matinee.store.OAuthStore;
import dev.matinee.store.OAuthToken;
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
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Which account somebody speaks for: the one that they linked in the Alexa app, or the one whose
 * pairing code they said.
 *
 * <p>Safe for use by any number of threads.
 */
public final class LinkedAccounts {
  private final VoiceLinkStore links;
  private final PairingCodeStore codes;
  private final OAuthStore oauth;
  private final boolean linkedInApp;
  private final Clock clock;

  /**
   * Over the stores.
   *
   * @param linkedInApp whether accounts can be linked in the Alexa app as well
   */
  public LinkedAccounts(
      VoiceLinkStore links,
      PairingCodeStore codes,
      OAuthStore oauth,
      boolean linkedInApp,
      Clock clock) {
    this.links = links;
    this.codes = codes;
    this.oauth = oauth;
    this.linkedInApp = linkedInApp;
    this.clock = clock;
  }

  public boolean areLinkedInApp() {
    return linkedInApp;
  }

  /**
   * The account of a speaker: their own where Alexa knows the voice and it is linked, else that of
   * the Alexa user whose device it is. A link that came with a grant does not count by itself: the
   * token does, and a speaker without a token is no longer linked in the app.
   *
   * @throws StoreException if the links cannot be read
   */
  public Optional<UserId> of(Speaker speaker) {
    return ownOf(speaker).or(() -> speaker.personId().flatMap(person -> ownOf(speaker.ofDevice())));
  }

  /**
   * The account that a speaker linked for their own voice; without a known voice, that of the Alexa
   * user.
   *
   * @throws StoreException if the links cannot be read
   */
  public Optional<UserId> ownOf(Speaker speaker) {
    return grant(speaker)
        .map(OAuthGrant::userId)
        .or(() -> link(speaker).filter(own -> own.grantId().isEmpty()).map(VoiceLink::userId));
  }

  private Optional<OAuthGrant> grant(Speaker speaker) {
    return speaker.token().flatMap(token -> oauth.grantOf(OAuthToken.Kind.ACCESS, hashOf(token)));
  }

  private Optional<VoiceLink> link(Speaker speaker) {
    return speaker.voice().flatMap(links::find);
  }

  /**
   * Remembers which grant a speaker has, so that it ends with the skill.
   *
   * @return whether the token speaks for an account
   * @throws StoreException if that is not known to be kept
   */
  public boolean linkInApp(Speaker speaker) {
    Optional<OAuthGrant> grant = grant(speaker);
    grant.ifPresent(given -> speaker.voice().ifPresent(voice -> keep(voice, given)));
    return grant.isPresent();
  }

  private void keep(String voice, OAuthGrant grant) {
    links.save(new VoiceLink(voice, grant.userId(), clock.instant(), Optional.of(grant.id())));
  }

  /**
   * Links a speaker with the account that made a code, in place of another account: their own voice
   * where Alexa knows it, else all who speak at the devices of the Alexa user.
   *
   * @param speaker of a known Alexa user, whose tries are counted
   * @param code eight digits
   * @throws StoreException if that is not known to have happened; the code may be used up
   */
  public PairingResult pair(Speaker speaker, String code) {
    String alexaUserId = speaker.alexaUserId().orElseThrow();
    String voice = speaker.voice().orElseThrow();
    // Before the code is looked at, so that many tries at once are not more than allowed.
    if (!codes.countWrongTry(hashOf("alexa user " + alexaUserId)) || !codes.countTryOfAll()) {
      return PairingResult.TOO_MANY_TRIES;
    }
    Optional<PairingCode> found = codes.redeem(hashOf(code));
    found.ifPresent(
        right ->
            links.save(
                new VoiceLink(
                    voice, right.userId(), clock.instant(), Optional.empty(), right.name())));
    return found.isPresent() ? PairingResult.LINKED : PairingResult.NO_SUCH_CODE;
  }

  /**
   * Takes one try to say the code of an evening from a user of Alexa, as for pairing codes.
   *
   * @return whether there was one left
   * @throws StoreException if that is not known
   */
  public boolean mayTryEveningCode(Speaker speaker) {
    return speaker
        .alexaUserId()
        .map(user -> codes.countWrongTry(hashOf("evening codes of alexa user " + user)))
        .orElse(false);
  }

  /**
   * Ends whatever somebody is linked by: for a known voice its own link, and without one that of
   * the device.
   *
   * @return whether there was anything
   * @throws StoreException if it is not known to be removed
   */
  public boolean unlink(Speaker speaker) {
    return unlinkOwn(speaker) || (speaker.personId().isPresent() && unlinkOwn(speaker.ofDevice()));
  }

  private boolean unlinkOwn(Speaker speaker) {
    Optional<VoiceLink> link = link(speaker);
    Optional<String> granted = grant(speaker).map(OAuthGrant::id);
    granted.ifPresent(oauth::revoke);
    link.ifPresent(this::end);
    return granted.isPresent() || link.isPresent();
  }

  /** The grant first: without the link it could not be found again. */
  private void end(VoiceLink link) {
    link.grantId().ifPresent(oauth::revoke);
    links.delete(link.alexaUserId());
  }

  /**
   * Ends all links at the devices of an Alexa user: that of the user, and those of single voices.
   *
   * @return whether there were any
   * @throws StoreException if they are not known to be removed
   */
  public boolean unlinkAll(Speaker speaker) {
    List<VoiceLink> voices = speaker.alexaUserId().map(links::voicesOf).orElse(List.of());
    voices.forEach(this::end);
    return unlinkOwn(speaker.ofDevice()) || !voices.isEmpty();
  }

  /**
   * The links by pairing codes at the devices of a speaker: of voices, and of the Alexa user. What
   * came with a grant speaks by its token alone, which only its owner sends.
   *
   * @throws StoreException if they cannot be read
   */
  List<VoiceLink> household(Speaker speaker) {
    List<VoiceLink> all = new ArrayList<>();
    link(speaker.ofDevice()).ifPresent(all::add);
    speaker.alexaUserId().map(links::voicesOf).ifPresent(all::addAll);
    return all.stream().filter(link -> link.grantId().isEmpty()).toList();
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
