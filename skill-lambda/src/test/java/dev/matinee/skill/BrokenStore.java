package dev.matinee.skill;

import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.UserId;
import java.util.Optional;

/** A store that fails in one way, whatever is asked of it. */
public record BrokenStore(RuntimeException failure) implements RecommendationStore {
  @Override
  public Optional<RecommendationList> find(UserId userId) {
    throw failure;
  }

  @Override
  public Optional<ListWithHistoryVersion> findWithHistoryVersion(UserId userId) {
    throw failure;
  }

  @Override
  public boolean save(RecommendationList list) {
    throw failure;
  }

  @Override
  public void forget(UserId userId) {
    throw failure;
  }
}
