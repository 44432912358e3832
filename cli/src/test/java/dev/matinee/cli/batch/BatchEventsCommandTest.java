package dev.matinee.cli.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.MatineeRun;
import dev.matinee.events.broker.EmptyTopics;
import dev.matinee.events.broker.SharedBroker;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.ServerProcess;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedBroker.class)
class BatchEventsCommandTest {
  @TempDir private Path folder;

  @Test
  void whatCannotBeIsSaidBeforeSparkStarts() {
    MatineeRun.of("batch", "events").failsWith(2, "Missing required option: '--events=PATH'");
    MatineeRun.of("batch", "events", "--events", "events", "--every", "0")
        .failsWith(2, "--every must be 1 or more, got 0");
    MatineeRun.of("batch", "events", "--events", "events", "--most", "0")
        .failsWith(2, "--most must be 1 or more, got 0");
  }

  @Test
  void aBrokerThatDoesNotAnswerIsOneLineThatSaysWhatToDo() {
    Requirements.file(
        Requirements.projectRoot().resolve("recommender-spark/target/recommender-spark.jar"),
        "the part on Spark, built");
    MatineeRun.of("batch", "events", "--events", "events")
        .failsWith(2, "MATINEE_KAFKA or --kafka must name");
    String nowhere = "127.0.0.1:" + ServerProcess.freePort();
    MatineeRun.of("batch", "events", "--events", "events", "--kafka", nowhere)
        .failsWith(1, "no Kafka broker answers at " + nowhere);
  }

  @Test
  @Tag("faults")
  void aDataSetThatIsPlayedTrainsTheModelOfTheDataSet(KafkaBrokers brokers) {
    Requirements.file(
        Requirements.projectRoot().resolve("recommender-spark/target/recommender-spark.jar"),
        "the part on Spark, built");
    String data = Requirements.mlLatestSmall().toString();
    String events = folder.resolve("events").toString();
    EmptyTopics.make(brokers);
    Map<String, String> kafka = Map.of(KafkaBrokers.VARIABLE, brokers.addresses());
    MatineeRun unused =
        MatineeRun.with(kafka).run("events", "replay", "--data", data, "--rate", "0").succeeds();

    String[] keep = {"batch", "events", "--events", events, "--once", "--master", "local[2]"};
    assertThat(MatineeRun.with(kafka).run(keep).succeeds().out())
        .contains("events       100,836, 100,836 of them new; 0 days merged");
    assertThat(MatineeRun.with(kafka).run(keep).succeeds().out())
        .contains("events       100,836, 0 of them new");

    List<String> ofData = train(data);
    List<String> ofEvents = train(data, "--from", "events", "--events", events);
    assertThat(ofEvents.get(0)).isEqualTo("events       100,836 ratings of 610 people");
    assertThat(ofEvents.subList(1, ofEvents.size())).isEqualTo(ofData).hasSizeGreaterThan(5);
  }

  /** What was printed, without the seconds that it took. */
  private static List<String> train(String data, String... more) {
    String[] arguments = {
      "batch", "train", "--data", data, "--algorithm", "ease", "--master", "local[2]"
    };
    String[] all = Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new);
    return MatineeRun.of(all)
        .succeeds()
        .out()
        .lines()
        .filter(line -> !line.startsWith("cluster "))
        .map(line -> line.replaceFirst(" +[0-9.]+$", ""))
        .toList();
  }
}
