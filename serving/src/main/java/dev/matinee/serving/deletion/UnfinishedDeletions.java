package dev.matinee.serving.deletion;

import dev.matinee.serving.feed.RepeatedTask;
import dev.matinee.store.FeedEntry;
import dev.matinee.store.Stores;
import dev.matinee.store.deletion.PersonDeletion;
import dev.matinee.store.feed.FeedReader;
import java.time.Clock;
import java.time.Duration;

/**
 * Finishes the deletions of accounts that the feed tells of, whether or not the node that began
 * them did: it may have been stopped on the way, and an index may have hidden a row from it that
 * was written a moment before. Every node does it. Safe for use by any number of threads.
 */
public final class UnfinishedDeletions implements AutoCloseable {
  /** A person who deleted their account does not wait for it. */
  public static final Duration BETWEEN_READS = Duration.ofMinutes(1);

  /** How long no node may have run for a deletion to be finished. */
  public static final Duration LOOK_BACK = Duration.ofDays(1);

  private final PersonDeletion deletion;
  private final FeedReader reader;
  private final Clock clock;
  private final RepeatedTask reading;

  /**
   * Nothing happens before the {@link #start}.
   *
   * @param pause between two looks at the feed
   */
  public UnfinishedDeletions(Stores stores, Duration pause, Clock clock) {
    this.deletion = new PersonDeletion(stores);
    this.clock = clock;
    reader =
        new FeedReader(
            stores.histories(),
            clock.instant().minus(LOOK_BACK),
            UnfinishedDeletions::isOfAnAccount);
    reading = new RepeatedTask("unfinished-deletions", pause, this::read);
  }

  /** What a guest told is the account's since they signed up. */
  private static boolean isOfAnAccount(FeedEntry entry) {
    return entry.gone() && entry.userId().isAccount();
  }

  /** Begins to read the feed. */
  public void start() {
    reading.start();
  }

  private void read() {
    reader.read(clock.instant(), change -> deletion.finish(change.userId()));
  }

  @Override
  public void close() {
    reading.close();
  }
}
