package dev.matinee.store;

import java.time.Instant;
import java.util.List;

/**
 * Who changed, by the time of their last change. It keeps nothing for its readers: each keeps its
 * own position, and any number may read. {@link dev.matinee.store.feed.FeedReader} is how it is
 * meant to be read. Implementations are safe for use by any number of threads.
 */
public interface HistoryFeed {
  /**
   * The people whose last change lies in a span of time, each once, in the order of these changes.
   * A change that was made a moment ago may be missing.
   *
   * @param from the first millisecond
   * @param until the first millisecond after the span
   * @throws StoreUnavailableException if the store does not answer
   */
  List<FeedEntry> changed(Instant from, Instant until);
}
