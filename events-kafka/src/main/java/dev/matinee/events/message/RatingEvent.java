package dev.matinee.events.message;

import dev.matinee.store.History;
import dev.matinee.store.UserId;
import dev.matinee.store.event.HistoryEvent;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A message of the topic of ratings. Immutable; safe for use by any number of threads.
 *
 * @param id unique among all events
 * @param person whose change it is
 * @param historyVersion of the person's history after the change
 * @param time when it was made
 * @param source where it comes from, such as {@code web}
 * @param what it did, such as {@code rated}, or {@value #STATE}
 * @param movie which it is about
 * @param stars of the rating
 * @param list the id of the list that led to it
 * @param state what holds after it, of {@value #STATE}
 */
public record RatingEvent(
    String id,
    String person,
    long historyVersion,
    Instant time,
    String source,
    String what,
    OptionalLong movie,
    OptionalDouble stars,
    Optional<String> list,
    Optional<History> state) {
  /** What an event does that says the whole history. */
  public static final String STATE = "state";

  /** {@return a change of a history} */
  public static RatingEvent of(UserId person, HistoryEvent event) {
    return new RatingEvent(
        event.id(),
        person.value(),
        event.historyVersion(),
        event.time(),
        event.source().label(),
        event.kind().label(),
        event.movieId(),
        event.halfStars().isPresent()
            ? OptionalDouble.of(event.halfStars().getAsInt() / 2.0)
            : OptionalDouble.empty(),
        event.list(),
        Optional.empty());
  }

  /** {@return a whole history, as it is after its last event} */
  public static RatingEvent state(History history) {
    Optional<HistoryEvent> last = history.events().last();
    return new RatingEvent(
        STATE + "-" + history.userId() + "-" + history.version(),
        history.userId().value(),
        history.version(),
        last.map(HistoryEvent::time).orElse(Instant.EPOCH),
        last.map(event -> event.source().label()).orElse("unknown"),
        STATE,
        OptionalLong.empty(),
        OptionalDouble.empty(),
        Optional.empty(),
        Optional.of(history));
  }
}
