package dev.matinee.deploy;

import com.sun.net.httpserver.HttpServer;
import dev.matinee.published.DataAddress;
import dev.matinee.published.Publication;
import dev.matinee.published.PublishedData;
import dev.matinee.published.PublishedVersion;
import dev.matinee.published.S3DataStore;
import dev.matinee.recommender.Snapshot;
import dev.matinee.recommender.data.ReadOptions;
import dev.matinee.store.dynamodb.CallLimits;
import dev.matinee.store.dynamodb.DynamoDbSettings;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.RecordingProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * DynamoDB's and S3's protocols on this machine, with somebody in front for each part who keeps
 * what the part asks; and TMDB, which has a picture for every movie.
 */
final class LocalAws implements AutoCloseable {
  static final DataAddress DATA = DataAddress.ofS3("s3://films/data").orElseThrow();
  static final String PREFIX = "matinee";

  private static final Map<String, String> PROPERTIES =
      Map.of("aws.region", "eu-west-1", "aws.accessKeyId", "test", "aws.secretAccessKey", "test");

  private final Dynalite dynalite = Dynalite.start();
  private final BlobStore blobs;
  private final S3Proxy s3;
  private final HttpServer tmdb;
  final RecordingProxy site = RecordingProxy.before(dynalite.endpoint());
  final RecordingProxy skill = RecordingProxy.before(dynalite.endpoint());
  final RecordingProxy data;
  final RecordingProxy operator;
  final RecordingProxy titles;

  LocalAws(Path folder) throws Exception {
    this.blobs =
        new FilesystemNio2BlobStore(Files.createDirectory(folder.resolve("s3")).toString());
    this.s3 =
        S3Proxy.builder()
            .blobStore(blobs)
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.NONE, null, null)
            .build();
    s3.start();
    URI files = URI.create("http://127.0.0.1:" + s3.getPort());
    this.data = RecordingProxy.before(files);
    this.operator = RecordingProxy.before(files);
    this.titles = RecordingProxy.before(files);
    this.tmdb = startTmdb();
    PROPERTIES.forEach(System::setProperty);
    System.setProperty("aws.endpointUrlS3", data.endpoint().toString());
    try (S3Client client = s3Client()) {
      client.createBucket(request -> request.bucket(DATA.bucket()));
    }
    try (DynamoDbStores stores = DynamoDbStores.open(settings(dynalite.endpoint()))) {
      stores.createTables();
    }
  }

  private static HttpServer startTmdb() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] movie = "{\"id\":1,\"poster_path\":\"/p.jpg\"}".getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(200, movie.length);
            exchange.getResponseBody().write(movie);
          }
        });
    server.start();
    return server;
  }

  private S3Client s3Client() {
    return S3Client.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + s3.getPort()))
        .region(Region.EU_WEST_1)
        .forcePathStyle(true)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .build();
  }

  /** Puts the files of a data set into the bucket. */
  void upload(Path directory) {
    try (S3DataStore store = operatorsStore()) {
      store.upload(directory, DATA);
    }
  }

  /** Publishes a data set, as its next version. */
  void publish(Path directory, Path snapshotFile) {
    Snapshot snapshot = Snapshot.read(directory, ReadOptions.STRICT);
    snapshot.write(snapshotFile);
    Publication publication =
        new Publication(snapshot, 0, Optional.empty(), snapshotFile, List.of(), "a test");
    try (S3DataStore store = operatorsStore()) {
      PublishedVersion unused =
          new PublishedData(store, DATA).publish(publication, Clock.systemUTC(), (done, all) -> {});
    }
  }

  private S3DataStore operatorsStore() {
    return S3DataStore.of(
        S3Client.builder()
            .endpointOverride(operator.endpoint())
            .region(Region.EU_WEST_1)
            .forcePathStyle(true)
            .credentialsProvider(AnonymousCredentialsProvider.create()));
  }

  /** With patience, so that no busy machine makes a call twice. */
  static DynamoDbSettings settings(URI endpoint) {
    return DynamoDbSettings.defaults()
        .withTablePrefix(PREFIX)
        .withEndpoint(endpoint)
        .withRegion("eu-west-1")
        .withCredentials("test", "test")
        .withLimits(new CallLimits(Duration.ofSeconds(20), Duration.ofSeconds(60)));
  }

  /** A client that nobody records. */
  DynamoDbClient client() {
    return DynamoDbClient.builder()
        .endpointOverride(dynalite.endpoint())
        .region(Region.EU_WEST_1)
        .credentialsProvider(settings(dynalite.endpoint()).credentials().orElseThrow())
        .build();
  }

  URI tmdb() {
    return URI.create("http://127.0.0.1:" + tmdb.getAddress().getPort());
  }

  @Override
  public void close() {
    System.clearProperty("aws.endpointUrlS3");
    PROPERTIES.keySet().forEach(System::clearProperty);
    tmdb.stop(0);
    data.close();
    operator.close();
    titles.close();
    site.close();
    skill.close();
    dynalite.close();
    try {
      s3.stop();
    } catch (Exception e) { // all that it declares
      throw new IllegalStateException("the S3 server does not stop", e);
    }
    blobs.close();
  }
}
