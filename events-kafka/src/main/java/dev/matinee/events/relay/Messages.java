package dev.matinee.events.relay;

import dev.matinee.events.message.EventJson;
import dev.matinee.events.message.RatingEvent;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.Transaction;
import dev.matinee.store.History;
import dev.matinee.store.UserId;
import dev.matinee.store.event.HistoryEvent;
import dev.matinee.store.feed.FeedChange;
import java.util.List;

/**
 * Says changes in the topics of ratings and of histories, as parts of a transaction. The person is
 * the key, so those of a person stay in their order. For use by one thread.
 */
record Messages(Transaction transaction) {
  /** What the feed tells of a person. */
  void send(FeedChange change) {
    change
        .history()
        .ifPresentOrElse(
            history -> send(history, change.events(), change.gap()),
            () -> sendGone(change.userId()));
  }

  /**
   * Changes of a history.
   *
   * @param gap whether changes before these are missing
   */
  void send(History history, List<HistoryEvent> events, boolean gap) {
    UserId person = history.userId();
    events.forEach(event -> send(person, RatingEvent.of(person, event)));
    if (gap || events.stream().anyMatch(Messages::leavesOpen)) {
      send(person, RatingEvent.state(history));
    }
    if (person.isAccount()) {
      transaction.send(Topic.HISTORIES, person.value(), EventJson.of(history));
    }
  }

  /** Whether an event alone does not say what holds after it. */
  private static boolean leavesOpen(HistoryEvent event) {
    return switch (event.kind()) {
      case SEVERAL, GENRES, UNKNOWN -> true;
      default -> false;
    };
  }

  /** That a person is gone, with all that they told. */
  void sendGone(UserId person) {
    transaction.send(Topic.RATINGS, person.value(), null);
    if (person.isAccount()) {
      transaction.send(Topic.HISTORIES, person.value(), null);
    }
  }

  private void send(UserId person, RatingEvent event) {
    transaction.send(Topic.RATINGS, person.value(), EventJson.of(event));
  }
}
