package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.testsite.RawHttp;
import dev.matinee.web.testsite.RunningSite;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that the HTTP server refuses before the site sees them. */
class ServerRefusalsTest {
  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  static Stream<Arguments> refused() {
    String large = "y".repeat(20_000);
    return Stream.of(
        Arguments.of("bad escape", "GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        Arguments.of("odd method", "BREW /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        Arguments.of("bad header", "GET / HTTP/1.1\r\nHost: localhost\r\nA B: y\r\n\r\n", 400),
        Arguments.of("no host", "GET / HTTP/1.1\r\n\r\n", 400),
        Arguments.of("no HTTP", "NONSENSE\r\n\r\n", 400),
        Arguments.of(
            "header", "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + large + "\r\n\r\n", 431),
        Arguments.of("address", "GET /" + large + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusalCarriesTheHeadersAndItsRequestId(String what, String request, int status) {
    RawHttp.Answer answer = RawHttp.send(site.uri(), request);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("cross-origin-opener-policy", "same-origin")
        .containsEntry("cache-control", "no-store")
        .containsKeys("content-security-policy", "referrer-policy")
        .doesNotContainKey("server");
    assertThat(answer.headers().get("content-type"))
        .isEqualToIgnoringCase("text/plain;charset=utf-8");
    assertThat(answer.headers().get("x-request-id")).matches("[0-9a-f]{16}");
    assertThat(answer.body())
        .contains(answer.headers().get("x-request-id"))
        .doesNotContainIgnoringCase("jetty");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Delete the cookies of this site and try again.",
    "de, sche die Cookies dieser Website und versuche es noch einmal.",
    "fr, Supprimez les cookies de ce site et",
    "es, Borra las cookies de este sitio e int"
  })
  void nineKilobytesOfCookiesAreNamed(String language, String advice) {
    String request =
        """
        GET /login HTTP/1.1\r
        Host: localhost\r
        Connection: close\r
        Accept-Language: %s\r
        Cookie: a=%s\r
        \r
        """;

    RawHttp.Answer answer =
        RawHttp.send(site.uri(), request.formatted(language, "x".repeat(9 * 1024)));
    RawHttp.Answer unseen =
        RawHttp.send(site.uri(), request.formatted(language, "x".repeat(17 * 1024)));

    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.body()).contains(advice);
    assertThat(unseen.status()).isEqualTo(431);
    assertThat(unseen.body()).contains("Delete the cookies of this site and try again.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/users/..%2f1/recommendations", "/api/v1/%2e%2e;x/users"})
  void refusalForAProgramIsAProblem(String path) {
    RawHttp.Answer answer = RawHttp.get(site.uri(), path);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
    assertThat(answer.body()).contains(answer.headers().get("x-request-id"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/..%2f..%2fetc/passwd",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
        "/assets/../../../../etc/passwd",
        "/assets/..;/..;/etc/passwd",
        "/assets/..%5c..%5cetc/passwd",
        "/assets/%252e%252e/logback.xml",
        "/assets/x/..%2flogback.xml",
        "/..%c0%af..%c0%afetc/passwd"
      })
  void pathThatClimbsNeverYieldsAFile(String path) {
    RawHttp.Answer answer = RawHttp.get(site.uri(), path);

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.headers()).containsKeys("content-security-policy", "x-request-id");
    assertThat(answer.body()).doesNotContain("root:", "<configuration>");
  }
}
