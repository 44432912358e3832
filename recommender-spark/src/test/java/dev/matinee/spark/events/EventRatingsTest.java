package dev.matinee.spark.events;

import static dev.matinee.spark.events.TestEvents.ANN;
import static dev.matinee.spark.events.TestEvents.GUEST;
import static dev.matinee.spark.events.TestEvents.NOON;
import static dev.matinee.spark.events.TestEvents.given;
import static dev.matinee.spark.events.TestEvents.history;
import static dev.matinee.spark.events.TestEvents.rated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matinee.events.broker.EmptyTopics;
import dev.matinee.events.broker.SharedBroker;
import dev.matinee.events.message.RatingEvent;
import dev.matinee.events.replay.Replay;
import dev.matinee.events.topic.KafkaBrokers;
import dev.matinee.recommender.RatingScale;
import dev.matinee.recommender.Ratings;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.Catalogue;
import dev.matinee.recommender.data.DataSet;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.serving.model.PersonProfile;
import dev.matinee.spark.cluster.BatchException;
import dev.matinee.spark.cluster.Cluster;
import dev.matinee.spark.training.BatchTrain;
import dev.matinee.spark.training.SparkAlgorithm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** From a data set over Kafka and files to a model, and from the data set itself. */
@ExtendWith(SharedBroker.class)
class EventRatingsTest {
  private static final int MOST = 700;

  @TempDir private Path folder;

  /** Users who like even movies or odd ones. */
  private Snapshot tastes() throws IOException {
    Random random = new Random(11);
    StringBuilder rows = new StringBuilder("userId,movieId,rating,timestamp\n");
    StringBuilder titles = new StringBuilder("movieId,title,genres\n");
    for (int user = 1; user <= 60; user++) {
      for (int movie = 1; movie <= 30; movie++) {
        if (random.nextInt(3) > 0) {
          double stars = user % 2 == movie % 2 ? 4.5 : 0.5 * (1 + random.nextInt(5));
          rows.append("%d,%d,%s,%d%n".formatted(user, movie, stars, random.nextInt(1_000_000)));
        }
      }
    }
    IntStream.rangeClosed(1, 30)
        .forEach(movie -> titles.append("%d,Movie %d (2000),Drama%n".formatted(movie, movie)));
    Path data = Files.createDirectory(folder.resolve("tastes"));
    Files.writeString(data.resolve("ratings.csv"), rows);
    Files.writeString(data.resolve("movies.csv"), titles);
    return Snapshot.read(data, ReadOptions.STRICT);
  }

  private static RatingEvent event(Ratings ratings, int index) {
    long user = ratings.user(index);
    return new RatingEvent(
        "event-" + index,
        Long.toString(user),
        index + 1,
        Instant.ofEpochSecond(ratings.timestamp(index)),
        "replay",
        "rated",
        OptionalLong.of(ratings.item(index)),
        OptionalDouble.of(ratings.rating(index)),
        Optional.empty(),
        Optional.empty());
  }

  /** Plays data into Kafka, and keeps what comes. */
  private String keep(Snapshot data, KafkaBrokers brokers, SparkSession spark) {
    Ratings ratings = data.matrix().ratings();
    EmptyTopics.make(brokers);
    int unused =
        new Replay("tastes", ratings.size(), index -> event(ratings, index))
            .play(brokers, 0, done -> {});
    String events = folder.resolve("events").toString();
    EventFolder store = EventFolder.at(spark, events);
    new EventStream(spark, brokers.addresses(), MOST, store).readAll();
    assertThat(store.read().count()).isEqualTo(ratings.size());
    return events;
  }

  @Test
  void dataThatWerePlayedAreTheSameAgainWithTheModelOfThem(KafkaBrokers brokers)
      throws IOException {
    Snapshot data = tastes();
    try (SparkSession spark = Cluster.start("local[2]")) {
      Snapshot told = EventRatings.of(spark, keep(data, brokers, spark), data);
      SparkAlgorithm ease = SparkAlgorithm.named("ease", spark, 1).orElseThrow();

      Path ofData = written("ease", false);
      Path ofEvents = written("ease", true);
      trained(ease, data).write(ofData);
      trained(ease, told).write(ofEvents);

      assertThat(Files.readAllBytes(ofEvents)).isEqualTo(Files.readAllBytes(ofData));
    }
  }

