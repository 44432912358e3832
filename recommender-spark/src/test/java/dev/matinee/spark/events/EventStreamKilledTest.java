package dev.matinee.spark.events;

import static dev.matinee.spark.events.TestEvents.rated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.events.broker.KafkaBroker;
import dev.matinee.events.replay.Replay;
import dev.matinee.events.topic.Topic;
import dev.matinee.spark.Batch;
import dev.matinee.spark.cluster.Cluster;
import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that keep events are killed at random. */
@Tag("faults")
class EventStreamKilledTest {
  private static final long SEED = 20_261_130;
  private static final int KILLS = 5;
  private static final int EVENTS = 20_000;
  private static final int PEOPLE = 500;
  private static final int MOST = 500;
  private static final String S3 = "s3a://films/events";

  @AutoClose private final OpenedResources opened = new OpenedResources();

  @TempDir private Path folder;

  private KafkaBroker broker;
  private Map<String, String> settings;

  @ParameterizedTest
  @ValueSource(strings = {"a folder", S3})
  void theStoreAgreesWithTheTopicToTheLastEvent(String where) throws Exception {
    broker = opened.add(KafkaBroker.start(Files.createDirectory(folder.resolve("broker"))));
    Topic.create(broker.brokers(), List.of(Topic.values()));
    settings = where.equals(S3) ? s3() : Map.of();
    settings.forEach(System::setProperty);
    String address = where.equals(S3) ? S3 : folder.resolve("events").toString();
    new Replay(
            "many",
            EVENTS,
            number -> rated(Integer.toString(number % PEOPLE), 1 + number / PEOPLE, number, 3))
        .play(broker.brokers(), 0, done -> {});
    try (SparkSession spark = Cluster.start("local[2]")) {
      EventFolder store = EventFolder.at(spark, address);
      Random random = new Random(SEED);
      for (int kill = 0; kill < KILLS; kill++) {
        killOne(store, address, random);
      }
      long kept = store.read().count();

      Process last = start(address);

      assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(last.exitValue()).as(Files.readString(log())).isZero();
      List<String> stored = KeptEvents.of(store);
      List<String> topic = KeptEvents.ofTopic(broker.brokers());
      assertThat(kept).as("killed in the middle, seed %d", SEED).isBetween(1L, EVENTS - 1L);
      assertThat(stored).hasSize(EVENTS).isEqualTo(topic);
      new InjectedFault(
              "event store killed, " + where,
              KILLS + " times at random",
              EVENTS,
              topic.size() - stored.size(),
              "none twice; the last call kept " + (EVENTS - kept))
          .report();
    }
  }

  private void killOne(EventFolder store, String address, Random random) throws Exception {
    long before = store.written();
    Process process = start(address);
    assertThat(Eventually.comesTrue(() -> store.written() > before))
        .as(Files.readString(log()))
        .isTrue();
    assertThat(process.waitFor(random.nextInt(1_500), TimeUnit.MILLISECONDS)).isFalse();
    process.destroyForcibly().waitFor();
  }

  private Map<String, String> s3() throws Exception {
    S3Server server = opened.add(S3Server.start(Files.createDirectory(folder.resolve("s3"))));
    server.createBucket("films");
    Map<String, String> all = new HashMap<>();
    String prefix = "spark.hadoop.fs.s3a.";
    all.put(prefix + "endpoint", server.endpoint().toString());
    all.put(prefix + "endpoint.region", S3Server.REGION);
    all.put(prefix + "path.style.access", "true");
    all.put(prefix + "connection.ssl.enabled", "false");
    all.put(prefix + "access.key", S3Server.USER);
    all.put(prefix + "secret.key", S3Server.USER);
    all.put(
        prefix + "aws.credentials.provider",
        "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
    return all;
  }

  private Path log() {
    return folder.resolve("stream.log");
  }

  private Process start(String address) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + Requirements.projectRoot().resolve("recommender-spark/java.args"),
                "-Xmx600m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Batch.class.getName(), "events"));
    command.addAll(List.of("--kafka", broker.brokers().addresses(), "--events", address));
    command.addAll(List.of("--once", "--most", Integer.toString(MOST), "--master", "local[2]"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log().toFile())
        .start();
  }
}
