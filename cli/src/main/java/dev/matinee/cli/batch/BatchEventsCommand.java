package dev.matinee.cli.batch;

import dev.matinee.cli.archive.TemporaryFolder;
import dev.matinee.cli.option.KafkaOption;
import dev.matinee.cli.terminal.CommandFailedException;
import dev.matinee.cli.terminal.Shell;
import dev.matinee.cli.terminal.UsageException;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code matinee batch events}: keeps the events of Kafka in files, to train from. */
@Command(
    name = "events",
    description = {
      "Keep the events of Kafka in Parquet files, to train from.",
      "Those of matinee.ratings are in a folder or a bucket by day, each exactly once, whatever is",
      "stopped and started again. Once a day the files of a day become one, and what people told",
      "who are gone is removed."
    },
    sortOptions = false,
    footer = {
      "",
      "It runs until Ctrl-C ends it, or with --once until all that is there is kept. One at a time",
      "may write to a folder. MATINEE_JAVA_OPTS is given to Spark's process, such as -Xmx4g.",
      "",
      "Example: MATINEE_KAFKA=localhost:9092 matinee batch events --events events --once"
    })
public final class BatchEventsCommand implements Runnable {
  private final Shell shell;

  @Mixin private KafkaOption kafka = new KafkaOption();

  @Option(
      names = "--events",
      paramLabel = "PATH",
      required = true,
      description = {
        "Where the files are: a folder, or s3://bucket/prefix. How far Kafka was read is kept",
        "beside them."
      })
  private String events = "";

  @Option(names = "--once", description = "End when all that is there now is kept.")
  private boolean once;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description =
          "How long after one batch the next begins, without --once. Default: ${DEFAULT-VALUE}.")
  private int every = 60;

  @Option(
      names = "--most",
      paramLabel = "N",
      description = "How many messages a batch has at most. Default: ${DEFAULT-VALUE}.")
  private int most = 1_000_000;

  @Mixin private MasterOption master = new MasterOption();

  /** Talks to its user by a shell. */
  public BatchEventsCommand(Shell shell) {
    this.shell = shell;
  }

  @Override
  public void run() {
    requireAtLeastOne("--every", every);
    requireAtLeastOne("--most", most);
    SparkProcess spark = SparkProcess.find();
    KafkaBrokers brokers = kafka.reached(shell);
    try (TemporaryFolder folder = TemporaryFolder.create()) {
      Topic.create(brokers, List.of(Topic.RATINGS, Topic.HISTORIES));
      spark.run(shell, folder.path(), arguments(brokers));
    } catch (IOException e) {
      throw new CommandFailedException("Spark cannot keep its temporary files: " + e, e);
    } catch (KafkaException e) {
      throw new CommandFailedException("Kafka refuses: " + e.getMessage(), e);
    }
  }

  private static void requireAtLeastOne(String option, int value) {
    if (value < 1) {
      throw new UsageException(option + " must be 1 or more, got " + value);
    }
  }

  private List<String> arguments(KafkaBrokers brokers) {
    List<String> arguments =
        new ArrayList<>(
            List.of("events", "--kafka", brokers.addresses(), "--master", master.url()));
    arguments.addAll(List.of("--events", EventStoreAddress.of(events)));
    arguments.addAll(List.of("--every", Integer.toString(every)));
    arguments.addAll(List.of("--most", Integer.toString(most)));
    if (once) {
      arguments.add("--once");
    }
    return arguments;
  }
}
