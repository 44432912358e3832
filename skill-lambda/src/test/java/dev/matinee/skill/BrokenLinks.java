package dev.matinee.skill;

import dev.matinee.store.UserId;
import dev.matinee.store.VoiceLink;
import dev.matinee.store.VoiceLinkStore;
import java.util.List;
import java.util.Optional;

/** Links that cannot be read in one way, whatever is asked of them. */
record BrokenLinks(RuntimeException failure) implements VoiceLinkStore {
  @Override
  public Optional<VoiceLink> find(String alexaUserId) {
    throw failure;
  }

  @Override
  public void save(VoiceLink link) {
    throw failure;
  }

  @Override
  public void delete(String alexaUserId) {
    throw failure;
  }

  @Override
  public List<VoiceLink> voicesOf(String alexaUserId) {
    throw failure;
  }

  @Override
  public List<VoiceLink> linksOf(UserId userId) {
    throw failure;
  }
}
