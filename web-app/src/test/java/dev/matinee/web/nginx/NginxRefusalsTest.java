package dev.matinee.web.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matinee.testkit.OpenedResources;
import dev.matinee.web.testsite.Curl;
import dev.matinee.web.testsite.HeaderSet;
import dev.matinee.web.testsite.ProxiedSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nginx itself refuses, with the production configuration. */
class NginxRefusalsTest {
  private static final String SESSION = "/api/v1/session";

  @TempDir private Path folder;
  @AutoClose private final OpenedResources opened = new OpenedResources();

  private ProxiedSite site;

  @BeforeEach
  void start() {
    site = opened.add(ProxiedSite.start(folder));
  }

  @Test
  void programsGetProblemsAndPeopleGetPages() throws IOException {
    String large = "x".repeat(70_000);
    Curl.Answer tooLarge =
        site.curl().run("--data-binary", large, "--header", "Expect:", site.address(SESSION));
    requireProblem(tooLarge, 413, SESSION);
    requireProblem(site.curl().run("--request", "TRACE", site.address(SESSION)), 405, SESSION);
    requireProblem(
        site.curl().run("--http1.1", "--header", "X: " + "y".repeat(10_000), site.address(SESSION)),
        400,
        SESSION);
    requireProblem(tooOften(), 429, SESSION);
    assertThat(site.curl().run("--request", "TRACE", site.address("/about")).header("Allow"))
        .containsExactly("DELETE, GET, HEAD, POST, PUT");

    site.one().close();
    site.two().close();
    String path = "/api/v1/movies";
    Curl.Answer gone = site.curl().run(site.address(path + "?q=\"secret\""));
    requireProblem(gone, gone.status(), path);
    assertThat(gone.status()).isBetween(502, 504);
    assertThat(gone.header("Retry-After")).containsExactly("5");
    Curl.Answer page = site.curl().run(site.address("/about"));
    assertThat(page.header("Content-Type")).containsExactly("text/html; charset=utf-8");
    assertThat(page.body()).contains("Matinee is not there right now");
    HeaderSet.require(page);
  }

  private Curl.Answer tooOften() {
    Curl.Answer answer = site.curl().run(site.address(SESSION));
    for (int more = 0; more < 30 && answer.status() != 429; more++) {
      answer = site.curl().run(site.address(SESSION));
    }
    return answer;
  }

  private static void requireProblem(Curl.Answer answer, int status, String path)
      throws IOException {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).containsExactly("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(answer.body());
    assertThat(problem.path("type").asText()).isEqualTo("about:blank");
    assertThat(problem.path("status").asInt()).isEqualTo(status);
    assertThat(problem.path("title").asText()).isNotEmpty();
    assertThat(problem.path("detail").asText()).isNotEmpty();
    assertThat(problem.path("instance").asText()).isIn(path, "");
    assertThat(problem.path("requestId").asText()).matches("[0-9a-f]{32}");
    HeaderSet.require(answer);
  }

  @Test
  void theApiIsRefusedInTheClearAndNotRedirected() throws IOException {
    for (String path : new String[] {"/api/v1/me/ratings", SESSION}) {
      Curl.Answer answer = site.curl().run("--header", "Authorization: Bearer x", plain(path));

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.header("Location")).isEmpty();
      assertThat(new ObjectMapper().readTree(answer.body()).path("detail").asText())
          .contains("over TLS only");
    }
    assertThat(site.curl().run("--data", "x=y", plain("/oauth/token")).status()).isEqualTo(403);
    assertThat(site.curl().run("--data", "x=y", plain("/alexa")).status()).isEqualTo(403);
    assertThat(site.curl().run(plain("/about")).status()).isEqualTo(301);
  }

  private String plain(String path) {
    return "http://" + ProxiedSite.HOST + ":" + site.plainPort() + path;
  }

  @Test
  void anotherHostOverTheRightCertificateIsMisdirected() {
    for (String version : new String[] {"--http1.1", "--http2"}) {
      Curl.Answer answer =
          site.curl().run(version, "--header", "Host: other.example", site.address("/about"));

      assertThat(answer.status()).as(version).isEqualTo(421);
      assertThat(answer.text()).doesNotContain("other.example");
    }
  }

  /** Byte by byte, each in time for nginx's own limit. */
  @Test
  @Tag("faults")
  void aBodyThatDripsEnds() throws Exception {
    String script =
        "(printf 'POST /login HTTP/1.1\\r\\nHost: %s\\r\\nContent-Type: application/x-www-form-urlencoded\\r\\n"
            + "Content-Length: 60000\\r\\n\\r\\n'; while sleep 0.2; do printf x || exit; done)"
            + " | timeout 90 openssl s_client -quiet -connect 127.0.0.1:%d -servername %s 2>/dev/null";
    String command = script.formatted(ProxiedSite.HOST, site.nginx().port(), ProxiedSite.HOST);
    long begun = System.nanoTime();
    Process process = new ProcessBuilder("bash", "-c", command).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(answer).startsWith("HTTP/1.1 408");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMinutes(1));
  }
}
