package dev.matinee.skill;

import static dev.matinee.skill.SavedRequest.recommend;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.lists.popular.PopularMovies;
import dev.matinee.lists.titles.TitleIndex;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.LambdaResult;
import dev.matinee.testkit.LambdaRuntime;
import dev.matinee.testkit.Requirements;
import dev.matinee.testkit.S3Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long answers of the packaged function take; run by {@code benchmarks/lambda} and not by a
 * build, since another program beside it would spoil the figures. A request is "what should I
 * watch" of somebody who is linked: the link is read, then a list of 240 movies, from dynalite on
 * loopback.
 */
class LambdaFigures {
  private static final int STARTS = 5;
  private static final int WARM_UP = 2_000;
  private static final int REQUESTS = 2_000;
  private static final Duration LIMIT = Duration.ofMillis(50);

  @TempDir private Path folder;
  private Deployment deployment;
  @AutoClose private Dynalite dynalite;
  private Map<String, String> environment = Map.of();

  @BeforeEach
  void start() throws Exception {
    deployment = Deployment.unpack(folder);
    dynalite = Dynalite.start();
    LambdaWorld.fill(dynalite.endpoint());
    environment = LambdaWorld.environment(dynalite.endpoint());
  }

  @Test
  void coldAndWarm() throws Exception {
    print("package: %,d bytes%n", Files.size(Deployment.ZIP));
    // The first processes also bring the jars and the JVM into the memory of the machine.
    Duration unused = restored(new ArrayList<>());
    List<Duration> plain = new ArrayList<>();
    List<Duration> restored = new ArrayList<>();
    List<Duration> snapshot = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      plain.add(plain());
      restored.add(restored(snapshot));
    }
    print("%-52s %8s %8s%n", "", "median", "longest");
    print("without SnapStart, start to first answer", plain);
    print("under SnapStart, start to snapshot", snapshot);
    print("under SnapStart, restore to first answer", restored);
    List<Duration> warm = warm(LambdaFigures::ask);
    print("warm, %,d requests: p50 %s, p99 %s%n", REQUESTS, at(warm, 50), at(warm, 99));
    assertThat(sorted(restored).get(STARTS / 2)).as("first answer").isLessThanOrEqualTo(LIMIT);
    assertThat(sorted(warm).get(REQUESTS * 99 / 100)).as("warm p99").isLessThanOrEqualTo(LIMIT);
  }

  /** The index of titles is in the snapshot where it was published before. */
  @Test
  void filmsByNameOfMlLatestSmall() throws Exception {
    TitleIndex index = TitleFile.index(Requirements.mlLatestSmall().resolve("movies.csv"));
    Path objects = Files.createDirectory(folder.resolve("s3"));
    try (S3Server s3 = S3Server.start(objects)) {
      s3.createBucket("films");
      Path data = objects.resolve("films/data");
      write(data.resolve(TitleIndex.path(index.version())), index.bytes());
      PopularMovies popular = new PopularMovies(index.version(), "model", List.of());
      write(data.resolve(PopularMovies.PATH), popular.bytes());
      environment = new HashMap<>(environment);
      environment.put("AWS_ENDPOINT_URL_S3", s3.endpoint().toString());
      environment.put("MATINEE_TITLES", "s3://films/data");
      LambdaWorld.packListOfAnn(dynalite.endpoint(), index);
      print("index of %,d titles: %,d bytes%n", index.size(), index.bytes().length);
      List<Duration> first = new ArrayList<>();
      List<Duration> second = new ArrayList<>();
      for (int i = 0; i < STARTS; i++) {
        try (LambdaRuntime lambda = snapshot()) {
          lambda.restore();
          first.add(askByName(lambda));
          second.add(askByName(lambda));
        }
      }
      print("%-52s %8s %8s%n", "", "median", "longest");
      print("under SnapStart, restore to first film by name", first);
      print("the next film by name", second);
      List<Duration> warm = warm(LambdaFigures::askByName);
      print("warm, %,d films by name: p50 %s, p99 %s%n", REQUESTS, at(warm, 50), at(warm, 99));
      assertThat(sorted(warm).get(REQUESTS * 99 / 100)).as("p99").isLessThanOrEqualTo(LIMIT);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static Duration askByName(LambdaRuntime lambda) {
    String request =
        recommend()
            .intent("AboutMovieIntent", Map.of("title", "the godfather"))
            .user(LambdaWorld.ANN_ALEXA)
            .json();
    long start = System.nanoTime();
    LambdaResult result = lambda.invoke(request);
    Duration time = since(start);
    assertThat(result.body()).contains("The Godfather, from 1972.");
    return time;
  }

  private Duration plain() {
    long start = System.nanoTime();
    try (LambdaRuntime lambda = deployment.start(environment)) {
      Duration unused = ask(lambda);
      return since(start);
    }
  }

  private Duration restored(List<Duration> snapshots) {
    long start = System.nanoTime();
    try (LambdaRuntime lambda = snapshot()) {
      snapshots.add(since(start));
      lambda.restore();
      return ask(lambda);
    }
  }

  private List<Duration> warm(Function<LambdaRuntime, Duration> asking) {
    try (LambdaRuntime lambda = snapshot()) {
      lambda.restore();
      List<Duration> times = new ArrayList<>();
      for (int i = 0; i < WARM_UP + REQUESTS; i++) {
        times.add(asking.apply(lambda));
      }
      return times.subList(WARM_UP, times.size());
    }
  }

  private LambdaRuntime snapshot() {
    return LambdaRuntime.snapshot(
        deployment.taskRoot(), MatineeSkillHandler.class.getName(), environment);
  }

  private static Duration ask(LambdaRuntime lambda) {
    String request = recommend().amount("5").user(LambdaWorld.ANN_ALEXA).json();
    long start = System.nanoTime();
    LambdaResult result = lambda.invoke(request);
    Duration time = since(start);
    assertThat(result.body()).contains("Ann movie 5");
    return time;
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static List<Duration> sorted(List<Duration> times) {
    return times.stream().sorted().toList();
  }

  private static String at(List<Duration> times, int percent) {
    return millis(sorted(times).get((times.size() - 1) * percent / 100));
  }

  private static String millis(Duration time) {
    return String.format(Locale.ROOT, "%,.0f ms", time.toNanos() / 1e6);
  }

  private static void print(String what, List<Duration> times) {
    print("%-52s %8s %8s%n", what, at(times, 50), at(times, 100));
  }

  @SuppressWarnings("AnnotateFormatMethod")
  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
