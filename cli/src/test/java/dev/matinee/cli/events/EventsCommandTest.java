package dev.matinee.cli.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.cli.MatineeRun;
import dev.matinee.events.broker.EmptyTopics;
import dev.matinee.events.broker.SharedBroker;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.testkit.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedBroker.class)
class EventsCommandTest {
  private static final String RATINGS =
      """
      userId,movieId,rating,timestamp
      1,10,4.5,1700000300
      1,11,3.0,1700000100
      2,10,0.5,1700000200
      """;

  @TempDir private static Path folder;

  @Test
  void aDataSetIsPlayedInTheOrderOfItsTimesAndOnce(KafkaBrokers brokers) throws IOException {
    EmptyTopics.make(brokers);
    String[] replay = {"events", "replay", "--data", ratings(), "--rate", "0"};

    assertThat(at(brokers).run(replay).succeeds().out())
        .startsWith("All 3 events are in matinee.ratings; 3 of them were sent now");
    JsonNode again = at(brokers).run(with(replay, "--json")).succeeds().json();

    assertThat(again.get("events").asInt()).isEqualTo(3);
    assertThat(again.get("sent").asInt()).isZero();
    String[] lines = tail(brokers, "3").out().split("\n");
    assertThat(lines).hasSize(3);
    assertThat(lines)
        .filteredOn(line -> line.contains("  1  "))
        .containsExactly(
            "2023-11-14T22:15:00.000Z  1  rated  movie 11  3.0 stars",
            "2023-11-14T22:18:20.000Z  1  rated  movie 10  4.5 stars");
    JsonNode event = new ObjectMapper().readTree(tail(brokers, "1", "--json").out());
    assertThat(event.get("source").asText()).isEqualTo("replay");
  }

  @Test
  void aBrokerThatDoesNotAnswerIsOneLineThatSaysWhatToDo() throws IOException {
    String nowhere = "127.0.0.1:" + ServerProcess.freePort();

    MatineeRun.with(Map.of("MATINEE_KAFKA", nowhere))
        .run("events", "replay", "--data", ratings())
        .failsWith(1, "no Kafka broker answers at " + nowhere, "start one", "MATINEE_KAFKA");
  }

  @Test
  void whatIsWrongIsSaidBeforeKafkaIsAsked() throws IOException {
    MatineeRun.of("events", "tail").failsWith(2, "MATINEE_KAFKA or --kafka must name");
    MatineeRun.of("events", "relay", "--kafka", "localhost").failsWith(2, "--kafka", "HOST:PORT");
    MatineeRun.of("events", "tail", "--topic", "matinee.relay")
        .failsWith(2, "--topic must be matinee.ratings or matinee.histories");
    MatineeRun.of("events", "replay", "--data", ratings(), "--rate", "-1")
        .failsWith(2, "--rate must be between 0 and");
    MatineeRun.of("events", "tail", "--count", "0").failsWith(2, "--count must be 1 or more");
  }

  private static String ratings() throws IOException {
    return Files.writeString(folder.resolve("ratings.csv"), RATINGS).toString();
  }

  private static MatineeRun tail(KafkaBrokers brokers, String count, String... more) {
    String[] tail = {"events", "tail", "--from-start", "--count", count};
    return at(brokers).run(with(tail, more)).succeeds();
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.of(arguments, more).flatMap(Arrays::stream).toArray(String[]::new);
  }

  private static MatineeRun.Caller at(KafkaBrokers brokers) {
    return MatineeRun.with(Map.of("MATINEE_KAFKA", brokers.addresses()));
  }
}
