package dev.matinee.spark.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.published.DataAddress;
import dev.matinee.published.ListRequest;
import dev.matinee.published.ListRequests;
import dev.matinee.published.Publication;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.TrainingProgress;
import dev.matinee.store.RatedMovie;
import dev.matinee.store.RecommendationList;
import dev.matinee.store.StoreEngines;
import dev.matinee.store.Stores;
import dev.matinee.store.Told;
import dev.matinee.store.UserId;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.S3Server;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Lists by published data, of people who asked for them, with all that is needed in S3. */
class PublishedListsTest {
  private static final DataAddress DATA = DataAddress.ofS3("s3://films/data").orElseThrow();
  private static final DataAddress PIPELINE = DataAddress.ofS3("s3://films/pipeline").orElseThrow();
  private static final UserId ANN = UserId.ofAccount("annannannannannann");
  private static final UserId GUS = UserId.ofGuest("gusgusgusgusgusgus");
  private static final UserId GONE = UserId.ofAccount("dandandandandandan");

  @AutoClose private static final OpenedResources OPENED = new OpenedResources();

  @TempDir private static Path folder;
  private static S3DataStore files;
  private static ListRequests requests;
  private static Stores stores;

  @BeforeAll
  static void start() throws Exception {
    S3Server s3 = OPENED.add(S3Server.start(Files.createDirectory(folder.resolve("s3"))));
    s3.createBucket(DATA.bucket());
    s3.properties().forEach(System::setProperty);
    Dynalite dynalite = OPENED.add(Dynalite.start());
    System.setProperty("aws.endpointUrlDynamoDb", dynalite.endpoint().toString());
    stores = OPENED.add(StoreEngines.open("dynamodb", Map.of()));
    stores.createTables();
    files = OPENED.add(S3DataStore.open());
    requests = new ListRequests(files, PIPELINE);
    publish();
  }

  private static void publish() throws Exception {
    Snapshot data = MadeLists.tastes(folder);
    Snapshot trained =
        Algorithms.standard()
            .model(data.matrix(), data.catalogue(), TrainingProgress.NONE)
            .map(data::with)
            .orElseThrow();
    Path file = folder.resolve("matinee.snapshot");
    trained.write(file);
    Publication publication =
        new Publication(trained, 0, Optional.empty(), file, List.of(), "a test");
    PublishedVersion unused =
        new PublishedData(files, DATA).publish(publication, Clock.systemUTC(), (done, total) -> {});
  }

  private static void rate(UserId person, long movie) {
    RatedMovie rating = new RatedMovie(9, Instant.ofEpochSecond(1_700_000_000 + movie));
    Told.change(stores, person, history -> history.rate(movie, rating));
  }

  private static ListRequest.Person asking(UserId person, long version) {
    return new ListRequest.Person(person.value(), version);
  }

  private static String run(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("--data", DATA.toString(), "--store", "dynamodb", "--master", "local[2]"));
    arguments.addAll(List.of(more));
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new PublishedLists())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(StringWriter.nullWriter()))
            .execute(arguments.toArray(String[]::new));
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }

  private static String make(String name) {
    return run("--pipeline", PIPELINE.toString(), "--request", name);
  }

  private static String ask(UserId person, long version) {
    requests.ask(asking(person, version));
    return person + "-" + version + ".json";
  }

  @Test
  void thoseWhoAskedHaveTheirListsAndTheResultNamesWhatTheyKnow() {
    rate(ANN, 3);
    rate(ANN, 6);

    String first = ask(ANN, 1);
    assertThat(make(first)).contains("lists        1 made, 0 were there, 0 refused");

    assertThat(requests.result(first).people())
        .as("of the latest history")
        .containsExactly(asking(ANN, 2));
    RecommendationList list = stores.recommendations().find(ANN).orElseThrow();
    assertThat(list.historyVersion()).isEqualTo(2);
    assertThat(list.packed()).as("since titles are published").isPresent();
    String second = ask(ANN, 2);
    assertThat(make(second)).contains("lists        0 made, 1 were there");
    assertThat(requests.result(second).people()).containsExactly(asking(ANN, 2));
  }

  @Test
  @Tag("faults")
  void aGuestHasAListAndThoseWhoAreGoneHaveNone() {
    rate(GUS, 3);

    ListRequest both = new ListRequest(List.of(asking(GUS, 1), asking(GONE, 1)));
    files.put(PIPELINE, "requests/both.json", both.bytes());

    assertThat(make("both.json")).contains("lists        1 made, 0 were there, 1 refused");

    assertThat(requests.result("both.json").people()).containsExactly(asking(GUS, 1));
    assertThat(stores.recommendations().find(GUS)).isPresent();
  }
}
