package dev.matinee.cli.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.testkit.Eventually;
import dev.matinee.testkit.InjectedFault;
import dev.matinee.testkit.NginxServer;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.testkit.SelfSignedCertificate;
import dev.matinee.testkit.ServerProcess;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One of two nodes behind nginx is stopped as {@code kill -STOP} does: its system takes connections
 * and requests for it, and none is answered.
 */
@Tag("faults")
class HungNodeTest {
  private static final int READERS = 4;
  private static final Duration STOPPED = Duration.ofSeconds(15);

  /** Two seconds at nginx, and what the other node takes. */
  private static final Duration LONGEST = Duration.ofSeconds(4);

  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final Pattern VERSION = Pattern.compile("\"historyVersion\":(\\d+)");

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  @Test
  void readersOfTheProductionConfigurationWaitForTwoSecondsAtMost() throws Exception {
    ServerProcess hung = node();
    ServerProcess other = node();
    int port = ServerProcess.freePort();
    Path prefix = folder.resolve("nginx");
    Path certificate = SelfSignedCertificate.make(prefix.resolve("tls"), "localhost");
    Map<String, String> changes =
        Map.of(
            "server_name matinee.example;", "server_name localhost;",
            "listen 443 ssl", "listen 127.0.0.1:" + port + " ssl",
            "listen 80", "listen 127.0.0.1:" + ServerProcess.freePort(),
            "127.0.0.1:8081", "127.0.0.1:" + hung.port(),
            "127.0.0.1:8082", "127.0.0.1:" + other.port());
    opened.add(NginxServer.start(prefix, "production.conf", changes, port));
    HttpClient client = HttpClient.newBuilder().sslContext(trusting(certificate)).build();
    stopAndRead(client, URI.create("https://localhost:" + port), hung, "production.conf");
  }

  @Test
  void readersOfTheLocalConfigurationWaitForTwoSecondsAtMost() throws Exception {
    ServerProcess hung = node();
    ServerProcess other = node();
    int port = ServerProcess.freePort();
    String server = "server 127.0.0.1:%d max_fails=1 fail_timeout=10s;";
    Map<String, String> changes =
        Map.of(
            server.formatted(8080),
            server.formatted(hung.port()) + server.formatted(other.port()),
            "127.0.0.1:8000",
            "127.0.0.1:" + port);
    opened.add(NginxServer.start(folder.resolve("nginx"), "local.conf", changes, port));
    stopAndRead(
        HttpClient.newHttpClient(),
        URI.create("http://127.0.0.1:" + port),
        hung,
        "local.conf with two nodes");
  }

  private ServerProcess node() throws Exception {
    Path home = Files.createTempDirectory(folder, "node");
    return opened.add(Node.serve(home, folder.resolve("matinee.db")).start());
  }

  private void stopAndRead(HttpClient client, URI site, ServerProcess hung, String configuration)
      throws Exception {
    String token = signUp(client, site);
    List<Answer> answers = new ArrayList<>();
    List<Answer> changes = new ArrayList<>();
    hung.signal("STOP");
    ExecutorService threads = Executors.newCachedThreadPool();
    try {
      List<Future<List<Answer>>> readers = new ArrayList<>();
      for (int reader = 0; reader < READERS; reader++) {
        readers.add(threads.submit(reading(client, site)));
      }
      Future<List<Answer>> changing = threads.submit(rating(client, site, token));
      for (Future<List<Answer>> reader : readers) {
        answers.addAll(reader.get(1, TimeUnit.MINUTES));
      }
      changes.addAll(changing.get(1, TimeUnit.MINUTES));
    } finally {
      hung.signal("CONT");
      threads.shutdownNow();
    }
    Duration longest = longest(answers);
    long kept = changes.stream().filter(answer -> answer.status() == 200).count();
    report(configuration, answers, longest, changes, kept);
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(longest).isLessThan(LONGEST);
    assertThat(changes).extracting(Answer::status).isSubsetOf(200, 504);
    assertThat(kept).isPositive();
    everyChangeWasSentOnce(client, site, token, changes.size());
  }

  /** Sent twice, a change would count as two. */
  private static void everyChangeWasSentOnce(
      HttpClient client, URI site, String token, int changes) {
    HttpRequest ratings =
        HttpRequest.newBuilder(site.resolve("/api/v1/me/ratings"))
            .header("Authorization", "Bearer " + token)
            .build();
    assertThat(Eventually.comesTrue(() -> version(send(client, ratings).body()) >= changes))
        .as("the late ones come, too, once the node goes on")
        .isTrue();
    assertThat(version(send(client, ratings).body())).isEqualTo(changes);
  }

  private static long version(String json) {
    Matcher found = VERSION.matcher(json);
    return found.find() ? Long.parseLong(found.group(1)) : -1;
  }

  private static Callable<List<Answer>> reading(HttpClient client, URI site) {
    HttpRequest list = HttpRequest.newBuilder(site.resolve("/result?userId=1&count=5")).build();
    return () -> {
      List<Answer> answers = new ArrayList<>();
      long end = System.nanoTime() + STOPPED.toNanos();
      while (System.nanoTime() < end) {
        answers.add(answer(client, list));
        TimeUnit.MILLISECONDS.sleep(250); // below the limits of one address
      }
      return answers;
    };
  }

  /** Each changes another film, so that each counts as one version. */
  private static Callable<List<Answer>> rating(HttpClient client, URI site, String token) {
    return () -> {
      List<Answer> answers = new ArrayList<>();
      long end = System.nanoTime() + STOPPED.toNanos();
      while (System.nanoTime() < end) {
        String path = "/api/v1/me/ratings/" + (answers.size() + 1);
        answers.add(
            answer(
                client,
                HttpRequest.newBuilder(site.resolve(path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method("PUT", BodyPublishers.ofString("{\"rating\":4.5}"))
                    .build()));
        TimeUnit.MILLISECONDS.sleep(500);
      }
      return answers;
    };
  }

  private static String signUp(HttpClient client, URI site) {
    String body =
        send(
                client,
                HttpRequest.newBuilder(site.resolve("/api/v1/accounts"))
                    .header("Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofString(
                            "{\"username\":\"ann\",\"password\":\"nine lives of a cat\"}"))
                    .build())
            .body();
    Matcher token = TOKEN.matcher(body);
    assertThat(token.find()).as(body).isTrue();
    return token.group(1);
  }

  private static Answer answer(HttpClient client, HttpRequest request) {
    long start = System.nanoTime();
    int status = send(client, request).statusCode();
    return new Answer(status, Duration.ofNanos(System.nanoTime() - start));
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(request.toString(), e);
    }
  }

  private static Duration longest(List<Answer> answers) {
    return answers.stream().map(Answer::time).max(Duration::compareTo).orElseThrow();
  }

  private static SSLContext trusting(Path certificate) throws Exception {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream pem = Files.newInputStream(certificate)) {
      store.setCertificateEntry(
          "nginx", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static void report(
      String configuration,
      List<Answer> answers,
      Duration longest,
      List<Answer> changes,
      long kept) {
    String observed =
        "%d reads, longest %d ms; %d of %d ratings answered with 200, the others with 504 after 10 s"
            .formatted(answers.size(), longest.toMillis(), kept, changes.size());
    new InjectedFault(
            "one of two nodes hangs behind nginx, " + configuration,
            "SIGSTOP for " + STOPPED.toSeconds() + " s",
            (int) kept,
            0,
            observed)
        .report();
  }

  private record Answer(int status, Duration time) {}
}
