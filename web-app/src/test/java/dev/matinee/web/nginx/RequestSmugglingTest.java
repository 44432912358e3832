package dev.matinee.web.nginx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matinee.web.extension.WebExtension;
import dev.matinee.web.testsite.ProxiedSite;
import dev.matinee.web.testsite.RawHttp;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests that two servers may read in two ways, through nginx to a node. Each hides a request to
 * an address that nginx never passes on: if a node sees it, nginx did not know of it.
 */
@Tag("faults")
class RequestSmugglingTest {
  private static final String HOST = "Host: " + ProxiedSite.HOST + "\r\n";
  private static final String HIDDEN =
      "GET /voice/skill HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
  private static final AtomicInteger ARRIVED = new AtomicInteger();

  /** Some of these are taken for a request whose rest is still to come. */
  private static final int SILENCE_MILLIS = 500;

  @TempDir private static Path folder;
  @AutoClose private static ProxiedSite site;

  @BeforeAll
  static void start() {
    WebExtension routes =
        extended ->
            extended
                .get("/voice/skill", context -> context.result("arrived " + arrive()))
                .get("/test/heard", context -> context.result(heard(context)))
                .postApi("/test/heard", context -> context.result(heard(context)));
    site = ProxiedSite.start(folder, List.of(routes));
  }

  private static int arrive() {
    return ARRIVED.incrementAndGet();
  }

  private static String heard(io.javalin.http.Context context) {
    return context.headerMap() + "|" + context.body();
  }

  private static String post(String headers, String body) {
    return "POST /test/heard HTTP/1.1\r\n" + HOST + headers + "\r\n" + body;
  }

  private static String length(int more) {
    return "Content-Length: " + (HIDDEN.length() + more) + "\r\n";
  }

