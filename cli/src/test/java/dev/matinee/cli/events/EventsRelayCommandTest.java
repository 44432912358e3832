package dev.matinee.cli.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.Matinee;
import dev.matinee.cli.MatineeRun;
import dev.matinee.events.broker.EmptyTopics;
import dev.matinee.events.broker.SharedBroker;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.store.Samples;
import dev.matinee.store.StoreEngines;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedBroker.class)
class EventsRelayCommandTest {
  @TempDir private Path folder;

  @AutoClose private Stores stores;

  @Test
  void whatPeopleToldIsShownByTailAndTheSignalEndsTheRelay(KafkaBrokers brokers) throws Exception {
    EmptyTopics.make(brokers);
    String address = "sqlite:" + folder.resolve("matinee.db");
    stores = StoreEngines.open(address, Map.of());
    UserId ann = Samples.account().userId();
    Told.change(stores, ann, history -> history.rate(318, Samples.fourAndAHalf()));
    Process relay = relay(brokers, address);
    try {
      assertThat(relay.inputReader(UTF_8).readLine())
          .isEqualTo("Changes go to Kafka at " + brokers.addresses() + "; Ctrl-C ends it.");
      MatineeRun tail =
          MatineeRun.of(
              "events",
              "tail",
              "--kafka",
              brokers.addresses(),
              "--topic",
              "matinee.histories",
              "--from-start",
              "--count",
              "1");

      assertThat(tail.succeeds().out())
          .isEqualTo("2026-03-01T12:00:00.000Z  " + ann + "  1 ratings\n");
      relay.destroy();
      assertThat(relay.waitFor(1, TimeUnit.MINUTES)).isTrue();
    } finally {
      relay.destroyForcibly();
    }
  }

  private static Process relay(KafkaBrokers brokers, String address) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Matinee.class.getName(),
            "events",
            "relay",
            "--store",
            address,
            "--kafka",
            brokers.addresses());
    return new ProcessBuilder(command).redirectErrorStream(false).start();
  }
}
