package dev.matinee.store.redis;

import dev.matinee.store.History;
import dev.matinee.store.HistoryFeed;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.UserId;
import dev.matinee.store.event.ChangeCause;
import dev.matinee.store.event.HistoryEvent;
import java.util.function.Consumer;

/**
 * Histories, which are in the store alone; their versions are told to all nodes before a change is
 * acknowledged. Safe for use by any number of threads.
 */
record CachedHistories(HistoryStore truth, CachedVersions versions) implements HistoryStore {
  @Override
  public History read(UserId userId) {
    return truth.read(userId);
  }

  @Override
  public boolean create(UserId account) {
    return truth.create(account);
  }

  @Override
  public void write(History next, HistoryEvent event) {
    truth.write(next, event);
    versions.tell(next.userId(), next.version());
  }

  @Override
  public void delete(UserId userId, ChangeCause cause) {
    truth.delete(userId, cause);
    versions.end(userId);
  }

  @Override
  public boolean isGone(UserId userId) {
    return truth.isGone(userId);
  }

  @Override
  public HistoryFeed feed() {
    return truth.feed();
  }

  @Override
  public void scanAccounts(Consumer<History> reader) {
    truth.scanAccounts(reader);
  }
}
