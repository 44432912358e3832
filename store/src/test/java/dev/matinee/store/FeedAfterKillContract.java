package dev.matinee.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.event.HistoryEvent;
import dev.matinee.store.feed.FeedChange;
import dev.matinee.store.feed.FeedReader;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * What an engine promises of the feed when a node is killed between a write and its next reading:
 * every acknowledged change comes to every reader, those of a person in their order, and what comes
 * twice is known by the id of its event.
 */
public abstract class FeedAfterKillContract {
  private static final int ROUNDS = 50;
  private static final long SEED = 20_261_129;

  /**
   * How far a writer may be ahead of the reader. A writer further ahead than the kept events leaves
   * a gap, which is another promise.
   */
  private static final int AHEAD = 8;

  /** Opens the store that writers write to. */
  protected abstract Stores open();

  /** Starts a process that writes changes of a person. */
  protected abstract WriterProcess writer(UserId user) throws IOException;

  @Test
  void everyAcknowledgedChangeComesToEveryReaderInOrderWhenItsNodeIsKilled() throws Exception {
    Random random = new Random(SEED);
    try (Stores stores = open()) {
      Instant start = Instant.now();
      ToldByFeed steady = new ToldByFeed(new FeedReader(stores.histories(), start, entry -> true));
      List<HistoryEvent> twice = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        UserId user = Samples.account().userId();
        long acknowledged = writeUntilKilled(user, 1 + random.nextInt(8), steady);

        steady.read();
        ToldByFeed again = new ToldByFeed(new FeedReader(stores.histories(), start, entry -> true));
        again.read();

        History history = stores.histories().read(user);
        List<Long> all = LongStream.rangeClosed(1, history.version()).boxed().toList();
        assertThat(history.version()).as("round %d", round).isGreaterThanOrEqualTo(acknowledged);
        assertThat(steady.versions(user)).as("round %d, seed %d", round, SEED).isEqualTo(all);
        assertThat(again.versions(user)).as("round %d, seed %d", round, SEED).isEqualTo(all);
        again.events(user).stream().filter(steady.events(user)::contains).forEach(twice::add);
      }
      assertThat(twice).as("known by the ids of their events").hasSizeGreaterThanOrEqualTo(ROUNDS);
    }
  }

  /** The last version that the writer said before its end; the feed is read all the while. */
  private long writeUntilKilled(UserId user, int changes, ToldByFeed reader) throws IOException {
    try (WriterProcess writer = writer(user)) {
      long acknowledged = 0;
      writer.allow(AHEAD);
      while (acknowledged < changes) {
        acknowledged = writer.nextVersion();
        assertThat(acknowledged).as("what the writer says").isPositive();
        reader.read();
        writer.allow(1);
      }
      writer.allow(AHEAD);
      writer.kill();
      for (long version = acknowledged; version > 0; version = writer.nextVersion()) {
        acknowledged = version;
      }
      return acknowledged;
    }
  }

  /** What a reader was told, by person and without what came twice. */
  private static final class ToldByFeed {
    private final FeedReader reader;
    private final Map<UserId, Map<String, HistoryEvent>> events = new HashMap<>();

    ToldByFeed(FeedReader reader) {
      this.reader = reader;
    }

    void read() {
      reader.read(Instant.now(), this::take);
    }

    private void take(FeedChange change) {
      assertThat(change.gap()).isFalse();
      Map<String, HistoryEvent> known =
          events.computeIfAbsent(change.userId(), id -> new LinkedHashMap<>());
      change.events().forEach(event -> known.putIfAbsent(event.id(), event));
    }

    List<HistoryEvent> events(UserId user) {
      return List.copyOf(events.getOrDefault(user, Map.of()).values());
    }

    List<Long> versions(UserId user) {
      return events(user).stream().map(HistoryEvent::historyVersion).toList();
    }
  }
}
