package dev.matinee.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.published.DataAddress;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.serving.list.ListMaker;
import dev.matinee.serving.list.ListOwner;
import dev.matinee.serving.model.LiveModel;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.S3Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A master and two workers as processes, which read their data by {@code s3a} and write lists by
 * DynamoDB's protocol.
 */
@Tag("faults")
class StandaloneClusterIT {
  private static final int USERS = 1_500;
  private static final DataAddress ADDRESS = DataAddress.ofS3("s3://films/batch").orElseThrow();
  private static final String SNAPSHOT = "tastes.snapshot";
  private static final Pattern COUNTS =
      Pattern.compile("lists +([0-9]+) made, ([0-9]+) were there, 0 refused");

  @AutoClose private final OpenedResources opened = new OpenedResources();

  @TempDir private Path folder;

  private S3Server s3;
  private Dynalite dynalite;
  private DynamoDbStores stores;
  private SparkPrograms programs;

  @BeforeEach
  void start() throws Exception {
    s3 = opened.add(S3Server.start(Files.createDirectory(folder.resolve("s3"))));
    s3.createBucket(ADDRESS.bucket());
    s3.properties().forEach(System::setProperty);
    dynalite = opened.add(Dynalite.start());
    stores =
        opened.add(
            DynamoDbStores.open(
                DynamoDbSettings.defaults()
                    .withEndpoint(dynalite.endpoint())
                    .withRegion(S3Server.REGION)
                    .withCredentials(S3Server.USER, S3Server.USER)));
    stores.createTables();
    programs =
        new SparkPrograms(
            folder,
            Map.of(
                "AWS_REGION", S3Server.REGION,
                "AWS_ACCESS_KEY_ID", S3Server.USER,
                "AWS_SECRET_ACCESS_KEY", S3Server.USER,
                "AWS_ENDPOINT_URL_DYNAMODB", dynalite.endpoint().toString()));
  }

  /** Three kinds of movies, and people who love one kind each, with a model. */
  private Snapshot tastes() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int user = 1; user <= USERS; user++) {
      for (int movie = 1; movie <= 60; movie++) {
        if ((user * 7 + movie * 11) % 5 > 1) {
          String rating = user % 3 == movie % 3 ? "4.5" : (user + movie) % 2 + ".5";
          rows.append("%d,%d,%s,%d%n".formatted(user, movie, rating, 1000 + movie));
        }
      }
    }
    Path file = Files.writeString(folder.resolve("tastes.csv"), rows);
    Snapshot data = Snapshot.read(file, ReadOptions.STRICT);
    return Algorithms.EASE
        .model(data.matrix(), data.catalogue(), TrainingProgress.NONE)
        .map(data::with)
        .orElseThrow();
  }

  private void upload(Snapshot data) {
    Path file = folder.resolve(SNAPSHOT);
    data.write(file);
    try (S3DataStore store = S3DataStore.open()) {
      store.put(ADDRESS, SNAPSHOT, file);
    }
  }

  private List<String> options() {
    return List.of(
        "-Xmx1g",
        "-Dspark.driver.host=127.0.0.1",
        "-Dspark.driver.bindAddress=127.0.0.1",
        "-Dspark.executor.memory=500m",
        "-Dspark.hadoop.fs.s3a.endpoint=" + s3.endpoint(),
        "-Dspark.hadoop.fs.s3a.endpoint.region=" + S3Server.REGION,
        "-Dspark.hadoop.fs.s3a.path.style.access=true",
        "-Dspark.hadoop.fs.s3a.connection.ssl.enabled=false",
        "-Dspark.hadoop.fs.s3a.access.key=" + S3Server.USER,
        "-Dspark.hadoop.fs.s3a.secret.key=" + S3Server.USER,
        "-Dspark.hadoop.fs.s3a.aws.credentials.provider="
            + "org.apache.hadoop.fs.s3a.SimpleAWSCredentialsProvider");
  }

  private String train(String master) {
    List<String> arguments =
        List.of(
            ("train --data s3a://films/batch/%s --split random:0.2:1 --setting rank=3"
                    + " --setting iterations=3 --setting ratingRank=2 --setting ratingIterations=3"
                    + " --master %s")
                .formatted(SNAPSHOT, master)
                .split(" "));
    SparkPrograms.Ended ended = programs.batch(options(), arguments, line -> {});
    assertThat(ended.code()).as(ended.err()).isZero();
    return figures(ended.out());
  }

  /** Of als, without the seconds. */
  private static String figures(String out) {
    String line = out.lines().filter(each -> each.startsWith("als ")).findFirst().orElseThrow();
    return line.substring(0, line.lastIndexOf(' ')).strip();
  }

  @Test
  void aClusterTrainsAsOneProcessDoesAndMakesAllListsThoughAWorkerIsKilled() throws Exception {
    Snapshot snapshot = tastes();
    upload(snapshot);
    try (StandaloneCluster cluster = StandaloneCluster.start(programs, 2)) {
      assertThat(train(cluster.master())).isEqualTo(train("local[2]"));

      AtomicBoolean killed = new AtomicBoolean();
      SparkPrograms.Ended ended = lists(cluster, killed);

      assertThat(ended.code()).as(ended.err()).isZero();
      assertThat(killed).as(ended.err()).isTrue();
      Matcher counts = COUNTS.matcher(ended.out());
      assertThat(counts.find()).as(ended.out()).isTrue();
      int made = Integer.parseInt(counts.group(1));
      int there = Integer.parseInt(counts.group(2));
      assertThat(made + there).isEqualTo(USERS);
      int different = different(snapshot);
      new InjectedFault(
              "a worker killed while lists are made",
              "one of two workers and its executor, kill -9 after the first part",
              USERS,
              different,
              "%d lists found again by the task that took over".formatted(there))
          .report();
      assertThat(different).isZero();
    }
  }

  private SparkPrograms.Ended lists(StandaloneCluster cluster, AtomicBoolean killed) {
    List<String> arguments =
        List.of(
            "lists --data s3a://films/batch/%s --algorithm ease --store dynamodb --master %s"
                .formatted(SNAPSHOT, cluster.master())
                .split(" "));
    return programs.batch(
        options(),
        arguments,
        line -> {
          if (line.matches("progress [1-9][0-9]* of .*") && killed.compareAndSet(false, true)) {
            cluster.killLastWorker();
          }
        });
  }

  /** How many lists are others than those that this process makes, or missing. */
  private int different(Snapshot snapshot) {
    LiveModel model = LiveModel.train(snapshot, false, Algorithms.EASE);
    ListMaker maker = new ListMaker(Clock.systemUTC());
    List<UserId> different = new ArrayList<>();
    for (long user : model.matrix().userIds()) {
      RecommendationList made = maker.make(model, ListOwner.ofDataSetUser(model, user));
      boolean same =
          stores
              .recommendations()
              .find(made.userId())
              .filter(list -> list.modelVersion().equals(made.modelVersion()))
              .filter(list -> list.movies().equals(made.movies()))
              .isPresent();
      if (!same) {
        different.add(made.userId());
      }
    }
    return different.size();
  }
}
