package dev.matinee.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.store.sqlite.SqliteStores;
import dev.matinee.testkit.NginxServer;
import dev.matinee.testkit.ServerProcess;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The production configuration in front of two nodes, over TLS. */
class NginxTest {
  private static final String HOST = "matinee.example";
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @TempDir private Path folder;

  private RunningSite one;
  private RunningSite two;
  private NginxServer nginx;
  private int plainPort;
  private Curl curl;

  @BeforeEach
  void start() {
    Path certificate = SelfSignedCertificate.make(folder.resolve("nginx/tls"), HOST);
    curl = new Curl(folder, certificate);
    one = node();
    two = node();
    int port = ServerProcess.freePort();
    plainPort = ServerProcess.freePort();
    nginx =
        NginxServer.start(
            folder.resolve("nginx"),
            "production.conf",
            Map.of(
                "listen 443 ssl",
                "listen 127.0.0.1:" + port + " ssl",
                "listen 80",
                "listen 127.0.0.1:" + plainPort,
                "127.0.0.1:8081",
                one.uri().getAuthority(),
                "127.0.0.1:8082",
                two.uri().getAuthority()),
            port);
  }

  @AfterEach
  void stop() {
    nginx.close();
    one.close();
    two.close();
  }

  /** Both nodes share one store, as they do in production. */
  private RunningSite node() {
    WebSettings settings =
        new WebSettings("127.0.0.1", 0, Optional.of(URI.create("https://" + HOST)));
    return RunningSite.start(settings, SqliteStores.open(folder.resolve("shared.db")), List.of());
  }

  private String address(String path) {
    return "https://" + HOST + ":" + nginx.port() + path;
  }

  @Test
  void theFormLeadsToFiveFilmsThroughEitherNode() {
    Matcher token = TOKEN.matcher(curl.run(address("/movies")).body());
    assertThat(token.find()).isTrue();

    Curl.Answer posted =
        curl.run(
            "--data",
            "userId=1&count=5&_csrf=" + token.group(1),
            "--header",
            "Origin: https://" + HOST,
            address("/movies"));

    assertThat(posted.status()).isEqualTo(303);
    assertThat(posted.header("Location")).hasSize(1);
    String path = URI.create(posted.header("Location").get(0)).getRawPath() + "?userId=1&count=5";
    for (int request = 0; request < 4; request++) {
      Curl.Answer result = curl.run(address(path));

      assertThat(result.status()).isEqualTo(200);
      assertThat(result.body()).contains("Film &lt;");
    }
    assertThat(nginx.log("access.log"))
        .contains(one.uri().getAuthority())
        .contains(two.uri().getAuthority());
  }

  @Test
  void everyAnswerCarriesEachSecurityHeaderOnce() {
    List<Curl.Answer> answers =
        List.of(
            curl.run(address("/")),
            curl.run(address("/result?userId=abc&count=5")),
            curl.run(address("/nowhere")),
            curl.run(address("/voice/skill")),
            curl.run(address("/metrics")),
            curl.run(
                "--data-binary", "x".repeat(70_000), "--header", "Expect:", address("/movies")));

    assertThat(answers)
        .extracting(Curl.Answer::status)
        .containsExactly(200, 400, 404, 404, 404, 413);
    for (Curl.Answer answer : answers) {
      for (String name :
          List.of(
              "Content-Security-Policy",
              "X-Content-Type-Options",
              "Referrer-Policy",
              "Cross-Origin-Opener-Policy",
              "Strict-Transport-Security",
              "Cache-Control")) {
        assertThat(answer.header(name)).as("%s of %s", name, answer.status()).hasSize(1);
      }
      assertThat(answer.header("Content-Type").get(0)).containsIgnoringCase("charset=utf-8");
      assertThat(answer.header("Server")).containsExactly("nginx");
    }
  }

  @Test
  void anotherHostGetsNoCertificateAndNoAnswer() {
    Curl.Answer overTls = curl.run("https://other.example:" + nginx.port() + "/");
    Curl.Answer plain = curl.run("http://other.example:" + plainPort + "/");

    // 35: the TLS handshake failed; 52 and 56: the connection was closed without a word.
    assertThat(overTls.exitCode()).isEqualTo(35);
    assertThat(plain.exitCode()).isIn(52, 56);
    assertThat(plain.text()).doesNotContain("HTTP/");
  }

  @Test
  void plainHttpIsSentToTlsOnTheConfiguredHost() {
    Curl.Answer answer = curl.run("http://" + HOST + ":" + plainPort + "/movies?x=1");

    assertThat(answer.status()).isEqualTo(301);
    assertThat(answer.header("Location")).containsExactly("https://" + HOST + "/movies?x=1");
  }

  @Test
  void oldProtocolsAreRefused() {
    assertThat(curl.run("--tls-max", "1.1", "--tlsv1.0", address("/")).exitCode()).isEqualTo(35);
    assertThat(curl.run("--tls-max", "1.2", address("/")).status()).isEqualTo(200);
  }

  @Test
  void aNodeThatIsGoneCostsNoReaderAnAnswer() {
    one.close();
    for (int request = 0; request < 10; request++) {
      assertThat(curl.run(address("/movies")).status()).isEqualTo(200);
    }
  }

  @Test
  void withoutAnyNodeAPageSaysWhenToComeBack() {
    one.close();
    two.close();
    Curl.Answer answer = curl.run(address("/movies"));

    assertThat(answer.status()).isBetween(502, 504);
    assertThat(answer.body()).contains("Matinee is not there right now");
    assertThat(answer.header("Retry-After")).containsExactly("5");
    assertThat(answer.header("Content-Security-Policy")).hasSize(1);
  }

  @Test
  void aVisitorWhoAsksTooMuchAtOnceIsSlowedDown() {
    Curl.Answer burst =
        curl.run("--parallel", "--write-out", "\n%{http_code}\n", address("/health/live?[1-300]"));
    List<String> statuses = burst.text().lines().filter(line -> line.matches("\\d{3}")).toList();

    assertThat(statuses).hasSize(300).contains("200", "429").containsOnly("200", "429");
  }
}
