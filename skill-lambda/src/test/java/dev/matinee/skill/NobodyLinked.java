package dev.matinee.skill;

import dev.matinee.store.PairingCode;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.VoiceLinkStore;
import java.util.List;
import java.util.Optional;

/** No link and no code, for tests in which everybody says a number. */
record NobodyLinked() implements VoiceLinkStore, PairingCodeStore {
  @Override
  public Optional<VoiceLink> find(String alexaUserId) {
    return Optional.empty();
  }

  @Override
  public void save(VoiceLink link) {
    throw new AssertionError("nobody is to be linked");
  }

  @Override
  public void delete(String alexaUserId) {}

  @Override
  public List<VoiceLink> linksOf(UserId userId) {
    return List.of();
  }

  @Override
  public boolean create(PairingCode code) {
    throw new AssertionError("nobody is to be linked");
  }

  @Override
  public Optional<PairingCode> redeem(String codeHash) {
    return Optional.empty();
  }

  @Override
  public int triesLeft(String guesserHash) {
    return MAX_TRIES;
  }

  @Override
  public boolean countWrongTry(String guesserHash) {
    return true;
  }
}
