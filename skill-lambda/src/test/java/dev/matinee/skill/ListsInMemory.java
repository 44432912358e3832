package dev.matinee.skill;

import dev.matinee.store.ListWithHistoryVersion;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.RecommendationStore;
import dev.matinee.store.UserId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The data of a store, for tests of what is said about it. */
public record ListsInMemory(Map<UserId, RecommendationList> lists, long historyVersion)
    implements RecommendationStore {
  /** Lists of people whose histories have {@code historyVersion} now. */
  public static ListsInMemory at(long historyVersion, RecommendationList... lists) {
    ListsInMemory store = new ListsInMemory(new ConcurrentHashMap<>(), historyVersion);
    for (RecommendationList list : lists) {
      store.save(list);
    }
    return store;
  }

  @Override
  public Optional<RecommendationList> find(UserId userId) {
    return Optional.ofNullable(lists.get(userId));
  }

  @Override
  public Optional<ListWithHistoryVersion> findWithHistoryVersion(UserId userId) {
    return find(userId).map(list -> new ListWithHistoryVersion(list, historyVersion));
  }

  @Override
  public boolean save(RecommendationList list) {
    lists.put(list.userId(), list);
    return true;
  }

  @Override
  public void forget(UserId userId) {
    lists.remove(userId);
  }
}
