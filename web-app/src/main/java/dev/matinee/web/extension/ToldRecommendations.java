package dev.matinee.web.extension;

import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.UserId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A store of lists that tells of every list which it took. Safe for use by any number of threads.
 *
 * @param inner where the lists are
 * @param listener is told after a list is stored, and returns at once
 */
public record ToldRecommendations(RecommendationStore inner, Consumer<RecommendationList> listener)
    implements RecommendationStore {
  @Override
  public Optional<RecommendationList> find(UserId userId) {
    return inner.find(userId);
  }

  @Override
  public Optional<ListWithHistoryVersion> findWithHistoryVersion(UserId userId) {
    return inner.findWithHistoryVersion(userId);
  }

  @Override
  public boolean save(RecommendationList list) {
    boolean saved = inner.save(list);
    if (saved) {
      listener.accept(list);
    }
    return saved;
  }

  @Override
  public void forget(UserId userId) {
    inner.forget(userId);
  }
}
