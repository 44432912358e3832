package dev.matinee.cli.voicepage;

import dev.matinee.skill.SkillStores;
import dev.matinee.store.PairingCode;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.StoreException;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.VoiceLinkStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks on the page: a visitor who is logged in, or one whom the skill does not know. Pairing
 * codes link no visitor there: a visitor can begin as often as they like, and so could guess codes
 * without end.
 */
final class PageVoices {
  private static final String ACCOUNT = "account.";
  private static final String VISITOR = "visitor.";

  private PageVoices() {}

  /** The user of Alexa that a visitor is to the skill. No visitor can take the name of another. */
  static String alexaUser(String visit, Optional<UserId> account) {
    return account.map(id -> ACCOUNT + id.value()).orElse(VISITOR + visit);
  }

  /** What the skill of the page reads and keeps. */
  static SkillStores over(SkillStores stores) {
    return stores.with(new Accounts(), new NoCodes(stores.pairingCodes()));
  }

  /** Each account is linked with the user of Alexa that has its name. */
  private static final class Accounts implements VoiceLinkStore {
    @Override
    public Optional<VoiceLink> find(String alexaUserId) {
      return Optional.of(alexaUserId)
          .filter(user -> user.startsWith(ACCOUNT))
          .map(user -> new UserId(user.substring(ACCOUNT.length())))
          .map(account -> new VoiceLink(alexaUserId, account, Instant.EPOCH));
    }

    @Override
    public void save(VoiceLink link) {
      throw new StoreException("the page links no visitor by voice");
    }

    /** Logging out ends it. */
    @Override
    public void delete(String alexaUserId) {}

    @Override
    public List<VoiceLink> voicesOf(String alexaUserId) {
      return List.of();
    }

    @Override
    public List<VoiceLink> linksOf(UserId userId) {
      return List.of();
    }
  }

  /** No code is right; guesses of other codes are counted as elsewhere. */
  private record NoCodes(PairingCodeStore codes) implements PairingCodeStore {
    @Override
    public boolean create(PairingCode code) {
      throw new StoreException("no code is made by voice");
    }

    @Override
    public Optional<PairingCode> redeem(String codeHash) {
      return Optional.empty();
    }

    @Override
    public int triesLeft(String guesserHash) {
      return codes.triesLeft(guesserHash);
    }

    @Override
    public boolean countWrongTry(String guesserHash) {
      return codes.countWrongTry(guesserHash);
    }

    /** Guesses that cannot be right take none from those who say codes to Alexa. */
    @Override
    public boolean countTryOfAll() {
      return true;
    }
  }
}
