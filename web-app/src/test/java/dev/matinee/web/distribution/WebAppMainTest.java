package dev.matinee.web.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.published.DataAddress;
import dev.matinee.published.LocalS3;
import dev.matinee.published.S3DataStore;
import dev.matinee.serving.model.SmallData;
import dev.matinee.store.UserId;
import dev.matinee.store.dynamodb.DynamoDbStores;
import dev.matinee.testkit.Dynalite;
import dev.matinee.testkit.HoldingProxy;
import dev.matinee.testkit.S3Server;
import dev.matinee.testkit.ServerProcess;
import dev.matinee.web.testsite.LocalDynamoDb;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entry point of production, as a process over DynamoDB's and S3's protocols. */
class WebAppMainTest {
  private static final DataAddress DATA = DataAddress.ofS3("s3://films/small").orElseThrow();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private static Path folder;
  @AutoClose private static S3Server s3;

  @BeforeAll
  static void start() throws Exception {
    s3 = LocalS3.start(folder, DATA.bucket());
    try (S3DataStore store = LocalS3.open(s3)) {
      store.upload(SmallData.write(folder.resolve("small")), DATA);
    }
  }

  @Test
  void servesAListKeepsItAndEndsAfterTheRunningRequest() throws Exception {
    try (Dynalite dynalite = Dynalite.start();
        HoldingProxy proxy = HoldingProxy.before(dynalite.endpoint());
        ServerProcess node = node(proxy.endpoint()).start(log("node"), "--create-tables");
        DynamoDbStores stores = DynamoDbStores.open(LocalDynamoDb.patient(dynalite.endpoint()))) {
      awaitReady(node);

      assertThat(ask(node, 1).get().body()).contains("\"cached\":false");
      assertThat(stores.recommendations().find(UserId.ofDataSetUser(1)).orElseThrow().movies())
          .hasSizeGreaterThan(5);

      proxy.hold();
      CompletableFuture<HttpResponse<String>> slow = ask(node, 2);
      proxy.awaitHeld();
      node.process().destroy();

      assertThat(slow.get().statusCode()).isEqualTo(200);
      assertThat(slow.get().body()).contains("\"cached\":false", "\"degraded\":false");
      assertThat(node.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void withoutTablesItEndsAndNamesTheArgumentThatMakesThem() throws Exception {
    try (Dynalite dynalite = Dynalite.start()) {
      WebAppProcess.Ended ended = node(dynalite.endpoint()).run();

      assertThat(ended.exitCode()).isEqualTo(1);
      assertThat(ended.output())
          .startsWith("web-app: ")
          .contains("matinee-recommendations", "--create-tables")
          .hasLineCount(1);
    }
  }

  @Test
  void wrongValueIsNamedWithWhatIsAllowed() throws Exception {
    WebAppProcess.Ended ended =
        node(URI.create("http://127.0.0.1:9")).with("MATINEE_PORT", "99999").run();

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.output())
        .isEqualToIgnoringNewLines(
            "web-app: MATINEE_PORT must be a number between 0 and 65535, got '99999'");
  }

  @Test
  void portThatIsTakenIsNamed() throws Exception {
    try (Dynalite dynalite = Dynalite.start()) {
      String port = Integer.toString(dynalite.endpoint().getPort());
      WebAppProcess.Ended ended =
          node(dynalite.endpoint()).with("MATINEE_PORT", port).run("--create-tables");

      assertThat(ended.exitCode()).isEqualTo(1);
      assertThat(ended.output()).contains("web-app: Port already in use", port);
    }
  }

  @Test
  void dataThatAreNotThereKeepItUnreadyAndAreNamedInTheLog() throws Exception {
    try (Dynalite dynalite = Dynalite.start();
        ServerProcess node =
            node(dynalite.endpoint())
                .with("MATINEE_DATA", "s3://films/nothing")
                .start(log("unready"), "--create-tables")) {
      HttpResponse<String> ready = get(node, "/health/ready").get();
      while (!ready.body().contains("cannot be loaded")) {
        assertThat(ready.body()).contains("being loaded");
        ready = get(node, "/health/ready").get();
      }

      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(get(node, "/health/live").get().statusCode()).isEqualTo(200);
      assertThat(Files.readString(log("unready")))
          .contains("there is no data set at s3://films/nothing");
    }
  }

  private static WebAppProcess node(URI dynamoDb) {
    return new WebAppProcess(dynamoDb.toString(), s3.endpoint().toString(), DATA.toString());
  }

  private static Path log(String name) {
    return folder.resolve(name + ".log");
  }

  private static void awaitReady(ServerProcess node) throws Exception {
    while (get(node, "/health/ready").get().statusCode() != 200) {
      assertThat(node.process().isAlive()).isTrue();
    }
  }

  private static CompletableFuture<HttpResponse<String>> ask(ServerProcess node, long userId) {
    return get(node, "/api/v1/users/" + userId + "/recommendations");
  }

  private static CompletableFuture<HttpResponse<String>> get(ServerProcess node, String path) {
    URI address = URI.create("http://127.0.0.1:" + node.port() + path);
    return CLIENT.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