  private static Snapshot trained(SparkAlgorithm algorithm, Snapshot data) {
    return algorithm
        .model(data.matrix(), data.catalogue(), TrainingProgress.NONE)
        .map(data::with)
        .orElseThrow();
  }

  @Test
  @Tag("faults")
  void whatIsMeasuredOnEventsIsWhatIsMeasuredOnTheData(KafkaBrokers brokers) throws IOException {
    Snapshot data = tastes();
    Path file = folder.resolve("data.snapshot");
    data.write(file);
    String events;
    try (SparkSession spark = Cluster.start("local[2]")) {
      events = keep(data, brokers, spark);
    }

    for (String algorithm : List.of("ease", "als")) {
      String[] ofData = train(file, algorithm, List.of()).split("\n");
      String[] ofEvents = train(file, algorithm, List.of("--events", events)).split("\n");

      assertThat(ofEvents[1])
          .isEqualTo("events       %,d ratings of 60 people", data.matrix().ratingCount());
      assertThat(figures(ofEvents, 2)).isEqualTo(figures(ofData, 1)).hasSizeGreaterThan(5);
    }
  }

  private Path written(String algorithm, boolean ofEvents) {
    return folder.resolve(algorithm + (ofEvents ? "-events" : "-data") + ".snapshot");
  }

  /** Without the seconds that it took. */
  private static List<String> figures(String[] lines, int from) {
    return IntStream.range(from, lines.length)
        .mapToObj(index -> lines[index].replaceFirst(" +[0-9.]+$", ""))
        .filter(line -> !line.endsWith(".snapshot"))
        .toList();
  }

  private String train(Path data, String algorithm, List<String> more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--data",
                data.toString(),
                "--algorithm",
                algorithm,
                "--split",
                "random:0.2:1",
                "--master",
                "local[2]",
                "--out",
                written(algorithm, !more.isEmpty()).toString()));
    if (algorithm.equals("als")) {
      arguments.addAll(
          List.of(
              "--setting", "rank=2",
              "--setting", "iterations=2",
              "--setting", "ratingRank=2",
              "--setting", "ratingIterations=2"));
    }
    arguments.addAll(more);
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new BatchTrain())
            .setOut(new PrintWriter(out))
            .execute(arguments.toArray(String[]::new));
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }

  @Test
  void accountsStandInTheDataAsARebuildPutsThemThereAndGuestsDoNot() throws IOException {
    Snapshot data = tastes();
    try (SparkSession spark = Cluster.start("local[2]")) {
      EventFolder store = EventFolder.at(spark, folder.resolve("events").toString());
      store.write(
          0,
          new TestEvents()
              .add(rated(ANN, 1, 10, 4.5))
              .add(rated(ANN, 2, 999, 2))
              .add(rated(GUEST, 1, 10, 4.5))
              .add(rated("7", 1, 11, 3))
              .rows(spark));

      Snapshot told = EventRatings.of(spark, folder.resolve("events").toString(), data);

      long ann = PersonProfile.number(history(ANN, 1, Map.of(10L, given(4.5, 1))).userId());
      assertThat(told.matrix().userIds()).containsExactly(ann, 7);
      assertThat(told.matrix().ratings().item(0)).as("no movie that the data lack").isEqualTo(10);
      assertThat(told.matrix().ratings().timestamp(0)).isEqualTo(NOON.getEpochSecond() + 1);
      assertThat(told.matrix().ratingCount()).isEqualTo(2);
    }
  }

  @Test
  void aStoreWithoutRatingsAndRatingsOffTheScaleAreSaid() throws IOException {
    Ratings none = Ratings.builder().add(1, 1, 4, 0).build(RatingScale.HALF_STARS);
    Snapshot data = Snapshot.of(new DataSet("none", none, Catalogue.of(List.of()), 0));
    String address = folder.resolve("events").toString();
    try (SparkSession spark = Cluster.start("local[2]")) {
      assertThatThrownBy(() -> EventRatings.of(spark, address, data))
          .isInstanceOf(BatchException.class)
          .hasMessageContaining("no user and no account rated anything");

      EventFolder.at(spark, address)
          .write(0, new TestEvents().add(rated("7", 1, 1, 9)).rows(spark));
      assertThatThrownBy(() -> EventRatings.of(spark, address, data))
          .isInstanceOf(BatchException.class)
          .hasMessageContaining("the events do not fit the data: ");
    }
  }
}
