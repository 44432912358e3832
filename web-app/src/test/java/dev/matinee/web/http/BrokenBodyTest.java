package dev.matinee.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.matinee.web.testsite.RawHttp;
import dev.matinee.web.testsite.RunningSite;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** Bodies that are none: the sender is told, and the log has no stack trace of it. */
class BrokenBodyTest {
  private static final String VISIT = "v".repeat(43);
  private static final Logger ROOT =
      (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

  @TempDir private static Path folder;
  @AutoClose private static RunningSite site;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeAll
  static void start() {
    site = RunningSite.start(folder);
  }

  @BeforeEach
  void listen() {
    log.start();
    ROOT.addAppender(log);
  }

  @AfterEach
  void stopListening() {
    ROOT.detachAppender(log);
  }

  static Stream<Arguments> broken() {
    return Stream.of("/movies", "/login", "/import", "/api/v1/session")
        .flatMap(
            path ->
                Stream.of("zz\r\nabc\r\n", "5\r\nabcdefghij", "-1\r\nabc\r\n", "5;a\rb\r\nabcde")
                    .map(chunks -> Arguments.of(path, chunks)));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void malformedChunksAreABadRequest(String path, String chunks) {
    RawHttp.Answer answer = RawHttp.send(site.uri(), head(path) + chunked() + chunks);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.headers()).containsKeys("content-security-policy", "x-request-id");
    assertNoStackTrace();
  }

  static Stream<Arguments> cutOff() {
    return Stream.of("/movies", "/import", "/api/v1/session", "/api/v1/me/import")
        .flatMap(
            path ->
                Stream.of(
                        "Content-Length: 1000\r\n\r\nabc",
                        "Content-Length: 70000\r\n\r\nabc",
                        chunked() + "ff\r\nabc")
                    .map(body -> Arguments.of(path, body)));
  }

  @ParameterizedTest
  @MethodSource("cutOff")
  void aSenderWhoIsGoneLeavesNoStackTrace(String path, String body) throws IOException {
    try (Socket socket = new Socket(site.uri().getHost(), site.uri().getPort())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write((head(path) + body).getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      // A server may close without a word where the sender did so first.
      assertThat(answer)
          .satisfiesAnyOf(
              a -> assertThat(a).isEmpty(), a -> assertThat(a).startsWith("HTTP/1.1 4"));
    }
    assertNoStackTrace();
  }

  private static String head(String path) {
    String type =
        path.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded";
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: visit=%s\r\nContent-Type: %s\r\n"
        .formatted(path, VISIT, type);
  }

  private static String chunked() {
    return "Transfer-Encoding: chunked\r\n\r\n";
  }

  private void assertNoStackTrace() {
    assertThat(log.list)
        .filteredOn(event -> event.getThrowableProxy() != null)
        .extracting(ILoggingEvent::toString)
        .isEmpty();
  }
}
