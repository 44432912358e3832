package dev.matinee.events.relay;

import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.store.StoreEngines;
import dev.matinee.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A relay in a process of its own. */
final class RelayProcess {
  private final Process process;

  private RelayProcess(Process process) {
    this.process = process;
  }

  /** Starts one. */
  static RelayProcess start(KafkaBrokers brokers, String store, Path log) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            RelayProcess.class.getName(),
            brokers.addresses(),
            store);
    try {
      return new RelayProcess(
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends it as a power cut would. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /**
   * In the other process: relays until it is killed.
   *
   * @param arguments where Kafka is, and the address of the store
   */
  public static void main(String[] arguments) {
    try (Stores stores = StoreEngines.open(arguments[1], Map.of());
        Relay relay =
            new Relay(
                new KafkaBrokers(arguments[0]),
                stores.histories(),
                Duration.ofMillis(100),
                Clock.systemUTC(),
                (changes, position) -> {})) {
      relay.run();
    }
  }
}
