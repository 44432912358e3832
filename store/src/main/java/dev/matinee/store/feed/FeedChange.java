package dev.matinee.store.feed;

import dev.matinee.store.History;
import dev.matinee.store.UserId;
import dev.matinee.store.event.HistoryEvent;
import java.util.List;
import java.util.Optional;

/**
 * What a reader of the feed is told of one person. Immutable; safe for use by any number of
 * threads.
 *
 * @param userId who changed
 * @param history as it is now; empty for a person who is gone
 * @param events what happened since the reader was told of the person last, in order; none for a
 *     person who is gone
 * @param gap whether events before these may be missing, because the reader was away for longer
 *     than they are kept: the history says what holds now
 */
public record FeedChange(
    UserId userId, Optional<History> history, List<HistoryEvent> events, boolean gap) {
  public FeedChange {
    events = List.copyOf(events);
  }

  /** Of a person who is gone. */
  static FeedChange gone(UserId userId) {
    return new FeedChange(userId, Optional.empty(), List.of(), false);
  }
}
