package dev.matinee.cli.option;

import dev.matinee.cli.terminal.Setting;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.events.topic.KafkaBrokers;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --kafka} of all commands that talk to Kafka. */
public final class KafkaOption {
  @Option(
      names = "--kafka",
      paramLabel = "BROKERS",
      description = {
        "Kafka's brokers, such as localhost:9092, or several with commas between.",
        "Default: MATINEE_KAFKA."
      })
  private Optional<String> kafka = Optional.empty();

  /**
   * Where Kafka is, which answers.
   *
   * @throws dev.matinee.events.topic.KafkaUnreachableException if none does
   */
  public KafkaBrokers reached(Shell shell) {
    Setting setting =
        Setting.of("--kafka", kafka, KafkaBrokers.VARIABLE, shell)
            .orElseThrow(
                () ->
                    new UsageException(
                        "MATINEE_KAFKA or --kafka must name Kafka's brokers, such as"
                            + " localhost:9092"));
    KafkaBrokers brokers = brokers(setting);
    brokers.check();
    return brokers;
  }

  private static KafkaBrokers brokers(Setting setting) {
    try {
      return new KafkaBrokers(setting.value());
    } catch (IllegalArgumentException e) {
      throw setting.wrong(KafkaBrokers.FORM);
    }
  }
}
