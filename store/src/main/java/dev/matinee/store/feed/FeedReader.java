package dev.matinee.store.feed;

import dev.matinee.store.FeedEntry;
import dev.matinee.store.History;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.event.HistoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Reads the feed from a position on. Every change comes at least once, those of one person in their
 * order; what came already is recognised by the id of its event and left out. The clocks of the
 * nodes that write may differ from the reader's by up to {@link #CLOCK_DIFFERENCE}: the reader
 * looks that far ahead of its clock, and reads as far back behind its position again.
 *
 * <p>For one thread at a time, but for {@link #knows}.
 */
public final class FeedReader {
  /** By how much the clocks of two nodes may differ, with the delay of a store's index. */
  public static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(2);

  private final HistoryStore histories;
  private final Predicate<FeedEntry> wanted;
  private final Map<String, Instant> known = new ConcurrentHashMap<>();
  private Instant position;

  /**
   * Reads nothing yet.
   *
   * @param position up to when the reader knows all changes
   * @param wanted the changes that it is to be told of
   */
  public FeedReader(HistoryStore histories, Instant position, Predicate<FeedEntry> wanted) {
    this(histories, position, Map.of(), wanted);
  }

  /**
   * Goes on where an earlier reader ended.
   *
   * @param position of the earlier reader
   * @param known what the earlier reader {@link #known knew}
   * @param wanted the changes that it is to be told of
   */
  public FeedReader(
      HistoryStore histories,
      Instant position,
      Map<String, Instant> known,
      Predicate<FeedEntry> wanted) {
    this.histories = histories;
    this.position = position;
    this.known.putAll(known);
    this.wanted = wanted;
  }

  /** Up to when all changes were handed over. */
  public Instant position() {
    return position;
  }

  /**
   * By their ids, when the changes happened that were handed over and that the next call comes by
   * again. With the {@link #position}, it is all that a later reader needs to go on here.
   */
  public Map<String, Instant> known() {
    return Map.copyOf(known);
  }

  /** Leaves a change out that the listener learned of by another way. From any thread. */
  public void knows(HistoryEvent event) {
    known.put(event.id(), event.time());
  }

  /**
   * Hands over what changed. Where the listener throws, or the store does not answer, the position
   * stays as it is, and the next call begins there again.
   *
   * @param now by the clock of this node
   * @throws dev.matinee.store.StoreUnavailableException if the store does not answer
   */
  public void read(Instant now, Consumer<FeedChange> listener) {
    Instant from = position.minus(CLOCK_DIFFERENCE);
    List<FeedEntry> entries = histories.feed().changed(from, now.plus(CLOCK_DIFFERENCE));
    for (FeedEntry entry : entries) {
      if (wanted.test(entry) && !known.containsKey(entry.eventId())) {
        handOver(entry, from, listener);
      }
    }
    position = now.isAfter(position) ? now : position;
    Instant oldest = position.minus(CLOCK_DIFFERENCE);
    known.values().removeIf(time -> time.isBefore(oldest));
  }

  private void handOver(FeedEntry entry, Instant from, Consumer<FeedChange> listener) {
    Optional<FeedChange> change =
        entry.gone()
            ? Optional.of(FeedChange.gone(entry.userId()))
            : change(histories.read(entry.userId()), from);
    change.ifPresent(
        it -> {
          listener.accept(it);
          it.events().forEach(this::knows);
        });
    known.put(entry.eventId(), entry.time());
  }

  /** Empty for a person who is gone since the feed was asked: it will say so at the next look. */
  private Optional<FeedChange> change(History history, Instant from) {
    List<HistoryEvent> events =
        history.events().since(from).stream()
            .filter(event -> !known.containsKey(event.id()))
            .toList();
    return events.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new FeedChange(history.userId(), Optional.of(history), events, isGap(history, from)));
  }

  /**
   * The events that are kept have none between them: one that is known is all before it as well.
   */
  private boolean isGap(History history, Instant from) {
    return !history.events().reachBackTo(from)
        && history.events().events().stream().noneMatch(event -> known.containsKey(event.id()));
  }
}
