package dev.matinee.cli.events;

import dev.matinee.cli.option.KafkaOption;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.events.tail.Tail;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee events tail}: shows what comes into a topic. */
@Command(
    name = "tail",
    description = {
      "Show the messages of a topic as they come, one a line.",
      "Those of a person are in their order. Ctrl-C ends it."
    },
    sortOptions = false,
    footer = {
      "",
      "With --json each line is the JSON of a message; a person who is gone is",
      "{\"person\":\"...\",\"what\":\"gone\"}.",
      "",
      "Example: MATINEE_KAFKA=localhost:9092 matinee events tail --from-start --count 10"
    })
public final class EventsTailCommand implements Runnable {
  /** The relay's own topic is of no interest. */
  private static final List<Topic> TOPICS = List.of(Topic.RATINGS, Topic.HISTORIES);

  private final Shell shell;

  @Mixin private KafkaOption kafka = new KafkaOption();

  @Option(
      names = "--topic",
      paramLabel = "NAME",
      description = "matinee.ratings or matinee.histories. Default: ${DEFAULT-VALUE}.")
  private String topic = Topic.RATINGS.label();

  @Option(names = "--from-start", description = "Show what is there first.")
  private boolean fromStart;

  @Option(names = "--count", paramLabel = "N", description = "End after N messages. Default: none.")
  private Optional<Integer> count = Optional.empty();

  @Option(names = "--json", description = "Print each message as JSON.")
  private boolean json;

  private int shown;

  /** Talks to its user by a shell. */
  public EventsTailCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    Topic followed = topic();
    if (count.filter(number -> number < 1).isPresent()) {
      throw new UsageException("--count must be 1 or more, got " + count.get());
    }
    KafkaBrokers brokers = kafka.reached(shell);
    try {
      Tail.follow(brokers, followed, fromStart, this::show);
    } catch (KafkaException e) {
      throw new CommandFailedException("Kafka refuses: " + e.getMessage(), e);
    }
  }

  private Topic topic() {
    return TOPICS.stream()
        .filter(each -> each.label().equals(topic))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--topic must be %s, got %s"
                        .formatted(
                            TOPICS.stream().map(Topic::label).collect(Collectors.joining(" or ")),
                            topic)));
  }

  private boolean show(ConsumerRecord<String, byte[]> message) {
    shell.out().println(json ? ShownMessage.json(message) : ShownMessage.line(message));
    shown++;
    return count.isEmpty() || shown < count.get();
  }
}