  static Stream<Arguments> ambiguous() {
    String chunked = "Transfer-Encoding: chunked\r\n";
    String end = "0\r\n\r\n";
    String inAChunk = Integer.toHexString(HIDDEN.length()) + "\r\n" + HIDDEN + "\r\n" + end;
    return Stream.of(
        Arguments.of("length, then chunks", post(length(5) + chunked, end + HIDDEN)),
        Arguments.of("chunks, then length", post(chunked + "Content-Length: 4\r\n", inAChunk)),
        Arguments.of("two lengths", post("Content-Length: 0\r\n" + length(0), HIDDEN)),
        Arguments.of("two lengths, other order", post(length(0) + "Content-Length: 0\r\n", HIDDEN)),
        Arguments.of("list of lengths", post("Content-Length: 0, 9\r\n", HIDDEN)),
        Arguments.of("signed length", post("Content-Length: +0\r\n", HIDDEN)),
        Arguments.of("negative length", post("Content-Length: -1\r\n", HIDDEN)),
        Arguments.of("hexadecimal length", post("Content-Length: 0x0\r\n", HIDDEN)),
        Arguments.of("length beyond all", post("Content-Length: 18446744073709551616\r\n", HIDDEN)),
        Arguments.of(
            "blank before the colon",
            post("Transfer-Encoding : chunked\r\n" + length(5), end + HIDDEN)),
        Arguments.of(
            "blank before the length's colon", post("Content-Length : 0\r\n" + length(0), HIDDEN)),
        Arguments.of(
            "unknown encoding", post("Transfer-Encoding: xchunked\r\n" + length(5), end + HIDDEN)),
        Arguments.of(
            "two encodings", post(chunked + "Transfer-Encoding: identity\r\n", end + HIDDEN)),
        Arguments.of(
            "list of encodings", post("Transfer-Encoding: chunked, identity\r\n", end + HIDDEN)),
        Arguments.of(
            "vertical tab", post("Transfer-Encoding: \u000bchunked\r\n" + length(5), end + HIDDEN)),
        Arguments.of("folded header", post("X: a\r\n Content-Length: 0\r\n" + length(0), HIDDEN)),
        Arguments.of(
            "folded encoding",
            post("Transfer-Encoding:\r\n chunked\r\n" + length(5), end + HIDDEN)),
        Arguments.of(
            "bare line feeds",
            "POST /test/heard HTTP/1.1\n" + HOST.strip() + "\nContent-Length: 0\n\n" + HIDDEN),
        Arguments.of(
            "carriage return in a header", post("X: a\rContent-Length: 0\r\n" + length(0), HIDDEN)),
        Arguments.of("NUL in a header", post("X: a\u0000\r\n" + length(0), HIDDEN)),
        Arguments.of("chunk size with a sign", post(chunked, "+0\r\n\r\n" + HIDDEN)),
        Arguments.of("chunk size beyond all", post(chunked, "10000000000000000\r\n" + HIDDEN)),
        Arguments.of(
            "line feed in a chunk's extension", post(chunked, "2;\nxx\r\n" + end + HIDDEN)),
        Arguments.of("trailer", post(chunked, "0\r\nContent-Length: 9\r\n\r\n" + HIDDEN)),
        Arguments.of(
            "body of a GET", "GET /test/heard HTTP/1.1\r\n" + HOST + length(0) + "\r\n" + HIDDEN),
        Arguments.of(
            "HTTP/1.0 in chunks",
            "POST /test/heard HTTP/1.0\r\n" + HOST + chunked + "\r\n" + end + HIDDEN),
        Arguments.of("HTTP/0.9", "GET /test/heard\r\n" + HIDDEN),
        Arguments.of(
            "upgrade to HTTP/2",
            "GET /test/heard HTTP/1.1\r\n"
                + HOST
                + "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n"
                + HIDDEN),
        Arguments.of(
            "line break in the address",
            "GET /test/heard?%0d%0a%0d%0aGET%20/voice/skill HTTP/1.1\r\n" + HOST + "\r\n" + HIDDEN),
        Arguments.of(
            "fragment and dots",
            "GET /test/..%2fvoice/skill#/test/heard HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of(
            "parameters of a path", "GET /test/..;/voice/skill HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("encoded slash", "GET /voice%2fskill HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("doubled slash", "GET //voice//skill HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("parameter in a folder", "GET /voice;x=y/skill HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("slash at the end", "GET /voice/skill/ HTTP/1.1\r\n" + HOST + "\r\n"),
        Arguments.of("encoded letter", "GET /voice/%73kill HTTP/1.1\r\n" + HOST + "\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ambiguous")
  void theNodeNeverSeesARequestThatNginxDidNot(String what, String request) {
    String answers = exchange(request, SILENCE_MILLIS);
    String after = exchange("GET /health/live HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

    assertThat(ARRIVED).as(what + ": " + answers).hasValue(0);
    assertThat(answers).doesNotContain("arrived").doesNotContain(" 500 ");
    assertThat(after).as("the connection to the node after it").startsWith("HTTP/1.1 200 ");
  }

  @Test
  void theTestWouldSeeAHiddenRequest() {
    int before = ARRIVED.get();
    assertThat(RawHttp.get(site.one().uri(), "/voice/skill").body()).startsWith("arrived");
    ARRIVED.set(before);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherHosts")
  void noOtherHostReachesTheNode(String what, String request) {
    String answer = exchange(request);

    assertThat(answer).as(what).doesNotContain("evil.example");
    assertThat(answer.isEmpty() || answer.matches("(?s)HTTP/1.1 (4\\d\\d|301) .*"))
        .as(what + ": " + answer)
        .isTrue();
  }

  static Stream<Arguments> otherHosts() {
    String close = "Connection: close\r\n\r\n";
    String get = "GET /test/heard HTTP/1.1\r\n";
    return Stream.of(
        Arguments.of("another host", get + "Host: evil.example\r\n" + close),
        Arguments.of(
            "another host in the address",
            "GET http://evil.example/test/heard HTTP/1.1\r\n" + HOST + close),
        Arguments.of("two hosts", get + HOST + "Host: evil.example\r\n" + close),
        Arguments.of("two hosts, other order", get + "Host: evil.example\r\n" + HOST + close),
        Arguments.of("no host", get + close),
        Arguments.of("user in the host", get + "Host: matinee.example@evil.example\r\n" + close),
        Arguments.of("path in the host", get + "Host: matinee.example/evil.example\r\n" + close),
        Arguments.of("header of 40 KB", get + HOST + "X: " + "x".repeat(40_000) + "\r\n" + close),
        Arguments.of("a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\n" + HOST + close),
        Arguments.of("a trace", "TRACE /test/heard HTTP/1.1\r\n" + HOST + close));
  }

  @Test
  void whatAVisitorSaysOfThemselvesInForwardingHeadersIsReplaced() {
    String heard =
        exchange(
            "GET /test/heard HTTP/1.1\r\n"
                + HOST
                + "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-For: 7.7.7.7\r\n"
                + "X_Forwarded_For: 6.6.6.6\r\nX-Real-IP: 6.6.6.6\r\n"
                + "Forwarded: for=6.6.6.6;proto=http;host=evil.example\r\n"
                + "X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: http\r\n"
                + "X-Forwarded-Port: 666\r\nX-Request-Id: evil.example\r\n"
                + "Proxy: http://evil.example\r\nConnection: close, X-Forwarded-For\r\n\r\n");

    assertThat(heard)
        .contains(
            "X-Forwarded-For=127.0.0.1",
            "X-Forwarded-Proto=https",
            "X-Forwarded-Host=" + ProxiedSite.HOST,
            "Host=" + ProxiedSite.HOST)
        .doesNotContain("6.6.6.6", "7.7.7.7", "evil.example", "666");
  }

  private static String exchange(String request) {
    return exchange(request, 20_000);
  }

  /** Everything that comes back until the other side closes or is silent for a while. */
  private static String exchange(String request, int silenceMillis) {
    StringBuilder answers = new StringBuilder();
    try (Socket socket = connect(silenceMillis)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      read(socket.getInputStream(), answers);
    } catch (IOException closedEarly) {
      // What was refused before it was read is cut off.
    }
    return answers.toString();
  }

  private static void read(InputStream in, StringBuilder answers) throws IOException {
    byte[] buffer = new byte[8192];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        answers.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
      }
    } catch (SocketTimeoutException silence) {
      // Nginx waits for the rest of what it takes for one request.
    }
  }

  private static Socket connect(int silenceMillis) throws IOException {
    SSLSocket socket =
        (SSLSocket) trustingAll().getSocketFactory().createSocket("127.0.0.1", site.nginx().port());
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setServerNames(List.of(new SNIHostName(ProxiedSite.HOST)));
    socket.setSSLParameters(parameters);
    socket.setSoTimeout(silenceMillis);
    return socket;
  }

  /** What is asked here is not whose certificate it is. */
  private static SSLContext trustingAll() {
    X509TrustManager everybody =
        new X509TrustManager() {
          @Override
          public void checkClientTrusted(X509Certificate[] chain, String type) {}

          @Override
          public void checkServerTrusted(X509Certificate[] chain, String type) {}

          @Override
          public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
          }
        };
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {everybody}, new SecureRandom());
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
