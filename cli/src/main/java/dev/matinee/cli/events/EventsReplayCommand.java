package dev.matinee.cli.events;

import dev.matinee.cli.option.DataOption;
import dev.matinee.cli.option.KafkaOption;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Json;
import dev.matinee.cli.terminal.ProgressLine;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.events.replay.Replay;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee events replay}: plays the ratings of a data set into Kafka. */
@Command(
    name = "replay",
    description = {
      "Play the ratings of a data set into the topic matinee.ratings.",
      "They come in the order of their times, as if users had given them now: the way to try what",
      "reads the topic. A replay that was stopped goes on where it ended. To play one again,",
      "delete the topic."
    },
    sortOptions = false,
    footer = {
      "",
      "Example: MATINEE_KAFKA=localhost:9092 matinee events replay --data ml-latest-small --rate 500"
    })
public final class EventsReplayCommand implements Runnable {
  private static final int MOST_A_SECOND = 1_000_000;

  private final Shell shell;

  @Mixin private KafkaOption kafka = new KafkaOption();

  @Mixin private DataOption data = new DataOption();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "Events a second; 0 for as many as can be. Default: ${DEFAULT-VALUE}.")
  private int rate = 500;

  @Option(names = "--json", description = "Print one JSON document.")
  private boolean json;

  /**
   * The document of {@code --json}.
   *
   * @param topic where the events are
   * @param events how many the data set has, which are all in the topic
   * @param sent how many of them this call sent
   * @param seconds how long that took
   */
  private record Played(String topic, int events, int sent, double seconds) {}

  /** Talks to its user by a shell. */
  public EventsReplayCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    if (rate < 0 || rate > MOST_A_SECOND) {
      throw new UsageException("--rate must be between 0 and " + MOST_A_SECOND + ", got " + rate);
    }
    KafkaBrokers brokers = kafka.reached(shell);
    DataSetEvents events = new DataSetEvents(data.loadWithTimes(shell));
    Played played = play(new Replay(events.replayName(), events.size(), events::event), brokers);
    if (json) {
      Json.print(shell, played);
    } else {
      shell
          .out()
          .printf(
              "All %,d events are in %s; %,d of them were sent now, in %.1f s.%n",
              played.events, played.topic, played.sent, played.seconds);
    }
  }

  private Played play(Replay replay, KafkaBrokers brokers) {
    long start = System.nanoTime();
    try (ProgressLine progress = ProgressLine.ofSteps(shell, "Playing")) {
      int before = replay.play(brokers, rate, done -> progress.show(done, replay.size()));
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Played(Topic.RATINGS.label(), replay.size(), replay.size() - before, seconds);
    } catch (KafkaException e) {
      throw new CommandFailedException(
          "Kafka does not take the events (%s); the same command goes on where this one ended"
              .formatted(e.getMessage()),
          e);
    }
  }
}
