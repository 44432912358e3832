package dev.matinee.cli.events;

import dev.matinee.cli.option.KafkaOption;
import dev.matinee.cli.option.StoreOption;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UntilSignal;
import dev.matinee.events.relay.Relay;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.store.Stores;
import java.time.Clock;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code matinee events relay}: brings the changes of a store into Kafka. */
@Command(
    name = "relay",
    description = {
      "Bring every change that people make into Kafka, each exactly once.",
      "The topic matinee.ratings has the changes, those of a person in their order, and",
      "matinee.histories has what holds of each account. Several may run: one works, and another",
      "follows it when it is gone. Missing topics are made."
    },
    sortOptions = false,
    footer = {"", "Example: MATINEE_KAFKA=localhost:9092 matinee events relay --store dynamodb"})
public final class EventsRelayCommand implements Runnable {
  private final Shell shell;

  @Mixin private KafkaOption kafka = new KafkaOption();

  @Mixin private StoreOption store = new StoreOption();

  /** Talks to its user by a shell. */
  public EventsRelayCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    KafkaBrokers brokers = kafka.reached(shell);
    try (Stores stores = store.open(shell, false);
        Relay relay =
            new Relay(
                brokers,
                stores.histories(),
                Relay.BETWEEN_READS,
                Clock.systemUTC(),
                (changes, position) -> {})) {
      shell.out().println("Changes go to Kafka at " + brokers.addresses() + "; Ctrl-C ends it.");
      UntilSignal.run(relay::run, relay::close);
    } catch (KafkaException e) {
      throw new CommandFailedException("Kafka refuses: " + e.getMessage(), e);
    }
  }
}
