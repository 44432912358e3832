package dev.matinee.serving.list;

import dev.matinee.serving.feed.RepeatedTask;
import dev.matinee.store.FeedEntry;
import dev.matinee.store.HistoryStore;
import dev.matinee.store.event.EventSource;
import dev.matinee.store.feed.FeedChange;
import dev.matinee.store.feed.FeedReader;
import java.time.Clock;
import java.time.Duration;

/**
 * Has lists remade whose owners rated by voice. The skill has no model: without this, it would read
 * the old list until its owner opens a page. Every node looks at the feed; the one that is first
 * makes and stores the list, and the others find it. Safe for use by any number of threads.
 */
public final class ListsForVoice implements AutoCloseable {
  /** The next sentence at an Echo comes some seconds after a rating. */
  public static final Duration BETWEEN_READS = Duration.ofSeconds(2);

  private final ListsAhead lists;
  private final FeedReader reader;
  private final Clock clock;
  private final RepeatedTask reading;

  /**
   * Nothing happens before the {@link #start}.
   *
   * @param pause between two looks at the feed
   */
  public ListsForVoice(ListsAhead lists, HistoryStore histories, Duration pause, Clock clock) {
    this.lists = lists;
    this.clock = clock;
    reader = new FeedReader(histories, clock.instant(), ListsForVoice::isByVoice);
    reading = new RepeatedTask("lists-for-voice", pause, this::read);
  }

  /** Begins to read the feed. */
  public void start() {
    reading.start();
  }

  private void read() {
    reader.read(clock.instant(), this::changed);
  }

  /** Where a page follows at once, its node makes the list. */
  private static boolean isByVoice(FeedEntry entry) {
    return entry.userId().isAccount() && entry.source() == EventSource.VOICE;
  }

  private void changed(FeedChange change) {
    change.history().ifPresent(lists::prepareSoon);
  }

  @Override
  public void close() {
    reading.close();
  }
}
