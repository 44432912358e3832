package dev.matinee.store.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The latest changes of one history, kept with it: those of the hour before the last one, at most
 * {@value #MAX_EVENTS}. Older ones are dropped when the next is added.
 *
 * <p>Immutable; safe for use by any number of threads.
 *
 * @param events in the order of their versions, without a gap between them
 * @param droppedUntil when the last one that was dropped happened; {@link Instant#EPOCH} if none
 *     was
 */
public record RecentEvents(List<HistoryEvent> events, Instant droppedUntil) {
  /** About as many as a person makes in an hour who does nothing else. */
  public static final int MAX_EVENTS = 100;

  /** How long before the last one an event is kept. */
  public static final Duration LIFE = Duration.ofHours(1);

  public static final RecentEvents NONE = new RecentEvents(List.of(), Instant.EPOCH);

  public RecentEvents {
    events = List.copyOf(events);
  }

  /**
   * {@return these and one more, which happened no earlier than the last: where its clock says so,
   * it gets the time of the last}
   */
  public RecentEvents with(HistoryEvent event) {
    Instant last = last().map(HistoryEvent::time).orElse(droppedUntil);
    HistoryEvent next = event.time().isBefore(last) ? event.at(last) : event;
    List<HistoryEvent> all = new ArrayList<>(events);
    all.add(next);
    int dropped = dropped(all, next.time().minus(LIFE));
    return new RecentEvents(
        all.subList(dropped, all.size()),
        dropped == 0 ? droppedUntil : all.get(dropped - 1).time());
  }

  private static int dropped(List<HistoryEvent> all, Instant oldest) {
    int dropped = Math.max(0, all.size() - MAX_EVENTS);
    while (all.get(dropped).time().isBefore(oldest)) {
      dropped++;
    }
    return dropped;
  }

  /** The latest one; empty for a history without events. */
  public Optional<HistoryEvent> last() {
    return events.isEmpty() ? Optional.empty() : Optional.of(events.get(events.size() - 1));
  }

  /** Whether all that happened since a time are here. */
  public boolean reachBackTo(Instant time) {
    return droppedUntil.isBefore(time);
  }

  /** Those that happened at a time or later. */
  public List<HistoryEvent> since(Instant time) {
    return events.stream().filter(event -> !event.time().isBefore(time)).toList();
  }
}
