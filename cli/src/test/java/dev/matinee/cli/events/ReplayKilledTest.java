package dev.matinee.cli.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.cli.Matinee;
import dev.matinee.cli.MatineeRun;
import dev.matinee.events.broker.KafkaBroker;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.WholeTopic;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.data.DataSets;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data set is played into Kafka by a command that is killed at random. */
@Tag("faults")
class ReplayKilledTest {
  private static final long SEED = 20_261_130;
  private static final int KILLS = 10;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private Path folder;

  @AutoClose private KafkaBroker broker;

  @Test
  void theTopicAgreesWithTheDataSetToTheLastEvent() throws Exception {
    Path data = Requirements.mlLatestSmall();
    Ratings ratings = DataSets.read(data).ratings();
    broker = KafkaBroker.start(folder);
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      long before = messages();
      Process replay = replay(data);
      assertThat(Eventually.comesTrue(() -> messages() > before)).isTrue();
      assertThat(replay.waitFor(random.nextInt(1_000), TimeUnit.MILLISECONDS)).isFalse();
      replay.destroyForcibly().waitFor();
    }

    JsonNode rest =
        MatineeRun.with(Map.of(KafkaBrokers.VARIABLE, broker.brokers().addresses()))
            .run("events", "replay", "--data", data.toString(), "--rate", "0", "--json")
            .succeeds()
            .json();

    assertThat(rest.get("events").asInt()).isEqualTo(ratings.size());
    assertThat(rest.get("sent").asInt())
        .as("killed in the middle, seed %d", SEED)
        .isBetween(1, ratings.size() - KILLS);
    Map<Long, List<JsonNode>> played = played();
    for (int rank = 0; rank < ratings.userCount(); rank++) {
      assertAgrees(played.remove(ratings.userAt(rank)), ratings, rank);
    }
    assertThat(played).isEmpty();
    new InjectedFault(
            "replay killed",
            KILLS + " times at random",
            ratings.size(),
            0,
            "none twice; the last call sent " + rest.get("sent").asInt())
        .report();
  }

  /** Each rating once, in the order of their times, with versions without a gap. */
  private static void assertAgrees(List<JsonNode> events, Ratings ratings, int rank) {
    Map<Long, String> expected = new TreeMap<>();
    for (int index = ratings.start(rank); index < ratings.end(rank); index++) {
      expected.put(ratings.item(index), ratings.rating(index) + "@" + ratings.timestamp(index));
    }
    Map<Long, String> actual = new TreeMap<>();
    for (JsonNode event : events) {
      long time = Instant.parse(event.get("time").asText()).getEpochSecond();
      actual.put(event.get("movie").asLong(), event.get("stars").asDouble() + "@" + time);
    }
    assertThat(events).hasSize(expected.size());
    assertThat(actual).isEqualTo(expected);
    assertThat(events).extracting(event -> event.get("time").asText()).isSorted();
    assertThat(events)
        .extracting(event -> event.get("historyVersion").asLong())
        .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
  }

  /** With those that mark the ends of transactions. */
  private long messages() {
    try (KafkaConsumer<String, byte[]> consumer = broker.brokers().consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.RATINGS.label()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private Map<Long, List<JsonNode>> played() {
    Map<Long, List<JsonNode>> events = new TreeMap<>();
    WholeTopic.read(
        broker.brokers(),
        Topic.RATINGS,
        message ->
            events
                .computeIfAbsent(Long.valueOf(message.key()), user -> new ArrayList<>())
                .add(json(message.value())));
    return events;
  }

  private static JsonNode json(byte[] value) {
    try {
      return MAPPER.readTree(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Process replay(Path data) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Matinee.class.getName(),
            "events",
            "replay",
            "--data",
            data.toString(),
            "--rate",
            "4000",
            "--kafka",
            broker.brokers().addresses());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("replay.log").toFile())
        .start();
  }
}
