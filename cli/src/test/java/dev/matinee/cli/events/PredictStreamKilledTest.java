package dev.matinee.cli.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.cli.Matinee;
import dev.matinee.events.broker.KafkaBroker;
import dev.matinee.events.prediction.PredictionAnswer;
import dev.matinee.events.prediction.PredictionClient;
import dev.matinee.events.prediction.PredictionRequest;
import dev.matinee.events.topic.Topic;
import dev.matinee.events.topic.WholeTopic;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.Requirements;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two workers answer requests; one is killed, and both are followed by ones with another model. */
@Tag("faults")
class PredictStreamKilledTest {
  private static final int REQUESTS = 10_000;
  private static final int AT_A_TIME = 200;
  private static final int USERS = 610;

  @TempDir private Path folder;

  @AutoClose private KafkaBroker broker;
  private final List<Process> workers = new ArrayList<>();
  private final Semaphore places = new Semaphore(AT_A_TIME);
  private final AtomicInteger answered = new AtomicInteger();
  private final long[] nanos = new long[REQUESTS];

  @Test
  void everyRequestIsAnsweredOnceAndByOneModel() throws Exception {
    Path data = Requirements.mlLatestSmall();
    broker = KafkaBroker.start(folder);
    try (PredictionClient client = PredictionClient.open(broker.brokers())) {
      Process killed = worker(data, "user-knn");
      Process ended = worker(data, "user-knn");
      client.ask(PredictionRequest.best("1", 10)).get(2, TimeUnit.MINUTES);
      long start = System.nanoTime();
      List<CompletableFuture<PredictionAnswer>> answers = new ArrayList<>();
      for (int number = 0; number < REQUESTS; number++) {
        if (number == REQUESTS / 3) {
          killed.destroyForcibly().waitFor();
          worker(data, "popularity");
        }
        if (number == REQUESTS * 2 / 3) {
          ended.destroy();
          worker(data, "popularity");
        }
        answers.add(ask(client, number));
      }
      Set<String> algorithms = new HashSet<>();
      for (CompletableFuture<PredictionAnswer> answer : answers) {
        algorithms.add(answer.get(3, TimeUnit.MINUTES).algorithm());
      }
      double seconds = (System.nanoTime() - start) / 1e9;

      assertThat(ended.waitFor()).as("ended by SIGTERM").isEqualTo(143);
      assertThat(algorithms).containsExactlyInAnyOrder("user-knn", "popularity");
      assertEachOnce();
      report(seconds);
    } finally {
      workers.forEach(Process::destroyForcibly);
    }
  }

  private CompletableFuture<PredictionAnswer> ask(PredictionClient client, int number)
      throws InterruptedException {
    assertThat(places.tryAcquire(3, TimeUnit.MINUTES)).isTrue();
    long start = System.nanoTime();
    return client
        .ask(PredictionRequest.best(Integer.toString(1 + number % USERS), 10))
        .whenComplete(
            (answer, failure) -> {
              nanos[number] = System.nanoTime() - start;
              answered.incrementAndGet();
              places.release();
            });
  }

  private void assertEachOnce() {
    Set<String> ids = new HashSet<>();
    AtomicInteger all = new AtomicInteger();
    WholeTopic.read(
        broker.brokers(),
        Topic.PREDICTIONS,
        message -> {
          ids.add(message.key());
          all.incrementAndGet();
        });
    // With the one that waited for the first worker.
    assertThat(all).hasValue(REQUESTS + 1);
    assertThat(ids).hasSize(REQUESTS + 1);
  }

  private void report(double seconds) {
    Arrays.sort(nanos);
    new InjectedFault(
            "a worker killed, another ended, both followed by another model",
            "1 of each among " + REQUESTS + " requests",
            answered.get(),
            0,
            "each answered once; %.0f a second, p50 %.0f ms, p99 %.0f ms, longest %.1f s"
                .formatted(
                    REQUESTS / seconds,
                    nanos[REQUESTS / 2] / 1e6,
                    nanos[REQUESTS * 99 / 100] / 1e6,
                    nanos[REQUESTS - 1] / 1e9))
        .report();
  }

  private Process worker(Path data, String algorithm) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx640m",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Matinee.class.getName(),
            "predict-stream",
            "--data",
            data.toString(),
            "--algorithm",
            algorithm,
            "--kafka",
            broker.brokers().addresses());
    try {
      Process worker =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("w.log").toFile()))
              .start();
      workers.add(worker);
      return worker;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
