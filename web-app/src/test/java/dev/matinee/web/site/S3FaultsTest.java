package dev.matinee.web.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import dev.matinee.published.DataAddress;
import dev.matinee.published.DataStoreException;
import dev.matinee.published.LocalS3;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Algorithms;
import dev.matinee.recommender.Snapshot;
import dev.matinee.serving.model.DataModelSource;
import dev.matinee.serving.model.SmallData;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.S3Server;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.web.testsite.LimitingProxy;
import dev.matinee.web.testsite.RunningSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * A data set in S3 that is missing, damaged, or comes in part: no model is made of it, whoever asks
 * is told that there is none, and nothing of it stays on the disk.
 */
@Tag("faults")
class S3FaultsTest {
  private static final DataAddress ADDRESS = DataAddress.ofS3("s3://films/sets/live").orElseThrow();
  private static final Duration SILENCE = Duration.ofMillis(500);
  private static final Map<String, String> CREDENTIALS =
      Map.of("aws.region", "eu-west-1", "aws.accessKeyId", "test", "aws.secretAccessKey", "test");
  private static final String ENDPOINT = "aws.endpointUrlS3";
  private static final int LIST_CUT_AT = 700;
  private static final int RATINGS_CUT_AT = 5_000;

  private static final Logger EVERYBODY =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final String marker = "a-" + UUID.randomUUID();
  private Path objects;
  private LimitingProxy proxy;
  private S3DataStore store;

  @BeforeEach
  void start() throws Exception {
    log.start();
    EVERYBODY.addAppender(log);
    objects = folder.resolve("s3/films/sets/live");
    S3Server server = opened.add(LocalS3.start(folder, ADDRESS.bucket()));
    proxy = opened.add(LimitingProxy.before(server.endpoint()));
    store =
        opened.add(
            S3DataStore.of(LocalS3.client(server).endpointOverride(proxy.endpoint()), SILENCE));
    CREDENTIALS.forEach(System::setProperty);
    System.setProperty(ENDPOINT, proxy.endpoint().toString());
  }

  @AfterEach
  void stop() {
    EVERYBODY.detachAppender(log);
    CREDENTIALS.keySet().forEach(System::clearProperty);
    System.clearProperty(ENDPOINT);
  }

  /** Files of MovieLens, with one whose name tells what was left of this set. */
  private void upload() throws IOException {
    Path set = SmallData.write(folder.resolve("set"));
    Files.writeString(set.resolve(marker), "is here");
    store.upload(set, ADDRESS);
  }

  private void uploadSnapshot() {
    Path file = folder.resolve("live.snapshot");
    Snapshot.of(SmallData.dataSet()).write(file);
    store.upload(file, ADDRESS);
  }

