package dev.matinee.skill;

import dev.matinee.store.PairingCode;
import dev.matinee.store.PairingCodeStore;
import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.VoiceLinkStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Links and pairing codes, for tests of who speaks. */
class VoicesInMemory implements VoiceLinkStore, PairingCodeStore {
  private final Map<String, VoiceLink> links = new HashMap<>();
  private final Map<String, PairingCode> codes = new HashMap<>();
  private final Map<String, Integer> tries = new HashMap<>();

  @Override
  public synchronized Optional<VoiceLink> find(String alexaUserId) {
    return Optional.ofNullable(links.get(alexaUserId));
  }

  @Override
  public synchronized void save(VoiceLink link) {
    links.put(link.alexaUserId(), link);
  }

  @Override
  public synchronized void delete(String alexaUserId) {
    links.remove(alexaUserId);
  }

  @Override
  public synchronized List<VoiceLink> linksOf(UserId userId) {
    return links.values().stream().filter(link -> link.userId().equals(userId)).toList();
  }

  @Override
  public synchronized boolean create(PairingCode code) {
    return codes.putIfAbsent(code.codeHash(), code) == null;
  }

  @Override
  public synchronized Optional<PairingCode> redeem(String codeHash) {
    return Optional.ofNullable(codes.remove(codeHash));
  }

  @Override
  public synchronized int triesLeft(String guesserHash) {
    return MAX_TRIES - tries.getOrDefault(guesserHash, 0);
  }

  @Override
  public synchronized boolean countWrongTry(String guesserHash) {
    return tries.merge(guesserHash, 1, Integer::sum) <= MAX_TRIES;
  }
}
