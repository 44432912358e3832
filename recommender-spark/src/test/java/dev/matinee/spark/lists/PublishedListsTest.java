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

  private static String make(ListRequest.Person person) {
    requests.ask(person);
    String name = person.userId() + "-" + person.historyVersion() + ".json";
    String said = run("--pipeline", PIPELINE.toString(), "--request", name);
    assertThat(requests.request(name).people()).containsExactly(person);
    return said;
  }

  private static List<ListRequest.Person> result(ListRequest.Person person) {
    return requests.result(person.userId() + "-" + person.historyVersion() + ".json").people();
  }

  @Test
  void thoseWhoAskedHaveTheirListsAndTheResultNamesWhatTheyKnow() {
    rate(ANN, 3);
    rate(ANN, 6);

    assertThat(make(asking(ANN, 1))).contains("lists        1 made, 0 were there, 0 refused");

    assertThat(result(asking(ANN, 1))).as("of the latest history").containsExactly(asking(ANN, 2));
    RecommendationList list = stores.recommendations().find(ANN).orElseThrow();
    assertThat(list.historyVersion()).isEqualTo(2);
    assertThat(list.packed()).as("since titles are published").isPresent();
    assertThat(make(asking(ANN, 2))).contains("lists        0 made, 1 were there");
    assertThat(result(asking(ANN, 2))).containsExactly(asking(ANN, 2));
  }

  @Test
  void aGuestHasAListAndThoseWhoAreGoneHaveNone() {
    rate(GUS, 3);

    assertThat(make(asking(GUS, 1))).contains("1 made");
    assertThat(make(asking(GONE, 1))).contains("0 made, 0 were there, 1 refused");

    assertThat(result(asking(GUS, 1))).containsExactly(asking(GUS, 1));
    assertThat(result(asking(GONE, 1))).isEmpty();
    assertThat(stores.recommendations().find(GUS)).isPresent();
  }
}