  /** A node that starts with it is never ready, and says so; the reason is in the log. */
  private void isNoModel(String fault, String injection, String reason) throws Exception {
    try (RunningSite site =
        RunningSite.startWithoutModel(
            folder,
            DataModelSource.of(ADDRESS.toString(), Algorithms.USER_KNN, Duration.ofMinutes(1)))) {
      assertThatThrownBy(site::awaitModel)
          .isInstanceOf(CompletionException.class)
          .cause()
          .hasMessageContaining(reason);
      HttpResponse<String> ready = site.get("/health/ready");
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).isEqualTo("not ready: the model cannot be loaded\n");
      assertThat(site.get("/health/live").statusCode()).isEqualTo(200);
      HttpResponse<String> list = site.get("/api/v1/users/9/recommendations");
      assertThat(list.statusCode()).as(list.body()).isEqualTo(503);
    }
    assertThat(log.list)
        .filteredOn(event -> event.getLevel() == Level.ERROR)
        .anyMatch(event -> ThrowableProxyUtil.asString(event.getThrowableProxy()).contains(reason));
    assertThat(leftOnTheDisk()).isEmpty();
    String observed = "not ready (503), the reason in the log, no list, nothing left";
    new InjectedFault(fault, injection, 0, 0, observed).report();
  }

  private List<Path> leftOnTheDisk() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    try (Stream<Path> folders = Files.list(temporary)) {
      return folders
          .filter(each -> each.getFileName().toString().startsWith("matinee"))
          .filter(this::hasMarker)
          .toList();
    }
  }

  private boolean hasMarker(Path directory) {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.anyMatch(path -> path.endsWith(marker));
    } catch (IOException | UncheckedIOException notOurs) {
      return false;
    }
  }

  @Test
  void aWholeSetIsAModel() throws Exception {
    upload();
    isAModel();
    assertThat(leftOnTheDisk()).isEmpty();
  }

  @Test
  void aMissingSet() throws Exception {
    isNoModel("set missing in S3", "empty bucket", "there is no data set at s3://films/sets/live");
  }

  @Test
  void aMissingObject() throws Exception {
    upload();
    Files.delete(objects.resolve("movies.csv"));
    isNoModel("object missing in S3", "movies.csv deleted", "holds no whole data set");
  }

  @Test
  void anObjectCutOffInS3() throws Exception {
    upload();
    Path ratings = objects.resolve("ratings.csv");
    // At the end of a line, where the text itself shows nothing.
    String text = Files.readString(ratings);
    write(
        ratings,
        text.substring(0, text.indexOf('\n', RATINGS_CUT_AT) + 1).getBytes(StandardCharsets.UTF_8));
    isNoModel(
        "object cut off in S3",
        "ratings.csv, at the end of a line",
        "ratings.csv is not as it was uploaded");
  }

  @Test
  void anObjectChangedInS3() throws Exception {
    upload();
    Path ratings = objects.resolve("ratings.csv");
    byte[] bytes = Files.readAllBytes(ratings);
    // Another movie: as good a rating as it was.
    bytes[new String(bytes, StandardCharsets.UTF_8).indexOf("\n1,") + 3] ^= 1;
    write(ratings, bytes);
    isNoModel(
        "object corrupt in S3", "one bit of ratings.csv", "ratings.csv is not as it was uploaded");
  }

  @Test
  void aSnapshotCutOffInS3() throws Exception {
    uploadSnapshot();
    Path file = objects.resolve("live.snapshot");
    byte[] bytes = Files.readAllBytes(file);
    write(file, Arrays.copyOf(bytes, bytes.length / 2));
    isNoModel("snapshot cut off in S3", "at its half", "live.snapshot is not as it was uploaded");
  }

  @Test
  void aForeignObject() throws Exception {
    byte[] zip = Arrays.copyOf("PK\3\4\24\0\0\0".getBytes(StandardCharsets.US_ASCII), 3_000);
    Path file = Files.write(folder.resolve("live.snapshot"), zip);
    store.upload(file, ADDRESS);
    isNoModel("foreign object in S3", "a zip as live.snapshot", "holds no whole data set");
  }

  @Test
  void aDamagedSnapshotThatNobodySigned() throws Exception {
    Path file = folder.resolve("live.snapshot");
    Snapshot.of(SmallData.dataSet()).write(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    store.upload(Files.write(file, bytes), ADDRESS);
    isNoModel(
        "damaged snapshot uploaded",
        "one bit of it",
        "a section is damaged: its checksum is wrong");
  }

  @Test
  void aConnectionThatIsCutWithinTheBody() throws Exception {
    upload();
    proxy.cutBehind(RATINGS_CUT_AT);
    isNoModel(
        "connection to S3 cut within an object",
        "behind 5,000 bytes of each connection",
        "cannot fetch s3://films/sets/live: ratings.csv: Premature end of Content-Length");
    assertThat(proxy.stopped()).isGreaterThanOrEqualTo(3);
    proxy.cutBehind(Long.MAX_VALUE);
    isAModel();
  }

  @Test
  void aConnectionThatIsCutWithinTheListOfFiles() throws Exception {
    upload();
    proxy.cutBehind(LIST_CUT_AT);
    isNoModel(
        "connection to S3 cut within the list of a set",
        "behind 700 bytes of each connection",
        "cannot fetch s3://films/sets/live");
    assertThat(proxy.stopped()).isPositive();
  }

  @Test
  void aServerThatHangsWithinTheBody() throws Exception {
    upload();
    proxy.hangBehind(RATINGS_CUT_AT);
    Path down = folder.resolve("down");
    long start = System.nanoTime();
    assertThatThrownBy(() -> store.download(ADDRESS, down))
        .isInstanceOf(DataStoreException.class)
        .hasMessageContaining("cannot fetch s3://films/sets/live");
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    assertThat(millis).isLessThan(20_000);
    try (Stream<Path> left = Files.list(down)) {
      assertThat(left).isEmpty();
    }
    assertThat(proxy.stopped()).isPositive();
    new InjectedFault(
            "S3 hung within an object",
            "silent behind 5,000 bytes of each connection, limit of silence 0.5 s",
            0,
            0,
            "given up after %d ms and %d connections, nothing left"
                .formatted(millis, proxy.stopped()))
        .report();
  }

  @Test
  void anEndpointThatRefuses() throws Exception {
    System.setProperty(
        ENDPOINT, URI.create("http://127.0.0.1:" + ServerProcess.freePort()).toString());
    isNoModel(
        "S3 refuses connections",
        "an endpoint where nobody listens",
        "cannot fetch s3://films/sets/live");
  }

  private void isAModel() throws Exception {
    try (RunningSite site =
        RunningSite.startWithoutModel(
            folder,
            DataModelSource.of(ADDRESS.toString(), Algorithms.USER_KNN, Duration.ofMinutes(1)))) {
      site.awaitModel();
      assertThat(site.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  /** In place, so that what S3 keeps beside the bytes stays as it was. */
  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
  }
}
