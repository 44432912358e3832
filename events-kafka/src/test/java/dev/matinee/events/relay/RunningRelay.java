package dev.matinee.events.relay;

import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.store.HistoryStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A relay on a thread of its own. */
final class RunningRelay implements AutoCloseable {
  private final Relay relay;
  private final CompletableFuture<Void> end;

  private RunningRelay(Relay relay) {
    this.relay = relay;
    end = CompletableFuture.runAsync(relay::run);
  }

  static RunningRelay of(KafkaBrokers brokers, HistoryStore histories) {
    return new RunningRelay(
        new Relay(
            brokers,
            histories,
            Duration.ofMillis(50),
            Clock.systemUTC(),
            (changes, position) -> {}));
  }

  @Override
  public void close() {
    relay.close();
    end.join();
  }
}
